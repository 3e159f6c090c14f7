import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../electron/ipc/briefs.ts'
import { useDiscretionWords } from '../../lib/discretion-words.tsx'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { Name } from '../../ui/name.tsx'
import { Prose } from './prose.tsx'

/** What is not to be said at a visit, and by whom it was asked where that is not the client. */
export function NotToMention({ brief: { neverMention, discretion, appointment } }: { brief: Brief }) {
  const { t } = useTranslation('briefs')
  const say = useDiscretionWords()
  return (
    <div className="text-veto">
      {neverMention !== '' && <Prose text={neverMention} />}
      <ul>
        {discretion.map((rule) => (
          <li key={rule.id} className={rule.isHere ? 'font-semibold' : undefined}>
            {say(rule)}{' '}
            {rule.clientId !== appointment.clientId && (
              <span className="brief-small">
                {fillSlots(
                  t(($) => $.askedBy, { name: slot('name') }),
                  { name: <Name text={rule.name.text} lang={rule.name.lang} /> },
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

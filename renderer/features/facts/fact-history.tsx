import { useQuery } from '@tanstack/react-query'
import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Fact } from '../../../electron/ipc/facts.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { useSourceWords } from '../../lib/source-words.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Provenance } from '../../ui/provenance.tsx'

interface FactHistoryProps {
  readonly fact: Fact
  readonly onStandAgain: (earlier: Fact) => void
}

/** How often a fact was worded before, and behind it every wording, any of which can stand again. */
export function FactHistory({ fact, onStandAgain }: FactHistoryProps) {
  const { t } = useTranslation('facts')
  const format = useFormat(useMe().timeZone)
  const label = t(($) => $.action.historyNamed, { text: isolate(fact.text) })
  return (
    <Popover
      label={label}
      className="w-96 max-w-[90vw]"
      trigger={
        <IconButton
          className="-my-1 h-6 min-w-6"
          // The number that is seen is part of the name, so that it can be asked for by voice.
          label={`${format.number(fact.earlier)} · ${label}`}
          icon={History}
          text={format.number(fact.earlier)}
        />
      }
    >
      {(close) => (
        <Wordings
          fact={fact}
          onChoose={(earlier) => {
            close()
            onStandAgain(earlier)
          }}
        />
      )}
    </Popover>
  )
}

function Wordings({ fact, onChoose }: { fact: Fact; onChoose: (earlier: Fact) => void }) {
  const { t } = useTranslation('facts')
  const { isReadOnly, timeZone } = useMe()
  const format = useFormat(timeZone)
  const errorText = useErrorText()
  const howKnown = useSourceWords()
  const { data, error } = useQuery({
    queryKey: ['facts', 'history', fact.id],
    queryFn: () => client.facts.history({ id: fact.id }),
  })
  if (error) return <p role="alert">{errorText(error)}</p>
  return (
    <>
      <h3 className="mb-1 font-serif text-18 font-medium">{t(($) => $.history.title)}</h3>
      <ol aria-label={t(($) => $.history.title)}>
        {data?.map((earlier) => (
          <li key={earlier.id} className="border-t border-rule py-2.5 first:border-0">
            <bdi className="block [overflow-wrap:anywhere] [text-align:-webkit-match-parent]">
              {earlier.text}
            </bdi>
            <Provenance kind={earlier.source.provenance}>{howKnown(earlier)}</Provenance>
            <p className="nums text-13 text-ink-3">
              {t(($) => $.history.by, {
                who: isolate(earlier.author),
                when: format.moment(earlier.recordedAt),
              })}
            </p>
            {!isReadOnly && (
              <Button size="small" className="mt-1.5" onPress={() => onChoose(earlier)}>
                {t(($) => $.action.standAgain)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

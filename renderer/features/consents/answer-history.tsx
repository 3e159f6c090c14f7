import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../../electron/ipc/consents.ts'
import { client } from '../../lib/client.ts'
import { focusBeside } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { useSourceWords } from '../../lib/source-words.ts'
import { useTellingWords } from '../../lib/telling-words.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { MarginFact, MarginList } from '../../ui/margin-list.tsx'
import { Section } from '../../ui/section.tsx'
import { createTelling } from '../../ui/telling.ts'
import { type GivenAnswer, groupAnswers } from './answer-words.ts'

/** Every answer a client gave, the latest first, each with how it is known and its proof. */
export function AnswerHistory({ consents }: { consents: readonly Consent[] }) {
  const { t } = useTranslation('consents')
  if (consents.length === 0) return null
  const title = t(($) => $.history.title)
  return (
    <Section title={title}>
      <MarginList variant="facts" label={title}>
        {groupAnswers(consents).map((answer) => (
          <AnswerLine key={answer.first.id} answer={answer} />
        ))}
      </MarginList>
    </Section>
  )
}

function AnswerLine({ answer: { first, ids, channels, purposes } }: { answer: GivenAnswer }) {
  const { t } = useTranslation('consents')
  const { isReadOnly, timeZone } = useMe()
  const format = useFormat(timeZone)
  const howKnown = useSourceWords()
  const { tellError, offerUndo } = createTelling(useTellingWords())

  function takeBack(): void {
    focusBeside('data-answer', first.id, 'button')
    client.consents.remove({ ids: [...ids] }).then(
      () =>
        offerUndo(
          t(($) => $.removed),
          () => client.consents.restore({ ids: [...ids] }),
        ),
      tellError,
    )
  }

  return (
    <MarginFact
      kind={first.source.provenance}
      tone={first.state === 'given' ? 'plain' : 'veto'}
      when={howKnown({ source: first.source, needsConfirming: false })}
      actions={
        isReadOnly ? null : (
          <span data-answer={first.id} className="ms-2 inline-flex align-middle">
            <IconButton
              className="-my-1 h-6 min-w-6"
              label={t(($) => $.history.takeBack)}
              icon={Undo2}
              onPress={takeBack}
            />
          </span>
        )
      }
    >
      {t(($) => $.history.line, {
        state: t(($) => $.state[first.state]),
        channels: format.list(channels.map((id) => t(($) => $.channel[id]))),
        purposes: format.list(purposes.map((id) => t(($) => $.purpose[id]))),
      })}
      {(first.expiresOn !== '' || first.proof !== '') && (
        <span className="block text-13 text-ink-2">
          {first.expiresOn !== '' && t(($) => $.history.expires, { day: format.day(first.expiresOn) })}{' '}
          <bdi>{first.proof}</bdi>
        </span>
      )}
    </MarginFact>
  )
}

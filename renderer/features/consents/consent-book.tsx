import { useQuery } from '@tanstack/react-query'
import { Ban, Check, Hourglass, type LucideIcon, Plus, Undo2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { type Consent, ConsentChannel, ConsentPurpose } from '../../../electron/ipc/consents.ts'
import { client } from '../../lib/client.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusSoon } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { AnswerTable, type TableAnswer } from '../../ui/answer-table.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Section } from '../../ui/section.tsx'
import { AnswerForm } from './answer-form.tsx'
import { addPlace, EMPTY_ANSWER, findHolding } from './answer-words.ts'
import { AnswerHistory } from './answer-history.tsx'
import { QuietPeriods } from './quiet-periods.tsx'

/** What a client agreed to be sent, by which channel and for what; every answer there was; and when to leave them in peace. */
export function ConsentBook({ clientId }: { clientId: number }) {
  const errorText = useErrorText()
  const id = clientId as ClientId
  const read = useQuery({
    queryKey: ['consents', 'list', id],
    queryFn: () => client.consents.list({ clientId: id }),
  })
  if (read.error) return <ErrorState title={errorText(read.error)} />
  if (!read.data) return null
  return (
    <div className="@container">
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-11 gap-y-7 @min-[56rem]:grid-cols-[minmax(0,1fr)_20rem]">
        <Answers clientId={id} consents={read.data} />
        <QuietPeriods clientId={id} />
        <AnswerHistory consents={read.data} />
      </div>
    </div>
  )
}

function Answers({ clientId, consents }: { clientId: ClientId; consents: readonly Consent[] }) {
  const { t } = useTranslation('consents')
  const { isReadOnly } = useMe()
  const draft = useDraft(`consent:${clientId}`, EMPTY_ANSWER)
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const answerOf = useTableAnswers(consents)
  const { channels, purposes } = isOpen ? draft.value : EMPTY_ANSWER

  function choose(channel: string, purpose: string): void {
    draft.change(addPlace(draft.value, ConsentChannel.parse(channel), ConsentPurpose.parse(purpose)))
    setOpen(true)
  }

  return (
    <Section
      title={t(($) => $.title)}
      more={
        isReadOnly ? null : (
          <Button
            size="small"
            variant="text"
            icon={Plus}
            className="-my-1.5 -me-2"
            onPress={() => setOpen(true)}
          >
            {t(($) => $.action.record)}
          </Button>
        )
      }
    >
      {consents.length === 0 && <p className="mb-2 text-14 text-ink-3">{t(($) => $.empty)}</p>}
      <div ref={box} className="overflow-x-auto">
        <AnswerTable
          label={t(($) => $.table)}
          columns={ConsentPurpose.options.map((id) => ({ id, label: t(($) => $.purpose[id]) }))}
          rows={ConsentChannel.options.map((id) => ({
            id,
            label: t(($) => $.channel[id]),
            answers: ConsentPurpose.options.map((purpose) => ({
              ...answerOf(id, purpose),
              isChosen: channels.includes(id) && purposes.includes(purpose),
            })),
          }))}
          isDisabled={isReadOnly || !draft.isLooked}
          onChoose={choose}
        />
      </div>
      {isOpen && (
        <AnswerForm
          clientId={clientId}
          draft={draft}
          onClose={() => {
            setOpen(false)
            focusSoon(() => box.current?.querySelector('[role=gridcell] button'))
          }}
        />
      )}
    </Section>
  )
}

const LOOKS: Record<
  Exclude<Consent['standing'], 'superseded'>,
  Pick<TableAnswer, 'tone'> & { icon: LucideIcon }
> = {
  given: { icon: Check, tone: 'ready' },
  refused: { icon: Ban, tone: 'veto' },
  withdrawn: { icon: Undo2, tone: 'veto' },
  expired: { icon: Hourglass, tone: 'wait' },
}

function useTableAnswers(consents: readonly Consent[]) {
  const { t } = useTranslation('consents')
  const format = useFormat(useMe().timeZone)
  const holding = findHolding(consents)
  return (channel: ConsentChannel, purpose: ConsentPurpose): TableAnswer => {
    const place = { channel: t(($) => $.channel[channel]), purpose: t(($) => $.purpose[purpose]) }
    const held = holding.get(`${channel} ${purpose}`)
    if (held === undefined || held.standing === 'superseded') {
      return { id: purpose, text: '', label: t(($) => $.cell.none, place) }
    }
    const { standing, source, expiresOn } = held
    const words = { ...place, day: format.day(standing === 'expired' ? expiresOn : source.on) }
    const label =
      standing === 'given' && expiresOn !== ''
        ? t(($) => $.cell.givenUntil, { ...words, until: format.day(expiresOn) })
        : t(($) => $.cell[standing], words)
    return { id: purpose, text: t(($) => $.standing[standing]), label, ...LOOKS[standing] }
  }
}

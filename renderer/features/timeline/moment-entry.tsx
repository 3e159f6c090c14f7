import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { NoteId } from '../../../electron/ipc/notes.ts'
import type { Moment } from '../../../electron/ipc/timeline.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Provenance } from '../../ui/provenance.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { placeOf } from './moment-place.ts'
import type { MomentRow } from './moment-rows.ts'
import { useMomentWords } from './moment-words.ts'

/** One moment of a history: its day and how it is known before the rule, what it was after it. */
export function MomentEntry({ row, clientId }: { row: MomentRow; clientId: ClientId }) {
  const { t } = useTranslation('timeline')
  const format = useFormat(useMe().timeZone)
  const { moment, isFirstOfDay } = row
  const what = useMomentWords()(row)
  const href = placeOf(moment, clientId)
  return (
    <div className="moment">
      <div className="moment-when">
        {isFirstOfDay && (
          <span className="nums block whitespace-nowrap font-name text-[1.0625rem]/[1.375rem] font-medium text-ink">
            {format.shortDay(format.isoDayOf(moment.at))}
          </span>
        )}
        <HowKnown moment={moment} />
      </div>
      <div className="moment-what">
        <p className="flex flex-wrap items-baseline gap-x-3">
          {href === null ? (
            <span className="text-14 text-ink-2">{what}</span>
          ) : (
            <TextLink href={href} tone="quiet" className="text-14">
              {what}
            </TextLink>
          )}
          {moment.by !== '' && (
            <span className="text-13 text-ink-3">{t(($) => $.by, { who: isolate(moment.by) })}</span>
          )}
        </p>
        <Words moment={moment} clientId={clientId} />
      </div>
    </div>
  )
}

function HowKnown({ moment }: { moment: Moment }) {
  const { t: common } = useTranslation('common')
  const format = useFormat(useMe().timeZone)
  if (moment.provenance !== null) {
    return (
      <Provenance kind={moment.provenance}>
        {common(($) => $.provenance[moment.provenance ?? 'said'])}
      </Provenance>
    )
  }
  return <span className="nums text-13 text-ink-3">{format.time(moment.at)}</span>
}

function Words({ moment, clientId }: { moment: Moment; clientId: ClientId }) {
  const { t } = useTranslation('timeline')
  const errorText = useErrorText()
  const { isReading, whole, readOn } = useWholeNote(moment, clientId)
  if (moment.kind === 'discretion')
    return <p className="text-14 text-ink-3">{t(($) => $.discretion.covered)}</p>
  if (moment.text === '') return null
  const isCut = moment.isCut && whole === null
  return (
    <>
      <p
        dir="auto"
        className="[overflow-wrap:anywhere] whitespace-pre-wrap select-text [text-align:-webkit-match-parent]"
      >
        {whole ?? moment.text}
        {isCut && '…'}
      </p>
      {isCut && moment.kind === 'note' && (
        <Button
          size="small"
          variant="text"
          className="-ms-2"
          isBusy={isReading}
          onPress={() => readOn((error) => showToast({ text: errorText(error) }))}
        >
          {t(($) => $.readOn)}
        </Button>
      )}
    </>
  )
}

/** The whole of a note whose beginning is shown, once it has been asked for. */
function useWholeNote({ at, id }: Moment, clientId: ClientId) {
  const format = useFormat(useMe().timeZone)
  const [whole, setWhole] = useState<string | null>(null)
  const [isReading, setReading] = useState(false)
  function readOn(onError: (error: unknown) => void): void {
    setReading(true)
    // The note before the one after it is the note itself.
    const before = { on: format.isoDayOf(at), id: (id + 1) as NoteId }
    client.notes
      .list({ clientId, before, limit: 1 })
      .then(({ notes: [note] }) => setWhole(note?.id === id ? note.body : null), onError)
      .finally(() => setReading(false))
  }
  return { whole, isReading, readOn }
}

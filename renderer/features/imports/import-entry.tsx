import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportRecord } from '../../../electron/ipc/imports.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { OutcomeSentence } from './outcome-sentence.tsx'
import { broughtHref } from './brought-href.ts'
import { SaveRefused } from './save-refused.tsx'

/** One client book that was brought in: what came of it, its clients, and the way to undo it while there is one. */
export function ImportEntry({ record }: { record: ImportRecord }) {
  const { t } = useTranslation('imports')
  const me = useMe()
  const format = useFormat(me.timeZone)
  const isUndoable = record.standing === 'undoable'
  const standing = isUndoable && !record.mayUndo ? 'managersOnly' : record.standing
  return (
    <li className="flex flex-wrap items-start gap-x-8 gap-y-3 border-b border-rule py-4">
      <div className="min-w-72 flex-1">
        <h2 className="font-serif text-18 font-medium wrap-anywhere">
          <bdi>{record.fileName}</bdi>
        </h2>
        <p className="text-13 text-ink-3">
          {t(($) => $.list.by, { when: format.moment(record.at), who: isolate(record.staffName) })}
        </p>
        <p className="mt-1 max-w-prose text-ink-2">
          <OutcomeSentence counts={record.counts} />
        </p>
        <p className="text-13 text-ink-3">
          {t(($) => $.list.standing[standing], { day: format.dayOf(record.undoUntil) })}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {record.standing !== 'undone' && record.counts.new > 0 && (
          <TextLink href={broughtHref(record)} className="me-2">
            {t(($) => $.list.seeClients)}
          </TextLink>
        )}
        <SaveRefused record={record} size="small" />
        {isUndoable && record.mayUndo && !me.isReadOnly && <UndoImport record={record} />}
      </div>
    </li>
  )
}

function UndoImport({ record }: { record: ImportRecord }) {
  const { t } = useTranslation('imports')
  const errorText = useErrorText()
  const [isAsking, setIsAsking] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  async function undo(): Promise<void> {
    setIsBusy(true)
    try {
      const { kept } = await client.imports.undo({ id: record.id })
      showToast({
        text: kept > 0 ? t(($) => $.undo.doneKept, { count: kept }) : t(($) => $.undo.doneNothingKept),
      })
    } catch (error) {
      showToast({ text: errorText(error) })
    }
    setIsBusy(false)
    setIsAsking(false)
  }
  return (
    <>
      <Button size="small" isBusy={isBusy} onPress={() => setIsAsking(true)}>
        {t(($) => $.undo.act)}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        question={t(($) => $.undo.question, { name: isolate(record.fileName) })}
        consequence={t(($) => $.undo.consequence)}
        safeLabel={t(($) => $.undo.safe)}
        actLabel={t(($) => $.undo.act)}
        isBusy={isBusy}
        onAct={() => void undo()}
        onClose={() => setIsAsking(false)}
      />
    </>
  )
}

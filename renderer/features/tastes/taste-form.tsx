import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Taste } from '../../../electron/ipc/tastes.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { meansLeave } from '../../lib/leave-key.ts'
import { saveOnChord } from '../../lib/save-key.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { RestoredWords } from '../../ui/restored-words.tsx'
import { TasteFields } from './taste-fields.tsx'
import { settleTaste, type TasteWords } from './taste-words.ts'

interface TasteFormProps {
  readonly draftKey: string
  readonly begun: TasteWords
  readonly stance: Taste['stance']
  readonly onSave: (taste: ReturnType<typeof settleTaste>) => Promise<void>
  readonly onClose: () => void
}

/** A taste or refusal being written in its place on the page; Enter saves, Escape leaves and keeps the words. */
export function TasteForm({ draftKey, begun, stance, onSave, onClose }: TasteFormProps) {
  const { t } = useTranslation('tastes')
  const { t: common } = useTranslation('common')
  const errorText = useErrorText()
  const format = useFormat(useMe().timeZone)
  const draft = useDraft(draftKey, begun)
  const [state, setState] = useState({ isBusy: false, error: '' })
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (draft.isLooked) form.current?.querySelector('input')?.focus()
  }, [draft.isLooked])

  function save() {
    if (state.isBusy) return
    const taste = settleTaste(draft.value, format.isoDayOf(Date.now()))
    if (taste.text === '') {
      setState({ isBusy: false, error: t(($) => $.form.textMissing) })
      form.current?.querySelector('input')?.focus()
      return
    }
    setState({ isBusy: true, error: '' })
    onSave(taste)
      .then(() => draft.discard())
      .then(onClose, (error: unknown) => setState({ isBusy: false, error: errorText(error) }))
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the whole form: save and leave
    <form
      ref={form}
      aria-label={stance === 'likes' ? t(($) => $.form.labelLike) : t(($) => $.form.labelRefusal)}
      className="my-2 flex flex-col gap-3 rounded-control border border-rule-control bg-paper-raised px-3 py-3 [--ground:var(--paper-raised)]"
      onSubmit={(event) => event.preventDefault()}
      onKeyDownCapture={(event) => saveOnChord(event, save)}
      onKeyDown={(event) => {
        if (meansLeave(event)) onClose()
      }}
    >
      {draft.restoredAt !== null && (
        <RestoredWords
          discardLabel={common(($) => $.draft.discard)}
          onDiscard={() => void draft.startAfresh(begun)}
        >
          {common(($) => $.draft.restored, { when: format.moment(draft.restoredAt) })}
        </RestoredWords>
      )}
      <TasteFields
        words={draft.value}
        error={state.error}
        onChange={(words) => {
          setState({ isBusy: false, error: '' })
          draft.change(words)
        }}
        onSubmit={save}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="text" onPress={onClose}>
          {common(($) => $.action.cancel)}
        </Button>
        <Button isBusy={state.isBusy} onPress={save}>
          {common(($) => $.action.save)}
        </Button>
      </div>
    </form>
  )
}

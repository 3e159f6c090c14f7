import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Draft, useDraft } from './drafts.ts'
import { useErrorText } from './errors.ts'
import { useFormat } from './format.ts'
import { meansLeave } from './leave-key.ts'
import { useRestoredWords } from './restored-words.ts'
import { saveOnChord } from './save-key.ts'
import { useMe } from './session.tsx'

interface FrameOf<Words> {
  readonly draft: Draft<Words>
  /** What the form begins with once the words that came back are thrown away. */
  readonly begun: Words
  readonly isBusy: boolean
  readonly save: () => void
  readonly onClose: () => void
}

/** Gives what stands around the fields of a form in its place: the words that came back, its keys, saving and leaving. */
export function useFormFrame<Words>({ draft, begun, isBusy, save, onClose }: FrameOf<Words>) {
  const { t } = useTranslation('common')
  const fields = useRef<HTMLDivElement>(null)
  const restored = useRestoredWords(draft, () => draft.startAfresh(begun))
  return {
    fields,
    restored,
    isBusy,
    cancelLabel: t(($) => $.action.cancel),
    saveLabel: t(($) => $.action.save),
    onSave: save,
    onClose,
    onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => saveOnChord(event, save),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (meansLeave(event)) onClose()
    },
  }
}

interface FormInPlace<Words, Settled, Fault> {
  readonly draftKey: string
  readonly begun: Words
  /** What stands against saving these words, or null. */
  readonly findFault: (words: Words) => Fault | null
  /** The words as they are sent; `today` is the boutique's own day. */
  readonly settle: (words: Words, today: string) => Settled
  readonly onSave: (settled: Settled) => Promise<void>
  readonly onClose: () => void
}

interface Saving<Fault> {
  readonly isBusy: boolean
  readonly fault: Fault | null
  readonly error: string
}

/**
 * Holds the words of a form that is written in its place on the page: the first field has the focus, what is at fault gets
 * it, the words outlast the cover, and are forgotten once they are saved.
 */
export function useFormInPlace<Words, Settled, Fault>(form: FormInPlace<Words, Settled, Fault>) {
  const { draftKey, begun, findFault, settle, onSave, onClose } = form
  const errorText = useErrorText()
  const format = useFormat(useMe().timeZone)
  const draft = useDraft(draftKey, begun)
  const [saving, setSaving] = useState<Saving<Fault>>({ isBusy: false, fault: null, error: '' })
  const frame = useFormFrame({ draft, begun, isBusy: saving.isBusy, save, onClose })
  const { fields } = frame

  useEffect(() => {
    if (draft.isLooked) focusFirst(fields, 'button, input')
  }, [draft.isLooked, fields])

  function save(): void {
    if (saving.isBusy) return
    const fault = findFault(draft.value)
    if (fault !== null) {
      setSaving({ isBusy: false, fault, error: '' })
      requestAnimationFrame(() =>
        focusFirst(fields, '[data-invalid] :is(input, textarea, [role=spinbutton], button)'),
      )
      return
    }
    setSaving({ isBusy: true, fault: null, error: '' })
    onSave(settle(draft.value, format.isoDayOf(Date.now())))
      // What is saved is saved, also where its words could not be thrown away: it is never sent twice.
      .then(() => draft.discard().catch(() => undefined))
      .then(onClose, (error: unknown) => setSaving({ isBusy: false, fault: null, error: errorText(error) }))
  }

  return {
    words: draft.value,
    /** Whether kept words were looked for: until then, what is typed could take their place. */
    isLooked: draft.isLooked,
    fault: saving.fault,
    error: saving.error,
    change: (words: Words) => {
      setSaving({ isBusy: false, fault: null, error: '' })
      draft.change(words)
    },
    save,
    frame,
  }
}

function focusFirst(within: RefObject<HTMLElement | null>, stop: string): void {
  within.current?.querySelector<HTMLElement>(stop)?.focus()
}

import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { client } from '../../lib/client.ts'
import { useDraft } from '../../lib/drafts.ts'
import { focusSoon } from '../../lib/focus-soon.ts'
import { useRestoredWords } from '../../lib/restored-words.ts'
import { saveOnChord } from '../../lib/save-key.ts'
import { useMe } from '../../lib/session.tsx'
import { shortcutText } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { RestoredWords } from '../../ui/restored-words.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { CaptureChoices } from './capture-choices.tsx'
import {
  asksForPerson,
  beginCapture,
  blankCapture,
  type CaptureWords,
  hearKey,
  joinCaptures,
  type Person,
} from './capture-words.ts'
import { PersonField } from './person-field.tsx'
import { TermSuggestions } from './term-suggestions.tsx'
import { useCapture } from './use-capture.ts'

interface CaptureSheetProps {
  readonly isOpen: boolean
  /** The client whose page is open, or null. */
  readonly clientId: number | null
  /** What is never to be said before a client, covered: the words are read by whoever serves them. */
  readonly secretsOf: (clientId: number) => ReactNode
  readonly onClose: () => void
}

/** The one draft of what is being captured; erasing a client looks for their name in it. */
const DRAFT_KEY = 'capture:0'
const NOTHING = blankCapture(null)
const LONGEST = 100_000

/** Twenty seconds from anywhere: a sentence, whom it is about, what it is and how it is known, all by keyboard. */
export function CaptureSheet({ isOpen, clientId, secretsOf, onClose }: CaptureSheetProps) {
  const { t } = useTranslation('capture')
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={t(($) => $.title)}
      closeLabel={t(($) => $.action.close)}
      footer={<SheetFoot />}
    >
      <CaptureForm clientId={clientId} secretsOf={secretsOf} onClose={onClose} />
    </Sheet>
  )
}

const FORM = 'capture-form'

function SheetFoot() {
  const { t } = useTranslation('capture')
  return (
    <>
      <p className="me-auto self-center text-13 text-ink-3">{t(($) => $.hint.close)}</p>
      <span className="self-center">
        <Kbd>{shortcutText('Enter')}</Kbd>
      </span>
      <Button type="submit" form={FORM} variant="filled">
        {t(($) => $.action.save)}
      </Button>
    </>
  )
}

/** Whose page is open, as soon as that is known. */
function usePersonHere(clientId: number | null): Person | null {
  const id = clientId as ClientId | null
  // The page that is open has read it: the sheet asks the renderer's memory.
  const page = useQuery({
    queryKey: ['clients', 'page', id],
    queryFn: () => (id === null ? null : client.clients.get({ id })),
    enabled: id !== null,
  })
  return page.data ? { id: page.data.id, name: page.data.name } : null
}

/** The words as typed, joined with those kept of an earlier beginning, about whoever's page is open unless they say otherwise. */
function useCaptureWords(clientId: number | null) {
  const here = usePersonHere(clientId)
  const draft = useDraft(DRAFT_KEY, NOTHING, joinCaptures)
  const [touched, setTouched] = useState<'nothing' | 'words' | 'person'>('nothing')
  const { value } = draft
  const words =
    touched === 'nothing'
      ? beginCapture(value, here)
      : { ...value, person: value.person ?? (touched === 'words' ? here : null) }
  return {
    words,
    draft,
    touch: (next: CaptureWords) => {
      const isPersonKept = touched !== 'person' && next.person?.id === words.person?.id
      setTouched(isPersonKept ? 'words' : 'person')
    },
    startAfresh: () => {
      setTouched('nothing')
      void draft.startAfresh(NOTHING)
    },
  }
}

function CaptureForm({ clientId, secretsOf, onClose }: Omit<CaptureSheetProps, 'isOpen'>) {
  const { t } = useTranslation('capture')
  const { isReadOnly } = useMe()
  const { t: errors } = useTranslation('errors')
  const form = useRef<HTMLFormElement>(null)
  const { words, draft, touch, startAfresh } = useCaptureWords(clientId)
  const restored = useRestoredWords(draft, startAfresh)
  const capture = useCapture({ words, draft, onKept: onClose })
  const change = (next: CaptureWords) => {
    touch(next)
    capture.change(next)
  }
  const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector)

  function type(text: string) {
    const caret =
      document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.selectionStart : 0
    if (!asksForPerson(text, caret)) {
      change({ ...words, text })
      return
    }
    change({ ...words, text: text.slice(0, caret - 1) + text.slice(caret) })
    const field = form.current?.querySelector<HTMLInputElement>('[role="combobox"]')
    field?.focus()
    field?.select()
  }
  // Heard on the way down, since chips keep their keys to themselves.
  function hear(event: KeyboardEvent) {
    saveOnChord(event, () => void capture.save())
    if (!event.altKey || event.ctrlKey || event.metaKey) return
    const next = hearKey(words, event.code)
    if (next === null) return
    event.preventDefault()
    change(next)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the whole form
    <form
      ref={form}
      id={FORM}
      noValidate
      className="@container flex flex-col gap-5"
      aria-busy={capture.isBusy}
      onKeyDownCapture={hear}
      onSubmit={(event) => {
        event.preventDefault()
        void capture.save()
      }}
    >
      {isReadOnly && <p className="text-wait">{errors(($) => $['store-read-only'])}</p>}
      {restored && words.text !== '' && <RestoredWords {...restored} />}
      <div className="flex flex-col gap-2">
        <TextArea
          label={t(($) => $.text.label)}
          isLabelHidden
          rows={3}
          value={words.text}
          onChange={type}
          maxLength={LONGEST}
          isDisabled={isReadOnly}
          // The sheet was opened to write: the first letter may come in the same frame.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          description={t(($) => $.hint.person)}
          error={gapText(capture.gap)}
        />
        <TermSuggestions words={words} onChange={change} />
      </div>
      <PersonField
        value={words.person}
        error={capture.gap === 'person' ? t(($) => $.missing.person) : ''}
        onChange={(person) => {
          change({ ...words, person })
          if (person) focusSoon(() => find('textarea'))
        }}
      />
      <CaptureChoices words={words} onChange={change} />
      {words.person !== null && secretsOf(words.person.id)}
      {capture.error !== '' && (
        <p role="alert" className="text-14 text-veto">
          {capture.error}
        </p>
      )}
    </form>
  )

  function gapText(gap: typeof capture.gap): string {
    if (gap === 'text') return t(($) => $.missing.text)
    return gap === 'long' ? t(($) => $.missing.long) : ''
  }
}

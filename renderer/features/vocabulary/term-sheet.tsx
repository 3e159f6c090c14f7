import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TasteFacet } from '../../../electron/ipc/tastes.ts'
import type { TasteTerm } from '../../../electron/ipc/vocabulary.ts'
import { INTERFACE_LANGUAGES } from '../../../locales/languages.ts'
import { client } from '../../lib/client.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusFirstError } from '../../lib/first-error.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useOvertakenWords } from '../../lib/overtaken.ts'
import { useRestoredWords } from '../../lib/restored-words.ts'
import { useMe } from '../../lib/session.tsx'
import { useTellingWords } from '../../lib/telling-words.ts'
import { useVocabulary } from '../../lib/vocabulary.ts'
import { FormSheet } from '../../ui/form-sheet.tsx'
import { Select } from '../../ui/select.tsx'
import { createTelling } from '../../ui/telling.ts'
import { TextField } from '../../ui/text-field.tsx'
import { settleWords } from './settle-words.ts'

interface TermSheetProps {
  /** The word being reworded, as it is now; null is a new one of the house. */
  readonly term: TasteTerm | null
  /** What a new word bears on unless something else is chosen. */
  readonly facet: TasteTerm['facet']
  readonly onClose: () => void
}

interface TermDraft {
  readonly facet: TasteTerm['facet']
  readonly words: Readonly<Record<string, string>>
  /** The word from which this was begun; null is a new one. */
  readonly was: SeenTerm | null
}

type SeenTerm = Pick<TasteTerm, 'words' | 'isHidden'>

const LONGEST = 120

/** A word for tastes in the twelve languages of the interface; unsaved words survive the lock. */
export function TermSheet({ term, facet, onClose }: TermSheetProps) {
  const { t } = useTranslation('vocabulary')
  const { t: common } = useTranslation('common')
  const { wordOf } = useVocabulary()
  const now = term && { words: term.words, isHidden: term.isHidden }
  const begun: TermDraft = { facet: term?.facet ?? facet, words: term?.words ?? {}, was: now }
  const draft = useDraft(`term:${term?.code.replace('.', '-') ?? 'new'}`, begun)
  const restored = useRestoredWords(draft, () => draft.startAfresh(begun))
  const keeping = useKeeping(term, draft.discard, onClose)
  const overtaken = useOvertakenWords({
    was: draft.value.was,
    now,
    isBusy: keeping.isBusy,
    onTake: () => draft.startAfresh(begun),
    onSaveOver: () => void keeping.save({ ...draft.value, was: now }),
  })

  async function submit(form: HTMLFormElement) {
    await keeping.save(draft.value)
    focusFirstError(form)
  }

  return (
    <FormSheet
      onClose={onClose}
      closeLabel={common(($) => $.action.close)}
      title={
        term === null
          ? t(($) => $.form.addTitle)
          : t(($) => $.form.changeTitle, { word: isolate(wordOf(term.code)) })
      }
      cancelLabel={common(($) => $.action.cancel)}
      saveLabel={common(($) => $.action.save)}
      isReady={draft.isLooked}
      isBusy={keeping.isBusy}
      restored={restored}
      overtaken={overtaken}
      onSubmit={(form) => void submit(form)}
    >
      <p className="text-14 text-ink-2">
        {term?.isBuiltIn ? t(($) => $.form.original) : t(($) => $.form.lead)}
      </p>
      <TermFields
        draft={draft.value}
        isNew={term === null}
        error={keeping.error}
        onChange={(value) => {
          keeping.calm()
          draft.change(value)
        }}
      />
    </FormSheet>
  )
}

interface TermFieldsProps {
  readonly draft: TermDraft
  readonly isNew: boolean
  readonly error: string
  readonly onChange: (draft: TermDraft) => void
}

function TermFields({ draft, isNew, error, onChange }: TermFieldsProps) {
  const { t, i18n } = useTranslation('vocabulary')
  const { t: tastes } = useTranslation('tastes')
  const format = useFormat(useMe().timeZone)
  // One's own language first: it is the one that is certainly known.
  const tags = INTERFACE_LANGUAGES.toSorted(
    (a, b) => Number(b === i18n.language) - Number(a === i18n.language),
  )
  return (
    <>
      {isNew && (
        <Select
          label={t(($) => $.form.facet)}
          placeholder={t(($) => $.form.facetChoose)}
          options={TasteFacet.options.map((id) => ({ id, label: tastes(($) => $.facet[id]) }))}
          value={draft.facet}
          onChange={(facet) => onChange({ ...draft, facet })}
        />
      )}
      {tags.map((tag, index) => (
        <TextField
          key={tag}
          label={format.languageName(tag)}
          lang={tag}
          value={draft.words[tag] ?? ''}
          onChange={(word) => onChange({ ...draft, words: { ...draft.words, [tag]: word } })}
          error={index === 0 ? error : undefined}
          maxLength={LONGEST}
        />
      ))}
    </>
  )
}

function useKeeping(term: TasteTerm | null, discard: () => Promise<void>, onKept: () => void) {
  const { t } = useTranslation('vocabulary')
  const errorText = useErrorText()
  const [state, setState] = useState({ isBusy: false, error: '' })
  const { offerUndo } = createTelling(useTellingWords())

  async function keep({ facet, words: typed, was }: TermDraft): Promise<void> {
    const words = settleWords(typed)
    if (term === null || was === null) {
      const { code } = await client.vocabulary.add({ facet, words })
      offerUndo(
        t(($) => $.added, { word: isolate(Object.values(words)[0] ?? '') }),
        () => client.vocabulary.remove({ code, was: { words, isHidden: false } }),
      )
      return
    }
    const { code } = term
    const left = { words, isHidden: was.isHidden }
    await client.vocabulary.change({ code, ...left, was })
    offerUndo(
      t(($) => $.changed),
      () => client.vocabulary.change({ code, ...was, was: left }),
    )
  }

  return {
    ...state,
    calm: () => state.error !== '' && setState({ isBusy: false, error: '' }),
    save: async (draft: TermDraft): Promise<void> => {
      if (state.isBusy) return
      const isWordless = Object.keys(settleWords(draft.words)).length === 0
      if (isWordless && !term?.isBuiltIn) {
        setState({ isBusy: false, error: t(($) => $.form.missing) })
        return
      }
      setState({ isBusy: true, error: '' })
      try {
        await keep(draft)
        await discard().catch(() => undefined)
        onKept()
      } catch (error) {
        setState({ isBusy: false, error: errorText(error) })
      }
    },
  }
}

import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { TasteFacet } from '../../../electron/ipc/tastes.ts'
import { Provenance } from '../../../electron/ipc/values.ts'
import { useMinute } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { useSourceForm } from '../../lib/source-form.ts'
import { isRefusal, STEPS } from '../../lib/taste-step.ts'
import { useVocabulary } from '../../lib/vocabulary.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { SegmentedChips } from '../../ui/segmented-chips.tsx'
import { Select } from '../../ui/select.tsx'
import { SourceFields } from '../../ui/source-fields.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { TasteWords } from './taste-words.ts'

interface TasteFieldsProps {
  readonly words: TasteWords
  readonly error: string
  readonly onChange: (words: TasteWords) => void
  readonly onSubmit: () => void
}

const MOST_OFFERED = 8

/** Everything that is typed of a taste: what, how strongly, how it is known, and in their own words. */
export function TasteFields({ words, error, onChange, onSubmit }: TasteFieldsProps) {
  const { t } = useTranslation('tastes')
  const format = useFormat(useMe().timeZone)
  const source = useSourceForm(Provenance.options)
  const { wordOf } = useVocabulary()
  const set = (part: Partial<TasteWords>) => onChange({ ...words, ...part })
  return (
    <>
      <WhatField words={words} error={error} onChange={onChange} onSubmit={onSubmit} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <SegmentedChips
          label={t(($) => $.form.strength)}
          options={STEPS.map((id) => ({ id, label: t(($) => $.step[id]) }))}
          value={words.step}
          onChange={(step) => set({ step })}
        />
        {isRefusal(words.step) && (
          <Switch isSelected={words.isAllergy} onChange={(isAllergy) => set({ isAllergy })}>
            {t(($) => $.form.allergy)}
          </Switch>
        )}
      </div>
      <SourceFields
        value={words}
        onChange={set}
        ways={source.ways}
        today={format.isoDayOf(useMinute())}
        words={source.words}
      />
      <div className="grid gap-x-4 gap-y-3 @min-[30rem]:grid-cols-2">
        <Select
          label={t(($) => $.form.facet)}
          placeholder={t(($) => $.form.facetChoose)}
          options={TasteFacet.options.map((id) => ({ id, label: t(($) => $.facet[id]) }))}
          value={words.facet}
          // A word bears on one thing: whoever says it is about something else means other words.
          onChange={(facet) => set({ facet, term: facet === words.facet ? words.term : '' })}
          description={words.term === '' ? undefined : t(($) => $.form.term, { word: wordOf(words.term) })}
        />
        <TextField
          label={t(($) => $.form.quote)}
          placeholder={t(($) => $.form.quoteHint)}
          value={words.quote}
          onChange={(quote) => set({ quote })}
          onSubmit={onSubmit}
          maxLength={500}
        />
      </div>
    </>
  )
}

/** What is liked or refused: a word of the vocabulary, more words after it, or words of one's own. */
function WhatField({ words, error, onChange, onSubmit }: TasteFieldsProps) {
  const { t } = useTranslation('tastes')
  const { offer, wordOf } = useVocabulary()
  const items = offer(words.text)
    .slice(0, MOST_OFFERED)
    .map((term) => ({ ...term, id: term.code }))
  const type = (text: string) => {
    const word = wordOf(words.term)
    const isStillNamed = word !== '' && text.toLocaleLowerCase().includes(word.toLocaleLowerCase())
    onChange({ ...words, text, term: isStillNamed ? words.term : '' })
  }
  // Enter saves, unless it chooses from the open list.
  const hearEnter = (event: KeyboardEvent) => {
    const isListOpen = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true'
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && !isListOpen) onSubmit()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Enter from the field within
    <div onKeyDownCapture={hearEnter}>
      <ComboBox
        label={isRefusal(words.step) ? t(($) => $.form.textRefusal) : t(($) => $.form.text)}
        items={items}
        textOf={({ word }) => word}
        renderItem={({ word, facet }) => (
          <span className="flex items-baseline gap-3">
            <bdi className="flex-1">{word}</bdi>
            <span className="text-13 text-ink-3">{t(($) => $.facet[facet])}</span>
          </span>
        )}
        inputValue={words.text}
        onInputChange={type}
        value={words.term !== '' && words.text === wordOf(words.term) ? words.term : null}
        onChange={(chosen) => {
          if (chosen) onChange({ ...words, text: chosen.word, term: chosen.code, facet: chosen.facet })
        }}
        allowsCustomValue
        openLabel={t(($) => $.form.showWords)}
        error={error}
      />
    </div>
  )
}

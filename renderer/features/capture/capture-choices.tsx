import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FactTopic } from '../../../electron/ipc/facts.ts'
import { TasteFacet } from '../../../electron/ipc/tastes.ts'
import { Provenance } from '../../../electron/ipc/values.ts'
import { useMinute } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { altText } from '../../lib/shortcuts.ts'
import { useSourceForm } from '../../lib/source-form.ts'
import { isRefusal, STEPS } from '../../lib/taste-step.ts'
import { useVocabulary } from '../../lib/vocabulary.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { SegmentedChips } from '../../ui/segmented-chips.tsx'
import { Select } from '../../ui/select.tsx'
import { SourceFields } from '../../ui/source-fields.tsx'
import { Switch } from '../../ui/switch.tsx'
import { type CaptureWords, KIND_KEYS, KINDS } from './capture-words.ts'

interface CaptureChoicesProps {
  readonly words: CaptureWords
  readonly onChange: (words: CaptureWords) => void
}

/** What the sentence is, what it bears on, and how it is known; each row says the keys that choose in it. */
export function CaptureChoices({ words, onChange }: CaptureChoicesProps) {
  const { t } = useTranslation('capture')
  const format = useFormat(useMe().timeZone)
  const source = useSourceForm(Provenance.options)
  const kindKeys = altText(KINDS.map((kind) => KIND_KEYS[kind].letter).join(' '))
  return (
    <>
      <Row label={t(($) => $.kind.label)} keys={kindKeys}>
        <SegmentedChips
          label={t(($) => $.kind.label)}
          options={KINDS.map((id) => ({ id, label: t(($) => $.kind[id]) }))}
          value={words.kind}
          onChange={(kind) => onChange({ ...words, kind })}
        />
      </Row>
      {words.kind === 'taste' && <TasteChoices words={words} onChange={onChange} />}
      {words.kind === 'fact' && <TopicChoice words={words} onChange={onChange} />}
      <Row label={source.words.how} keys={altText(`1–${Provenance.options.length}`)}>
        <SourceFields
          value={words}
          onChange={(known) => onChange({ ...words, ...known })}
          ways={source.ways}
          today={format.isoDayOf(useMinute())}
          words={source.words}
        />
      </Row>
    </>
  )
}

/** A row of choices under its name; the chips bring that name for screen readers themselves. */
function Row({ label, keys, children }: { label: string; keys: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <div aria-hidden className="flex items-center gap-2 text-13 text-ink-2">
        {label}
        <Kbd>{keys}</Kbd>
      </div>
      {children}
    </div>
  )
}

function TasteChoices({ words, onChange }: CaptureChoicesProps) {
  const { t } = useTranslation('capture')
  const { t: tastes } = useTranslation('tastes')
  const { wordOf } = useVocabulary()
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <SegmentedChips
          label={tastes(($) => $.form.strength)}
          options={STEPS.map((id) => ({ id, label: tastes(($) => $.step[id]) }))}
          value={words.step}
          onChange={(step) => onChange({ ...words, step })}
        />
        {isRefusal(words.step) && (
          <Switch isSelected={words.isAllergy} onChange={(isAllergy) => onChange({ ...words, isAllergy })}>
            {tastes(($) => $.form.allergy)}
          </Switch>
        )}
      </div>
      <Select
        label={t(($) => $.about)}
        placeholder={tastes(($) => $.form.facetChoose)}
        options={TasteFacet.options.map((id) => ({ id, label: tastes(($) => $.facet[id]) }))}
        value={words.facet}
        // A word bears on one thing: whoever says it is about something else means other words.
        onChange={(facet) => onChange({ ...words, facet, term: facet === words.facet ? words.term : '' })}
        description={words.term === '' ? undefined : tastes(($) => $.form.term, { word: wordOf(words.term) })}
      />
    </>
  )
}

function TopicChoice({ words, onChange }: CaptureChoicesProps) {
  const { t } = useTranslation('capture')
  const { t: facts } = useTranslation('facts')
  return (
    <Select
      label={t(($) => $.about)}
      placeholder={facts(($) => $.form.topicChoose)}
      options={FactTopic.options.map((id) => ({ id, label: facts(($) => $.topic[id]) }))}
      value={words.topic}
      onChange={(topic) => onChange({ ...words, topic })}
    />
  )
}

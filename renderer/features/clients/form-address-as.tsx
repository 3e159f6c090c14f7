import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { readForms } from '../../../locales/names/client-forms.ts'
import { listMonograms } from '../../../locales/names/monogram.ts'
import { Button } from '../../ui/button.tsx'
import { Name } from '../../ui/name.tsx'
import { SegmentedChips } from '../../ui/segmented-chips.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AddressProposals } from './form-address-as-proposals.tsx'
import { FormPart } from './form-rows.tsx'
import { isSaid, type PartProps } from './form-words.ts'

const COURTESIES = ['unstated', 'feminine', 'masculine', 'neutral'] as const
const FORMALITIES = ['formal', 'informal'] as const
const LINE = 500

/** How the client is addressed: as they asked, else as the house proposes in each of their languages. */
export function AddressAsPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  return (
    <FormPart name="addressing" title={t(($) => $.form.addressing.title)}>
      <AddressProposals words={words} change={change}>
        <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-2">
          <TextField
            label={t(($) => $.form.addressing.addressAs)}
            description={t(($) => $.form.addressing.addressAsHint)}
            value={words.addressAs}
            onChange={(addressAs) => change({ addressAs })}
            maxLength={LINE}
          />
          <TextField
            label={t(($) => $.form.addressing.pronunciation)}
            description={t(($) => $.form.addressing.pronunciationHint)}
            value={words.pronunciation}
            onChange={(pronunciation) => change({ pronunciation })}
            maxLength={LINE}
          />
          <Choice
            label={t(($) => $.form.addressing.courtesy)}
            hint={t(($) => $.form.addressing.courtesyHint)}
            options={COURTESIES.map((id) => ({ id, label: t(($) => $.form.addressing.courtesies[id]) }))}
            value={words.courtesy || 'unstated'}
            onChange={(id) => change({ courtesy: id === 'unstated' ? '' : id })}
          />
          <Choice
            label={t(($) => $.form.addressing.formality)}
            options={FORMALITIES.map((id) => ({ id, label: t(($) => $.form.addressing.formalities[id]) }))}
            value={words.formality}
            onChange={(formality) => change({ formality })}
          />
        </div>
      </AddressProposals>
      <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-2">
        <Monogram words={words} change={change} />
        <TextField
          label={t(($) => $.form.addressing.organisation)}
          value={words.organisation}
          onChange={(organisation) => change({ organisation })}
          maxLength={LINE}
        />
      </div>
    </FormPart>
  )
}

interface ChoiceProps<K extends string> {
  readonly label: string
  readonly hint?: string
  readonly options: readonly { id: K; label: string }[]
  readonly value: K
  readonly onChange: (id: K) => void
}

function Choice<K extends string>({ label, hint, options, value, onChange }: ChoiceProps<K>) {
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden className="text-13 text-ink-2">
        {label}
      </span>
      <SegmentedChips label={label} options={options} value={value} onChange={onChange} />
      {hint !== undefined && <span className="text-13 text-ink-3">{hint}</span>}
    </div>
  )
}

/** The letters to engrave: their own choice, or one of those their names give. */
function Monogram({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  const hint = useId()
  const offered = listMonograms(readForms(words.names)).filter(({ text }) => text !== words.monogram)
  const isChosen = isSaid(words.monogram)
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        label={t(($) => $.form.addressing.monogram)}
        description={isChosen ? undefined : t(($) => $.form.addressing.monogramHint)}
        value={words.monogram}
        onChange={(monogram) => change({ monogram })}
        maxLength={LINE}
      />
      {!isChosen && offered.length > 0 && (
        <div className="flex flex-wrap items-center gap-1.5">
          <span id={hint} className="text-13 text-ink-3">
            {t(($) => $.form.addressing.monogramOffer)}
          </span>
          {offered.map(({ text, lang }) => (
            <Button
              key={text}
              size="small"
              aria-describedby={hint}
              onPress={() => change({ monogram: text })}
            >
              <Name text={text} lang={lang} />
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

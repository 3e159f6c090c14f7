import { type FocusEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NameForm } from '../../../electron/ipc/client-parts.ts'
import { nameLanguage } from '../../../locales/language-names.ts'
import { SPOKEN_LANGUAGES } from '../../../locales/languages.ts'
import { languageOfForm } from '../../../locales/names/client-forms.ts'
import { formatName } from '../../../locales/names/format-name.ts'
import { focusWhenLost } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { useMe } from '../../lib/session.tsx'
import { altText } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Name } from '../../ui/name.tsx'
import { SearchableChoice } from '../../ui/searchable-choice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { isSaid } from './form-words.ts'
import {
  type FieldOrder,
  fillFrom,
  hasPatronymic,
  hasRareParts,
  isUntold,
  listFields,
  type NameField,
  orderOfFields,
  proposeLatin,
  proposeSplit,
  readingScript,
} from './name-rules.ts'

const KINDS = ['native', 'romanised', 'passport', 'preferred', 'former'] as const
const ORDERS = ['auto', 'givenFirst', 'surnameFirst'] as const
/** Languages of a country that write names their own way, and the Latin spellings of those written otherwise. */
const FURTHER_TAGS =
  'nl-BE fr-CA de-AT de-CH es-MX pt-BR pt-PT zh-Hans zh-Hant ja-Latn ko-Latn zh-Latn ar-Latn ru-Latn'.split(
    ' ',
  )
const LINE = 500

interface NameProps {
  readonly name: NameForm
  readonly change: (part: Partial<NameForm>) => void
}

interface NameFieldsProps extends NameProps {
  /** Every form of the name, this one too. */
  readonly names: readonly NameForm[]
  /** Whether the form of the client begins with it, where the focus begins too. */
  readonly isFirst: boolean
  readonly error: string
}

/** The parts of one form of a name, in the order of its own language; rare ones wait behind a button. */
export function NameFields({ name, names, isFirst, change, error }: NameFieldsProps) {
  const { t } = useTranslation('clients')
  const [isWhole, setWhole] = useState(() => hasRareParts(name))
  const { order, settle } = useFieldOrder(name)
  const box = useRef<HTMLDivElement>(null)
  const isOnly = names.length === 1
  const offer = findOffer(name, names)
  const lang = name.lang === 'und' ? undefined : name.lang

  function onKeyDown(event: KeyboardEvent) {
    if (offer === null || event.key !== 'Enter' || !event.altKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    change(offer.parts)
  }
  function showAll() {
    setWhole(true)
    focusWhenLost(() => box.current?.querySelector<HTMLElement>('[data-names] input'))
  }
  // Fields never change places under the hand that types in them.
  function onBlur(event: FocusEvent) {
    if (!event.currentTarget.contains(event.relatedTarget)) settle()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the key that takes the offer, from any of the fields
    <div ref={box} className="flex min-w-0 flex-col gap-3" onBlur={onBlur} onKeyDown={onKeyDown}>
      {(isWhole || !isOnly) && <KindOfForm name={name} change={change} />}
      <div data-names className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-2">
        {listFields(name, order, isWhole).map((field, at) => (
          <PartField
            key={field}
            name={name}
            field={field}
            change={change}
            lang={field.endsWith('Reading') || field === 'pronunciation' ? undefined : lang}
            error={at === 0 ? error : ''}
            isFirst={isFirst && field === (order === 'givenFirst' ? 'given' : 'surname')}
          />
        ))}
        {isWhole && <OrderField name={name} change={change} />}
        {!isWhole && isOnly && isUntold(name) && <LanguageField name={name} change={change} />}
      </div>
      {offer !== null && <OfferLine offer={offer} onAccept={() => change(offer.parts)} />}
      {!isWhole && (
        <Button size="small" variant="text" className="self-start" onPress={showAll}>
          {t(($) => $.form.name.more)}
        </Button>
      )}
    </div>
  )
}

/** The order of the fields: at once when it was chosen, and with the writing once the fields are left. */
function useFieldOrder(name: NameForm): { order: FieldOrder; settle: () => void } {
  const { i18n } = useTranslation()
  const chosen = `${name.lang} ${name.preferredOrder}`
  const read = () => ({ chosen, order: orderOfFields(name, i18n.language) })
  const [held, setHeld] = useState(read)
  const shown = held.chosen === chosen ? held : read()
  if (shown !== held) setHeld(shown)
  return { order: shown.order, settle: () => setHeld(read()) }
}

interface PartFieldProps extends NameProps {
  readonly field: NameField
  readonly lang: string | undefined
  readonly error: string
  readonly isFirst: boolean
}

function PartField({ name, field, change, lang, error, isFirst }: PartFieldProps) {
  const { t } = useTranslation('clients')
  const label =
    field === 'title'
      ? t(($) => $.form.name.titleField)
      : field === 'given2' && hasPatronymic(name)
        ? t(($) => $.form.name.patronymic)
        : t(($) => $.form.name[field])
  return (
    <TextField
      label={label}
      description={useFieldHint(name, field)}
      value={name[field]}
      onChange={(text) => change({ [field]: text })}
      lang={lang}
      maxLength={LINE}
      error={error}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a new client is typed at once, the first part of the name first
      autoFocus={isFirst}
    />
  )
}

function useFieldHint(name: NameForm, field: NameField): string | undefined {
  const { t } = useTranslation('clients')
  switch (field) {
    case 'givenReading':
    case 'surnameReading':
      return t(($) => $.form.name.readingIn[readingScript(name)])
    case 'surnamePrefix':
    case 'generation':
    case 'givenInformal':
    case 'pronunciation':
      return t(($) => $.form.name.hint[field])
    default:
      return undefined
  }
}

function OrderField({ name, change }: NameProps) {
  const { t } = useTranslation('clients')
  const label = t(($) => $.form.name.order)
  return (
    <Select
      label={label}
      placeholder={label}
      options={ORDERS.map((id) => ({ id, label: t(($) => $.form.name.orders[id]) }))}
      value={name.preferredOrder || 'auto'}
      onChange={(id) => change({ preferredOrder: id === 'auto' ? '' : id })}
    />
  )
}

function KindOfForm({ name, change }: NameProps) {
  const { t } = useTranslation('clients')
  const kind = t(($) => $.form.name.kind)
  return (
    <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-2">
      <Select
        label={kind}
        placeholder={kind}
        options={KINDS.map((id) => ({ id, label: t(($) => $.form.nameKind[id]) }))}
        value={name.kind}
        onChange={(id) => change({ kind: id })}
      />
      <LanguageField name={name} change={change} />
    </div>
  )
}

function LanguageField({ name, change }: NameProps) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const isTold = name.lang === 'und' && isSaid(name.surname + name.given) && !isUntold(name)
  return (
    <SearchableChoice
      label={t(($) => $.form.name.lang)}
      openLabel={t(($) => $.form.language.open)}
      emptyLabel={t(($) => $.form.language.unknown)}
      description={isTold ? format.languageName(languageOfForm(name)) : undefined}
      options={useNameLanguages(name.lang)}
      value={name.lang}
      onChange={(id) => {
        if (id !== null) change({ lang: id })
      }}
    />
  )
}

/** The languages a name may be written in, in the order of the interface language, the chosen one among them. */
function useNameLanguages(chosen: string) {
  const { t, i18n } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const told = t(($) => $.form.name.langAuto)
  return useMemo(() => {
    const tags = new Set([...SPOKEN_LANGUAGES, ...FURTHER_TAGS, chosen])
    tags.delete('und')
    const named = [...tags]
      .map((id) => ({ id, label: format.languageName(id), detail: nameLanguage(id, id) }))
      .sort((a, b) => a.label.localeCompare(b.label, i18n.language))
    return [{ id: 'und', label: told, detail: undefined }, ...named]
  }, [chosen, format, i18n.language, told])
}

/** What may be typed in one key: a full name cut in two, or another form in Latin letters. */
interface Offer {
  readonly kind: 'split' | 'latin'
  readonly parts: Partial<NameForm>
  readonly lang: string
  readonly texts: Readonly<Record<'given' | 'surname' | 'whole', string>>
}

function findOffer(name: NameForm, names: readonly NameForm[]): Offer | null {
  const split = proposeSplit(name)
  if (split !== null) {
    return { kind: 'split', parts: split, lang: languageOfForm(name), texts: { ...split, whole: '' } }
  }
  const latin = proposeLatin(name, names)
  if (latin === null) return null
  const whole = formatName(latin.fields, latin.lang)
  return { kind: 'latin', parts: fillFrom(latin), lang: latin.lang, texts: { given: '', surname: '', whole } }
}

function OfferLine({ offer: { kind, texts, lang }, onAccept }: { offer: Offer; onAccept: () => void }) {
  const { t } = useTranslation('clients')
  const sentence =
    kind === 'split'
      ? t(($) => $.form.name.split, { surname: slot('surname'), given: slot('given') })
      : t(($) => $.form.name.latin, { name: slot('whole') })
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-ink-2">
      <span className="min-w-0">
        {fillSlots(sentence, {
          surname: <Name text={texts.surname} lang={lang} />,
          given: <Name text={texts.given} lang={lang} />,
          whole: <Name text={texts.whole} lang={lang} />,
        })}
      </span>
      <Button size="small" onPress={onAccept}>
        {t(($) => $.form.name.accept)}
      </Button>
      <Kbd>{altText('Enter')}</Kbd>
    </p>
  )
}

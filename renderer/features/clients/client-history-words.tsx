import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientDraft, ClientField, FieldChange } from '../../../electron/ipc/clients.ts'
import { formatPartialDate } from '../../../locales/calendars/format-date.ts'
import { languageOfForm, writeForm } from '../../../locales/names/client-forms.ts'
import { client as calls } from '../../lib/client.ts'
import { useFormat } from '../../lib/format.ts'
import { formatLanguage } from '../../lib/i18n.ts'
import { useMe } from '../../lib/session.tsx'
import { useStaffName, written } from '../../lib/visit.ts'
import { Foreign } from '../../ui/foreign.tsx'
import { HeldWords } from '../../ui/held-words.tsx'
import { Name } from '../../ui/name.tsx'

/** A line of an old value: its words, and the language that draws them where they are not the interface's. */
interface Line {
  readonly text: string
  readonly lang?: string
}

/** Each field of the form in words a reader knows again; undefined for one whose words stay covered. */
type Tellers = { readonly [F in ClientField]: (value: ClientDraft[F]) => readonly Line[] | undefined }

/** Says what a field of the form held before a change; what never to mention has to be held to be read. */
export function useFieldWords(): (change: Pick<FieldChange, 'field' | 'before'>) => ReactNode {
  const { t } = useTranslation('clients')
  const tellers = { ...usePlainTellers(), ...useListTellers() } satisfies Tellers
  const empty = <span className="text-ink-3">{t(($) => $.section.history.empty)}</span>

  return ({ field, before }) => {
    const value = before[field]
    if (value === undefined) return empty
    const lines = (tellers[field] as (value: unknown) => readonly Line[] | undefined)(value)
    if (lines === undefined) return <Covered text={before.neverMention ?? ''} />
    const said = lines.filter(({ text }) => text !== '')
    if (said.length === 0) return empty
    return (
      <ul>
        {said.map(({ text, lang }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines that never move, two of which may be the same
          <li key={at} className="whitespace-pre-line">
            {field === 'names' && lang !== undefined ? (
              <Name text={text} lang={lang} />
            ) : (
              <Foreign lang={lang ?? written(text).lang}>{text}</Foreign>
            )}
          </li>
        ))}
      </ul>
    )
  }
}

function Covered({ text }: { text: string }) {
  const { t } = useTranslation('clients')
  if (text.trim() === '') return <span className="text-ink-3">{t(($) => $.section.history.empty)}</span>
  return (
    <HeldWords
      label={t(($) => $.section.history.covered)}
      hint={t(($) => $.section.history.hold)}
      title={t(($) => $.section.history.field.neverMention)}
    >
      <span dir="auto">{text}</span>
    </HeldWords>
  )
}

function usePlainTellers() {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const staffName = useStaffName()
  const line = (text: string): readonly Line[] => [{ text }]
  return {
    addressAs: line,
    courtesy: (value) => line(t(($) => $.form.addressing.courtesies[value || 'unstated'])),
    formality: (value) => line(t(($) => $.form.addressing.formalities[value])),
    monogram: line,
    pronunciation: line,
    organisation: line,
    residence: line,
    country: (value) => line(value === '' ? '' : format.countryName(value)),
    timeZone: (value) => line(value === '' ? '' : format.zoneCity(value)),
    advisorId: (value) => line(staffName(value)),
    neverMention: () => undefined,
  } satisfies Partial<Tellers>
}

function useListTellers() {
  const { t, i18n } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const fields = useQuery({ queryKey: ['fields', 'list'], queryFn: () => calls.fields.list({}) }).data ?? []
  const spell = (parts: readonly string[]): Line => ({
    text: parts.filter((part) => part !== '').join(' · '),
  })
  const span = (from: string, until: string) =>
    until === ''
      ? t(($) => $.section.history.since, { day: format.day(from) })
      : t(($) => $.section.history.span, { from: format.day(from), until: format.day(until) })
  return {
    names: (names) =>
      names.map((name) => {
        const lang = languageOfForm(name)
        return { text: writeForm(name, lang), lang }
      }),
    contactWays: (ways) => ways.map(({ label, value }) => spell([value, label])),
    addresses: (all) =>
      all.map(({ label, lines, postalCode, city, region, country }) =>
        spell([label, lines, postalCode, city, region, country && format.countryName(country)]),
      ),
    languages: (all) =>
      all.map(({ tag, use }) => spell([format.languageName(tag), t(($) => $.form.languageUse[use])])),
    occasions: (all) =>
      all.map((occasion) => {
        const read = formatPartialDate(occasion, formatLanguage(i18n.language))
        const what = occasion.label || t(($) => $.occasionKind[occasion.kind])
        return spell([what, occasion.whose, occasion.statedAs || read])
      }),
    gifts: (all) =>
      all.map(({ year, what, recipient, occasion }) =>
        spell([what, recipient, occasion, year === null ? '' : format.year(`${year}-06-01`)]),
      ),
    sizes: (all) => all.map(({ kind, label, asSaid }) => spell([t(($) => $.sizeKind[kind]), label, asSaid])),
    relations: (all) => all.map(({ label, name }) => spell([name, label])),
    tags: (all) => all.map((text) => ({ text })),
    extras: (all) => all.map(({ label, value }) => spell([label, value])),
    customs: (all) =>
      all.map(({ fieldId, value }) => spell([fields.find(({ id }) => id === fieldId)?.label ?? '', value])),
    stays: (all) => all.map(({ place, fromDay, untilDay }) => spell([place, span(fromDay, untilDay)])),
    quietPeriods: (all) =>
      all.map(({ fromDay, untilDay, reason }) => spell([span(fromDay, untilDay), reason])),
  } satisfies Partial<Tellers>
}

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/client.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { useVetoedOffers, VetoNote } from '../../lib/veto-note.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { ClientField } from './client-field.tsx'
import { CompanionFields } from './companion-fields.tsx'
import { CompanyNote } from './company-note.tsx'
import { ConflictNote } from './conflict-note.tsx'
import { chooseClient, type FormFaults, type FormValue } from './form-value.ts'
import { LanguageField } from './language-field.tsx'
import { PreparationFields } from './preparation-fields.tsx'
import { ServingNote } from './serving-note.tsx'

interface BookingFieldsProps {
  id: number | null
  form: FormValue
  /** What is wrong, once the form has been tried; null before. */
  faults: FormFaults | null
  isDisabled: boolean
  onChange: (form: FormValue) => void
  onFail: (error: unknown) => void
}

const NONE = 'none'
const PROSE_MOST = 4000
const LINE_MOST = 500

/** Every field of a visit, in the order it is asked for: who, when, what for, how to receive, what must be ready. */
export function BookingFields({ id, form, faults, isDisabled, onChange, onFail }: BookingFieldsProps) {
  const { t } = useTranslation('appointments')
  const format = useFormat(useMe().timeZone)
  // A client is read after being chosen; what was typed meanwhile must not be lost to an older form.
  const latest = useRef(form)
  useEffect(() => {
    latest.current = form
  }, [form])
  const change = (part: Partial<FormValue>) => onChange({ ...form, ...part })
  const line = { maxLength: LINE_MOST, isDisabled }
  const owners = useAdvisors(null)
  const vetoed = useVetoedOffers({
    clientId: form.client?.id ?? null,
    companions: form.companions.filter(({ isAnother }) => !isAnother),
    said: [form.purpose, ...form.preparations.map(({ text }) => text)],
  })
  return (
    <div className="mt-6 flex flex-col gap-8">
      <Section title={t(($) => $.form.part.who)}>
        <div className="flex flex-col gap-4">
          <ClientField
            value={form.client}
            isDisabled={isDisabled}
            error={faults?.client ? t(($) => $.form.error.client) : undefined}
            onChoose={(guest) => onChange(chooseClient(latest.current, guest))}
            onClear={() => change({ client: null })}
            onFail={onFail}
          />
          <RadioGroup
            label={t(($) => $.form.kind.label)}
            orientation="horizontal"
            options={[
              { id: 'visit', label: t(($) => $.form.kind.visit) },
              { id: 'call', label: t(($) => $.form.kind.call) },
              { id: 'home', label: t(($) => $.form.kind.home) },
            ]}
            value={form.kind}
            onChange={(kind) => change({ kind })}
            isDisabled={isDisabled}
          />
          <TextField
            label={t(($) => $.form.purpose.label)}
            placeholder={t(($) => $.form.purpose.placeholder)}
            value={form.purpose}
            onChange={(purpose) => change({ purpose })}
            {...line}
          />
          <VetoNote offer={form.purpose} vetoed={vetoed} lang={form.client?.name.lang ?? ''} />
          <TextField
            label={t(($) => $.form.recipient.label)}
            description={t(($) => $.form.recipient.description)}
            value={form.recipient}
            onChange={(recipient) => change({ recipient })}
            {...line}
          />
        </div>
      </Section>
      <WhenFields id={id} form={form} faults={faults} isDisabled={isDisabled} onChange={change} />
      <Section title={t(($) => $.form.part.reception)}>
        <div className="flex flex-col gap-4">
          <CompanionFields
            lines={form.companions}
            guestId={form.client?.id ?? null}
            faults={faults?.companions ?? []}
            format={format}
            isDisabled={isDisabled}
            onChange={(companions) => change({ companions })}
          />
          <CompanyNote form={form} />
          <TextField
            label={t(($) => $.form.arrival.label)}
            placeholder={t(($) => $.form.arrival.placeholder)}
            value={form.arrival}
            onChange={(arrival) => change({ arrival })}
            {...line}
          />
          <LanguageField
            tags={form.languages}
            format={format}
            isDisabled={isDisabled}
            onChange={(languages) => change({ languages })}
          />
        </div>
      </Section>
      <Section title={t(($) => $.form.part.discretion)}>
        <TextArea
          label={t(($) => $.form.secrecy.label)}
          description={t(($) => $.form.secrecy.description)}
          rows={2}
          maxLength={PROSE_MOST}
          value={form.secrecy}
          isDisabled={isDisabled}
          onChange={(secrecy) => change({ secrecy })}
        />
      </Section>
      <Section title={t(($) => $.form.preparations.title)}>
        <PreparationFields
          lines={form.preparations}
          faults={faults?.preparations ?? []}
          format={format}
          owners={owners}
          isDisabled={isDisabled}
          onChange={(preparations) => change({ preparations })}
          vetoed={vetoed}
          guestLang={form.client?.name.lang ?? ''}
        />
      </Section>
    </div>
  )
}

interface WhenFieldsProps extends Omit<BookingFieldsProps, 'onChange' | 'onFail'> {
  onChange: (part: Partial<FormValue>) => void
}

function WhenFields({ id, form, faults, isDisabled, onChange }: WhenFieldsProps) {
  const { t } = useTranslation('appointments')
  const format = useFormat(useMe().timeZone)
  const advisors = useAdvisors(form.advisorId)
  const salons = useSalons(form.salonId)
  const nameIn = (options: readonly { id: string; label: string }[], chosen: number | null) =>
    options.find((option) => option.id === String(chosen))?.label ?? ''
  return (
    <Section title={t(($) => $.form.part.when)}>
      <div className="flex flex-col gap-4">
        <div className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] items-start gap-4">
          <DatePicker
            label={t(($) => $.form.day.label)}
            openLabel={t(($) => $.form.day.open)}
            previousLabel={t(($) => $.form.day.previous)}
            nextLabel={t(($) => $.form.day.next)}
            value={form.day}
            isRequired
            isDisabled={isDisabled}
            error={faults?.day ? t(($) => $.form.error.day) : undefined}
            onChange={(day) => onChange({ day })}
          />
          <TimeField
            label={t(($) => $.form.time.label)}
            hourCycle={24}
            value={form.time}
            isRequired
            isDisabled={isDisabled}
            error={faults?.time ? t(($) => $.form.error.time) : undefined}
            onChange={(time) => onChange({ time })}
          />
          <NumberField
            label={t(($) => $.form.minutes.label)}
            value={form.minutes}
            step={5}
            minValue={5}
            maxValue={1440}
            isRequired
            isDisabled={isDisabled}
            incrementLabel={t(($) => $.form.minutes.more)}
            decrementLabel={t(($) => $.form.minutes.less)}
            error={faults?.minutes ? t(($) => $.form.error.minutes) : undefined}
            onChange={(minutes) => onChange({ minutes })}
          />
        </div>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(12rem,1fr))] items-start gap-4">
          <Select
            label={t(($) => $.form.advisor.label)}
            placeholder={t(($) => $.form.advisor.nobody)}
            options={[{ id: NONE, label: t(($) => $.form.advisor.nobody) }, ...advisors]}
            value={form.advisorId === null ? NONE : String(form.advisorId)}
            isDisabled={isDisabled}
            onChange={(chosen) => onChange({ advisorId: chosen === NONE ? null : Number(chosen) })}
          />
          {form.kind === 'visit' && (
            <Select
              label={t(($) => $.form.salon.label)}
              placeholder={t(($) => $.form.salon.none)}
              options={[{ id: NONE, label: t(($) => $.form.salon.none) }, ...salons]}
              value={form.salonId === null ? NONE : String(form.salonId)}
              isDisabled={isDisabled}
              onChange={(chosen) => onChange({ salonId: chosen === NONE ? null : Number(chosen) })}
            />
          )}
        </div>
        <ServingNote form={form} />
        <ConflictNote
          form={form}
          exceptId={id}
          format={format}
          advisorName={nameIn(advisors, form.advisorId)}
          salonName={nameIn(salons, form.salonId)}
        />
      </div>
    </Section>
  )
}

/** Those who may receive a client, with whoever is chosen already even if they have left. */
function useAdvisors(chosenId: number | null): { id: string; label: string }[] {
  const { data = [] } = useQuery({ queryKey: ['staff', 'list'], queryFn: () => client.staff.list({}) })
  return data
    .filter((member) => !member.retired || member.id === chosenId)
    .map((member) => ({ id: String(member.id), label: member.name }))
}

function useSalons(chosenId: number | null): { id: string; label: string }[] {
  const { data } = useQuery({ queryKey: ['boutique', 'facts'], queryFn: () => client.boutique.get({}) })
  return (data?.salons ?? [])
    .filter((salon) => !salon.closed || salon.id === chosenId)
    .map((salon) => ({ id: String(salon.id), label: salon.name }))
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type ContactWay, ContactKind } from '../../../electron/ipc/client-parts.ts'
import { client } from '../../lib/client.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormPart, FormRows } from './form-rows.tsx'
import { CALLED, emptyWay, type PartProps } from './form-words.ts'

/** The ways to reach a client; a number is read back as it was understood. */
export function ContactPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  return (
    <FormPart name="contact" title={t(($) => $.form.contact.title)}>
      <FormRows
        rows={words.contactWays}
        onChange={(contactWays) => change({ contactWays })}
        begin={emptyWay}
        addLabel={t(($) => $.form.contact.add)}
        removeLabel={t(($) => $.form.contact.remove)}
        most={50}
      >
        {(way, changeWay) => <WayFields way={way} country={words.country} change={changeWay} />}
      </FormRows>
    </FormPart>
  )
}

interface WayFieldsProps {
  readonly way: ContactWay
  readonly country: string
  readonly change: (part: Partial<ContactWay>) => void
}

function WayFields({ way, country, change }: WayFieldsProps) {
  const { t } = useTranslation('clients')
  const isCalled = CALLED.has(way.kind)
  return (
    <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-[8.5rem_minmax(0,1fr)_minmax(0,1fr)]">
      <Select
        label={t(($) => $.form.contact.kind)}
        placeholder={t(($) => $.contact.phone)}
        options={ContactKind.options.map((id) => ({ id, label: t(($) => $.contact[id]) }))}
        value={way.kind}
        onChange={(kind) => change({ kind, e164: '' })}
      />
      <TextField
        label={t(($) => $.form.contact.value)}
        type={isCalled ? 'tel' : way.kind === 'email' ? 'email' : 'text'}
        dir="ltr"
        value={way.value}
        onChange={(value) => change({ value, e164: '' })}
        description={<ReadNumber way={way} country={country} />}
        maxLength={500}
      />
      <TextField
        label={t(($) => $.form.contact.label)}
        value={way.label}
        onChange={(label) => change({ label })}
        placeholder={t(($) => $.form.contact.labelHint)}
        maxLength={500}
      />
    </div>
  )
}

const FEWEST_DIGITS = 5

function ReadNumber({ way, country }: { way: ContactWay; country: string }) {
  const { t } = useTranslation('clients')
  const text = way.value.trim()
  const isNumber = CALLED.has(way.kind) && text.length >= FEWEST_DIGITS
  const read = useQuery({
    queryKey: ['clients', 'typed', 'phone', text, country],
    queryFn: () => client.clients.readTyped({ kind: 'phone', text, country }),
    enabled: isNumber,
    gcTime: 0,
  }).data
  if (!isNumber || read?.kind !== 'phone') return null
  return read.e164 === null
    ? t(($) => $.form.contact.unread)
    : t(($) => $.form.contact.read, { number: `\u2066${read.e164}\u2069` })
}

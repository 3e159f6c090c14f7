import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../electron/ipc/clients.ts'
import type { CustomField } from '../../../electron/ipc/fields.ts'
import { client as calls } from '../../lib/client.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { DataRow, DataTable } from '../../ui/data-row.tsx'
import { Section } from '../../ui/section.tsx'

/** What a client has in the house's own fields, in the house's order. */
export function ClientCustoms({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const write = useValueWords()
  const fields = useQuery({ queryKey: ['fields', 'list'], queryFn: () => calls.fields.list({}) }).data
  if (client.customs.length === 0 || fields === undefined) return null
  const title = t(($) => $.section.customs)
  return (
    <Section title={title}>
      <DataTable label={title}>
        {fields.map((field) => {
          const value = client.customs.find(({ fieldId }) => fieldId === field.id)?.value
          if (value === undefined) return null
          return (
            <DataRow key={field.id} label={<bdi>{field.label}</bdi>}>
              <bdi>{write(field, value)}</bdi>
            </DataRow>
          )
        })}
      </DataTable>
    </Section>
  )
}

function useValueWords(): (field: CustomField, value: string) => string {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  return ({ kind }, value) => {
    switch (kind) {
      case 'number':
        return Number.isNaN(Number(value)) ? value : format.number(Number(value))
      case 'day':
        return format.day(value)
      case 'yes-no':
        return value === 'yes' ? t(($) => $.form.custom.yes) : t(($) => $.form.custom.no)
      default:
        return value
    }
  }
}

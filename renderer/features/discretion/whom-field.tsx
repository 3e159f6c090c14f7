import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { client } from '../../lib/client.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Name } from '../../ui/name.tsx'

interface WhomFieldProps {
  readonly label: string
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly isRequired: boolean
  /** Whose page this is: nothing is kept from oneself. */
  readonly exceptId: ClientId
  readonly name: string
  readonly id: number | null
  readonly onChange: (name: string, id: number | null) => void
}

const OFFERED = 6

/** Whom a rule bears on: somebody of the book, or a name alone. */
export function WhomField({ label, hint, error, isRequired, exceptId, name, id, onChange }: WhomFieldProps) {
  const { t } = useTranslation('discretion')
  const query = name.trim()
  const found = useQuery({
    queryKey: ['search', 'people', query],
    queryFn: ({ signal }) => client.search.find({ query, limit: OFFERED }, { signal }),
    enabled: query !== '' && id === null,
    placeholderData: keepPreviousData,
  }).data
  const hits = id === null && query !== '' ? (found?.clients ?? []) : []
  return (
    <ComboBox
      label={label}
      openLabel={t(($) => $.form.open)}
      description={id === null ? hint : t(($) => $.form.linked)}
      error={error}
      isRequired={isRequired}
      allowsCustomValue
      items={hits.filter((hit) => hit.id !== exceptId).map((hit) => ({ id: String(hit.id), hit }))}
      textOf={({ hit }) => hit.name.text}
      renderItem={({ hit }) => (
        <Name text={hit.name.text} lang={hit.name.lang} latin={hit.name.latin || undefined} size="row" />
      )}
      inputValue={name}
      onInputChange={(text) => {
        if (text !== name) onChange(text, null)
      }}
      value={null}
      onChange={(item) => {
        if (item) onChange(item.hit.name.text, item.hit.id)
      }}
    />
  )
}

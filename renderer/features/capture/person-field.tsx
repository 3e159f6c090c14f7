import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/client.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Name } from '../../ui/name.tsx'
import type { Person } from './capture-words.ts'

interface PersonFieldProps {
  readonly value: Person | null
  readonly error: string
  readonly onChange: (person: Person | null) => void
}

const MOST_FOUND = 8

/** Whom it is about, found as one types in any script, spelling or number. */
export function PersonField({ value, error, onChange }: PersonFieldProps) {
  const { t } = useTranslation('capture')
  const [typed, setTyped] = useState<string | null>(null)
  const query = typed ?? value?.name.text ?? ''
  const isChosen = value !== null && typed === null
  const search = useQuery({
    queryKey: ['search', 'clients', query],
    queryFn: ({ signal }) => client.search.find({ query, limit: MOST_FOUND }, { signal }),
    enabled: query.trim() !== '' && !isChosen,
    placeholderData: keepPreviousData,
  })
  const found = (search.data?.clients ?? []).map((hit) => ({ ...hit, id: String(hit.id), key: hit.id }))
  const chosen = value && { id: String(value.id), key: value.id, name: value.name, residence: '' }
  return (
    <ComboBox
      label={t(($) => $.person.label)}
      placeholder={t(($) => $.person.placeholder)}
      openLabel={t(($) => $.person.open)}
      loadingLabel={t(($) => $.person.searching)}
      emptyLabel={query.trim() === '' ? undefined : t(($) => $.person.empty)}
      isLoading={search.isFetching && search.data === undefined}
      isBehind={search.isPlaceholderData || search.isLoading}
      isRequired
      error={error}
      description={
        isChosen && value.name.latin !== '' && value.name.latin !== value.name.text ? (
          <bdi>{value.name.latin}</bdi>
        ) : undefined
      }
      items={isChosen && chosen ? [chosen] : found}
      textOf={(person) => person.name.text}
      renderItem={({ name, residence }) => (
        <span className="flex items-baseline gap-3">
          <Name text={name.text} lang={name.lang} latin={name.latin || undefined} size="row" />
          {residence !== '' && <bdi className="text-13 text-ink-3">{residence}</bdi>}
        </span>
      )}
      inputValue={query}
      onInputChange={(text) => {
        if (text === query) return
        setTyped(text)
        if (value !== null) onChange(null)
      }}
      value={isChosen ? String(value.id) : null}
      onChange={(person) => {
        if (!person || person.id === String(value?.id)) return
        setTyped(null)
        onChange({ id: person.key, name: person.name })
      }}
    />
  )
}

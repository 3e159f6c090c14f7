import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../electron/ipc/clients.ts'
import { client } from '../../lib/client.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Name } from '../../ui/name.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import type { FormValue } from './form-value.ts'

interface Found {
  id: string
  name: NonNullable<FormValue['client']>['name']
  residence: string
}

interface ClientFieldProps {
  value: FormValue['client']
  isDisabled: boolean
  error: string | undefined
  onChoose: (client: Client) => void
  onClear: () => void
  onFail: (error: unknown) => void
}

const MOST_FOUND = 8

/** Who is coming, found as one types in any script, spelling or number. */
export function ClientField({ value, isDisabled, error, onChoose, onClear, onFail }: ClientFieldProps) {
  const { t } = useTranslation('appointments')
  const [query, setQuery] = useState(value?.name.text ?? '')
  const isChosen = value !== null && query === value.name.text
  const search = useQuery({
    queryKey: ['search', 'clients', query],
    queryFn: ({ signal }) => client.search.find({ query, limit: MOST_FOUND }, { signal }),
    enabled: query.trim() !== '' && !isChosen,
    placeholderData: keepPreviousData,
  })
  const hits = search.data?.clients ?? []
  const items: Found[] = isChosen
    ? [{ id: String(value.id), name: value.name, residence: '' }]
    : hits.map(({ id, name, residence }) => ({ id: String(id), name, residence }))

  // Somebody chosen is read first; whoever types on meanwhile has thought better of it.
  const wanted = useRef(query)
  const write = (text: string) => {
    wanted.current = text
    setQuery(text)
  }
  const type = (text: string) => {
    write(text)
    if (value !== null && text !== value.name.text) onClear()
  }
  const choose = (found: Found | null) => {
    if (found === null || found.id === String(value?.id)) return
    write(found.name.text)
    client.clients.get({ id: Number(found.id) }).then((guest) => {
      if (wanted.current === found.name.text) onChoose(guest)
    }, onFail)
  }

  return (
    <div className="flex flex-col gap-1">
      <ComboBox<Found>
        label={t(($) => $.form.client.label)}
        placeholder={t(($) => $.form.client.placeholder)}
        openLabel={t(($) => $.form.client.open)}
        loadingLabel={t(($) => $.form.client.searching)}
        emptyLabel={query.trim() === '' ? undefined : t(($) => $.form.client.empty)}
        isLoading={search.isFetching && search.data === undefined}
        isBehind={search.isPlaceholderData || search.isLoading}
        isRequired
        isDisabled={isDisabled}
        error={error}
        description={
          isChosen && value.name.latin !== '' && value.name.latin !== value.name.text ? (
            <bdi>{value.name.latin}</bdi>
          ) : undefined
        }
        items={items}
        textOf={(found) => found.name.text}
        renderItem={(found) => (
          <span className="flex items-baseline gap-3">
            <Name
              text={found.name.text}
              lang={found.name.lang}
              latin={found.name.latin || undefined}
              size="row"
            />
            {found.residence !== '' && <bdi className="text-13 text-ink-3">{found.residence}</bdi>}
          </span>
        )}
        inputValue={query}
        onInputChange={type}
        value={value === null ? null : String(value.id)}
        onChange={choose}
      />
      {value === null && query.trim() !== '' && search.data?.clients.length === 0 && (
        <TextLink href={`/clients/new?name=${encodeURIComponent(query)}`} className="self-start text-13">
          {t(($) => $.form.client.add)}
        </TextLink>
      )}
    </div>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/client.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Name } from '../../ui/name.tsx'
import type { CompanionLine } from './form-value.ts'

interface CompanionNameProps {
  readonly label: string
  readonly line: CompanionLine
  /** Whose visit it is: nobody comes along with themselves. */
  readonly guestId: number | null
  readonly error: string | undefined
  readonly isDisabled: boolean
  readonly onChange: (part: Pick<CompanionLine, 'name' | 'clientId'>) => void
}

const OFFERED = 6

/** Who comes along: somebody of the book, found as one types, or a name alone. */
export function CompanionName({ label, line, guestId, error, isDisabled, onChange }: CompanionNameProps) {
  const { t } = useTranslation('appointments')
  const { name, clientId } = line
  const query = name.trim()
  const isAsking = query !== '' && clientId === null
  const { data: found, isFetching } = useQuery({
    queryKey: ['search', 'people', query],
    queryFn: ({ signal }) => client.search.find({ query, limit: OFFERED }, { signal }),
    enabled: isAsking,
    placeholderData: keepPreviousData,
  })
  const hits = isAsking ? (found?.clients ?? []) : []
  return (
    <ComboBox
      label={label}
      isLabelHidden
      placeholder={t(($) => $.form.companions.name)}
      openLabel={t(($) => $.form.client.open)}
      description={clientId === null ? undefined : t(($) => $.form.companions.known)}
      error={error}
      isDisabled={isDisabled}
      allowsCustomValue
      // Without words for nothing found, the list would not open for what is found only after the last letter.
      isLoading={isFetching && found === undefined}
      loadingLabel={t(($) => $.form.client.searching)}
      emptyLabel={isAsking ? t(($) => $.form.companions.unknown) : undefined}
      items={hits.filter((hit) => hit.id !== guestId).map((hit) => ({ id: String(hit.id), hit }))}
      textOf={({ hit }) => hit.name.text}
      renderItem={({ hit }) => (
        <Name text={hit.name.text} lang={hit.name.lang} latin={hit.name.latin || undefined} size="row" />
      )}
      inputValue={name}
      onInputChange={(text) => {
        if (text !== name) onChange({ name: text, clientId: null })
      }}
      value={null}
      onChange={(item) => {
        if (item) onChange({ name: item.hit.name.text, clientId: item.hit.id })
      }}
      className="flex-1"
    />
  )
}

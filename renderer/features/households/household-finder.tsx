import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { HouseholdId } from '../../../electron/ipc/households.ts'
import type { PersonName } from '../../../electron/ipc/values.ts'
import { client } from '../../lib/client.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Name } from '../../ui/name.tsx'

type Found =
  | { readonly id: string; readonly household: { id: HouseholdId; label: string; members: number } }
  | { readonly id: string; readonly person: { id: ClientId; name: PersonName } }

interface HouseholdFinderProps {
  readonly exceptId: ClientId
  readonly onHousehold: (id: HouseholdId, label: string) => void
  readonly onPerson: (id: ClientId) => void
  readonly onNothing: () => void
}

const OFFERED = 6

/** Finds a household by what the house calls it, or by anybody who may live there. */
export function HouseholdFinder({ exceptId, onHousehold, onPerson, onNothing }: HouseholdFinderProps) {
  const { t } = useTranslation('households')
  const format = useFormat(useMe().timeZone)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  // What was chosen stands in the field: there is nothing left to look for.
  const words = query === chosen ? '' : query.trim()
  const households = useQuery({
    queryKey: ['households', 'find', words],
    queryFn: () => client.households.find({ query: words }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  }).data
  const people = useQuery({
    queryKey: ['search', 'people', words],
    queryFn: ({ signal }) => client.search.find({ query: words, limit: OFFERED }, { signal }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  }).data
  const items: Found[] =
    words === ''
      ? []
      : [
          ...(households ?? []).slice(0, OFFERED).map((household) => ({ id: `h${household.id}`, household })),
          ...(people?.clients ?? [])
            .filter((person) => person.id !== exceptId)
            .map(({ id, name }) => ({ id: `c${id}`, person: { id, name } })),
        ]
  const textOf = (found: Found) => ('person' in found ? found.person.name.text : found.household.label)
  return (
    <ComboBox<Found>
      label={t(($) => $.sheet.find)}
      description={t(($) => $.sheet.findHint)}
      openLabel={t(($) => $.sheet.findOpen)}
      emptyLabel={words === '' ? undefined : t(($) => $.sheet.findNone)}
      items={items}
      textOf={textOf}
      renderItem={(found) =>
        'person' in found ? (
          <Name
            text={found.person.name.text}
            lang={found.person.name.lang}
            latin={found.person.name.latin || undefined}
            size="row"
          />
        ) : (
          <span className="flex items-baseline gap-3">
            <bdi className="font-serif text-18">{found.household.label}</bdi>
            <span className="text-13 text-ink-3">
              {t(($) => $.sheet.members, {
                count: found.household.members,
                shown: format.number(found.household.members),
              })}
            </span>
          </span>
        )
      }
      inputValue={query}
      onInputChange={(text) => {
        setQuery(text)
        if (text === chosen) return
        setChosen(null)
        onNothing()
      }}
      value={null}
      onChange={(found) => {
        if (found === null) return
        setQuery(textOf(found))
        setChosen(textOf(found))
        if ('person' in found) onPerson(found.person.id)
        else onHousehold(found.household.id, found.household.label)
      }}
    />
  )
}

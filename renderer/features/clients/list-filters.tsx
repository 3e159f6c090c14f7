import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/client.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SegmentedChips } from '../../ui/segmented-chips.tsx'
import { Select } from '../../ui/select.tsx'
import type { ListFilter, Shown } from './list-filter.ts'

const COUNTED: readonly Shown[] = ['mine', 'coming']

function useCounts(): Partial<Record<Shown, number>> {
  const counts = useQuery({
    queryKey: ['clients', 'count', 'chips'],
    queryFn: async () => {
      const counted = COUNTED.map(async (show) => {
        const filter = { show, language: '', importId: null }
        return [show, (await client.clients.count({ filter })).count] as const
      })
      return Object.fromEntries(await Promise.all(counted)) as Partial<Record<Shown, number>>
    },
  })
  return counts.data ?? {}
}

/** The filters above the list, of which each narrows the others. */
export function ListFilters({
  filter,
  onChange,
}: {
  filter: ListFilter
  onChange: (filter: ListFilter) => void
}) {
  const { t } = useTranslation('clients')
  const { t: common } = useTranslation('common')
  const format = useFormat(useMe().timeZone)
  const counts = useCounts()
  const chip = (id: Shown, words: string) => {
    const count = counts[id]
    const number = count === undefined ? '' : format.number(count)
    return { id, label: number ? t(($) => $.list.filter.counted, { filter: words, number }) : words }
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <SegmentedChips
        label={t(($) => $.list.filter.label)}
        value={filter.show}
        onChange={(show) => onChange({ ...filter, show })}
        options={[
          chip(
            'all',
            t(($) => $.list.filter.all),
          ),
          chip(
            'mine',
            t(($) => $.list.filter.mine),
          ),
          chip(
            'coming',
            t(($) => $.list.filter.coming),
          ),
          chip(
            'never-visited',
            t(($) => $.list.filter.neverVisited),
          ),
        ]}
      />
      <LanguageFilter language={filter.language} onChange={(language) => onChange({ ...filter, language })} />
      {filter.importId !== null && (
        <span className="inline-flex items-center gap-1 rounded-round bg-accent-soft ps-2.5 text-13 text-accent">
          {t(($) => $.list.filter.fromImport)}
          <IconButton
            label={common(($) => $.action.clear)}
            icon={X}
            className="h-6 min-w-6"
            onPress={() => onChange({ ...filter, importId: null })}
          />
        </span>
      )}
    </div>
  )
}

const ANY = 'any'

function LanguageFilter({ language, onChange }: { language: string; onChange: (language: string) => void }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const used = useQuery({
    queryKey: ['clients', 'languages'],
    queryFn: () => client.clients.languagesInUse({}),
  }).data
  const options = (used ?? []).map(({ tag, count }) => ({
    id: tag,
    label: t(($) => $.list.filter.counted, {
      filter: format.languageName(tag),
      number: format.number(count),
    }),
  }))
  if (language !== '' && !options.some((option) => option.id === language)) {
    options.push({ id: language, label: format.languageName(language) })
  }
  return (
    <Select
      label={t(($) => $.list.filter.language)}
      isLabelHidden
      placeholder={t(($) => $.list.filter.languageAny)}
      options={[{ id: ANY, label: t(($) => $.list.filter.languageAny) }, ...options]}
      value={language === '' ? ANY : language}
      onChange={(id) => onChange(id === ANY ? '' : id)}
      className="w-48"
    />
  )
}

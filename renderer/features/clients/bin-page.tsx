import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId, ClientRow } from '../../../electron/ipc/clients.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusBeside } from '../../lib/focus-soon.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Name } from '../../ui/name.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { useBinning } from './use-binning.tsx'

const AT_ONCE = 50
const FILTER = { show: 'binned', language: '', importId: null } as const

type Place = { from: 'index'; index: number } | { from: 'after'; rank: number; id: ClientId }
const START: Place = { from: 'index', index: 0 }

function useBinned() {
  return useInfiniteQuery({
    queryKey: ['clients', 'binned'],
    queryFn: ({ pageParam }) => client.clients.list({ filter: FILTER, at: pageParam, limit: AT_ONCE }),
    initialPageParam: START,
    getNextPageParam: ({ next }): Place | null => next && { from: 'after', ...next },
  })
}

/** The bin: everyone in it can be restored, and erased for ever by a manager. */
export function BinPage() {
  const { t } = useTranslation('clients')
  const { t: common } = useTranslation('common')
  const errorText = useErrorText()
  const { role } = useMe()
  const binned = useBinned()
  const [erasing, setErasing] = useState<ClientRow | null>(null)
  const rows = binned.data?.pages.flatMap((page) => page.rows)

  return (
    <div className="max-w-[60rem] px-10 py-8">
      <PageHeader title={t(($) => $.bin.title)} lead={rows && rows.length > 0 && t(($) => $.bin.lead)} />
      {binned.error && <ErrorState className="mt-6" title={errorText(binned.error)} />}
      {rows?.length === 0 && (
        <EmptyState className="mt-6" title={t(($) => $.bin.empty.title)}>
          {t(($) => $.bin.empty.text)}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <ul aria-label={t(($) => $.bin.list)} className="mt-6 border-t border-rule">
          {rows.map((row) => (
            <BinnedRow key={row.id} row={row} onErase={() => setErasing(row)} />
          ))}
        </ul>
      )}
      {rows && rows.length > 0 && role !== 'manager' && (
        <p className="mt-4 text-13 text-ink-3">{t(($) => $.bin.erase.managersOnly)}</p>
      )}
      {binned.hasNextPage && (
        <Button className="mt-4" onPress={() => void binned.fetchNextPage()}>
          {common(($) => $.action.more)}
        </Button>
      )}
      <EraseDialog client={erasing} onClose={() => setErasing(null)} />
    </div>
  )
}

function BinnedRow({ row, onErase }: { row: ClientRow; onErase: () => void }) {
  const { t } = useTranslation('clients')
  const { role, isReadOnly } = useMe()
  const { restore } = useBinning()
  const bringBack = () => {
    focusBeside('data-binned', row.id, 'button')
    void restore(row)
  }
  return (
    <li
      data-binned={row.id}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2"
    >
      <div className="min-w-48 flex-1">
        <TextLink href={`/clients/${row.id}`} tone="ink">
          <Name text={row.name.text} lang={row.name.lang} latin={row.name.latin || undefined} size="row" />
        </TextLink>
        <bdi className="block text-13 text-ink-3 [text-align:-webkit-match-parent]">{row.residence}</bdi>
      </div>
      <Button size="small" isDisabled={isReadOnly} onPress={bringBack}>
        {t(($) => $.restoreClient)}
      </Button>
      {role === 'manager' && (
        <Button size="small" variant="veto" isDisabled={isReadOnly} onPress={onErase}>
          {t(($) => $.bin.erase.act)}
        </Button>
      )}
    </li>
  )
}

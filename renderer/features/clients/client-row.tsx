import type { ClientRow as Row } from '../../../electron/ipc/clients.ts'
import { useVisitEnds } from '../../lib/visit-ends.ts'
import { Name } from '../../ui/name.tsx'

/** One client in a list: the name as they write it, where they live, and when they come or were last here. */
export function ClientRow({ row }: { row: Row }) {
  const visit = useVisitEnds()(row)
  return (
    <div className="flex min-w-0 flex-1 items-baseline gap-6">
      <div className="min-w-0 flex-1 truncate">
        <Name text={row.name.text} lang={row.name.lang} latin={row.name.latin || undefined} size="row" />
      </div>
      <bdi className="hidden [text-align:-webkit-match-parent] w-44 flex-none truncate text-14 text-ink-2 md:block">
        {row.residence}
      </bdi>
      <span className="nums w-44 flex-none text-end text-13 text-ink-3">{visit}</span>
    </div>
  )
}

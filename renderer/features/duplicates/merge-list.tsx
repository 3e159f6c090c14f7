import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Merge } from '../../../electron/ipc/duplicates.ts'
import { client } from '../../lib/client.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { fillNames, nameSlots } from './two-names.tsx'
import { useMerging } from './use-merging.tsx'

/** The merges of the last thirty days, with the way to undo each; nothing where there was none. */
export function MergeList() {
  const { t } = useTranslation('duplicates')
  const merges = useQuery({
    queryKey: ['duplicates', 'merges'],
    queryFn: () => client.duplicates.merges({}),
  }).data
  if (merges === undefined || merges.length === 0) return null
  return (
    <Section title={t(($) => $.merges.title)}>
      <ul aria-label={t(($) => $.merges.label)} className="border-t border-rule">
        {merges.map((merge) => (
          <MergeEntry key={merge.id} merge={merge} />
        ))}
      </ul>
    </Section>
  )
}

function MergeEntry({ merge }: { merge: Merge }) {
  const { t } = useTranslation('duplicates')
  const me = useMe()
  const format = useFormat(me.timeZone)
  const { undo } = useMerging()
  const [isBusy, setBusy] = useState(false)
  const names = { kept: merge.keptName, other: merge.otherName }
  const isOpen = merge.undoneAt === null && merge.closedBy === ''

  async function takeBack() {
    setBusy(true)
    await undo(merge.id, merge.keptName, merge.otherName)
    setBusy(false)
  }

  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-rule py-3">
      <div className="min-w-72 flex-1">
        <TextLink href={`/clients/${merge.keptId}`} tone="ink">
          {fillNames(
            t(($) => $.merges.pair, nameSlots(names)),
            names,
          )}
        </TextLink>
        <p className="text-13 text-ink-3">
          {t(($) => $.merges.by, { when: format.moment(merge.at), who: isolate(merge.by) })}
        </p>
        <p className="max-w-prose text-13 text-ink-3">
          {merge.undoneAt !== null
            ? t(($) => $.merges.undone, { when: format.moment(merge.undoneAt) })
            : merge.closedBy === 'change'
              ? t(($) => $.merges.changed)
              : t(($) => $.merges.until, { day: format.dayOf(merge.undoUntil) })}
        </p>
      </div>
      {isOpen && !me.isReadOnly && (
        <Button size="small" isBusy={isBusy} onPress={() => void takeBack()}>
          {t(($) => $.undo.act)}
        </Button>
      )}
    </li>
  )
}

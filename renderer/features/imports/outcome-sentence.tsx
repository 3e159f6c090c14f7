import { useTranslation } from 'react-i18next'
import type { ImportCounts } from '../../../electron/ipc/imports.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'

/** How many rows became what, as one sentence and, where there are any, one about the cells to look at. */
export function OutcomeSentence({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation('imports')
  const format = useFormat(useMe().timeZone)
  const parts = [
    counts.new > 0 && t(($) => $.outcome.new, { count: counts.new }),
    counts.matched > 0 && t(($) => $.outcome.matched, { count: counts.matched }),
    counts.repeated > 0 && t(($) => $.outcome.repeated, { count: counts.repeated }),
    counts.refused > 0 && t(($) => $.outcome.refused, { count: counts.refused }),
  ].filter((part) => part !== false)
  return (
    <>
      {t(($) => $.outcome.rows, { count: counts.rows, list: format.list(parts) })}
      {counts.withProblems > 0 && ` ${t(($) => $.outcome.problems, { count: counts.withProblems })}`}
    </>
  )
}

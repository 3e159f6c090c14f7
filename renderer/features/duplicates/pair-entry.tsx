import { useTranslation } from 'react-i18next'
import type { DuplicatePair } from '../../../electron/ipc/duplicates.ts'
import { focusBeside } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Name } from '../../ui/name.tsx'
import { ButtonLink, TextLink } from '../../ui/text-link.tsx'
import { useMerging } from './use-merging.tsx'

/** Two clients who may be one person: who they are, what says so, and the two things to do about it. */
export function PairEntry({ pair }: { pair: DuplicatePair }) {
  const { t } = useTranslation('duplicates')
  const format = useFormat(useMe().timeZone)
  const { isReadOnly } = useMe()
  const { tellApart } = useMerging()
  const { one, other, why } = pair
  const mark = `${one.id}-${other.id}`
  const [kept, joining] = one.noteCount >= other.noteCount ? [one, other] : [other, one]

  function part() {
    focusBeside('data-pair', mark, 'a[href*="duplicates"]')
    void tellApart(one, other)
  }

  return (
    <li data-pair={mark} className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-rule py-3.5">
      <div className="grid min-w-72 flex-1 gap-x-6 gap-y-1 sm:grid-cols-2">
        <TwinWords twin={one} />
        <TwinWords twin={other} />
        <p className="text-13 text-ink-2 sm:col-span-2">
          {format.list(why.map((reason) => t(($) => $.why[reason])))}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {!isReadOnly && (
          <Button size="small" onPress={part}>
            {t(($) => $.apart.act)}
          </Button>
        )}
        <ButtonLink size="small" href={`/duplicates/${kept.id}/${joining.id}`}>
          {t(($) => $.pair.compare)}
        </ButtonLink>
      </div>
    </li>
  )
}

function TwinWords({ twin }: { twin: DuplicatePair['one'] }) {
  const { t } = useTranslation('duplicates')
  const format = useFormat(useMe().timeZone)
  const { id, name, residence, lastVisitAt, noteCount } = twin
  const remarks = [
    residence === '' ? '' : isolate(residence),
    lastVisitAt === null
      ? t(($) => $.pair.neverSeen)
      : t(($) => $.pair.seen, { when: format.ago(lastVisitAt) }),
    noteCount === 0 ? '' : t(($) => $.pair.notes, { count: noteCount, shown: format.number(noteCount) }),
  ].filter((remark) => remark !== '')
  return (
    <div className="min-w-0">
      <TextLink href={`/clients/${id}`} tone="ink">
        <Name text={name.text} lang={name.lang} latin={name.latin || undefined} size="row" />
      </TextLink>
      <ul className="flex flex-wrap gap-x-3 text-13 text-ink-3">
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </div>
  )
}

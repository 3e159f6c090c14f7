import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { Choices, MergePlan } from '../../../electron/ipc/duplicates.ts'
import { CallError } from '../../lib/call-error.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { ButtonLink, TextLink } from '../../ui/text-link.tsx'
import { MergeTable, type SayField } from './merge-table.tsx'
import { fillNames, nameSlots } from './two-names.tsx'
import { useMerging } from './use-merging.tsx'

/** Which two clients stand side by side, and how a field of a form is put into words. */
export interface MergePageProps {
  readonly oneId: number
  readonly otherId: number
  readonly say: SayField
}

/** Two clients side by side, and the one page they would make; the first one stays. */
export function MergePage({ oneId, otherId, say }: MergePageProps) {
  const { t } = useTranslation('duplicates')
  const errorText = useErrorText()
  const [choices, setChoices] = useState<Choices>({})
  const ids = { oneId: oneId as ClientId, otherId: otherId as ClientId }
  const plan = useQuery({
    queryKey: ['duplicates', 'plan', oneId, otherId, choices],
    queryFn: () => client.duplicates.plan({ ...ids, choices }),
    placeholderData: keepPreviousData,
  })
  if (plan.error) {
    const { error } = plan
    const isGone = error instanceof CallError && ['not-found', 'conflict'].includes(error.code)
    return (
      <div className="px-10 py-8">
        <ErrorState
          title={isGone ? t(($) => $.merge.gone) : errorText(error)}
          action={<TextLink href="/duplicates">{t(($) => $.list.title)}</TextLink>}
        />
      </div>
    )
  }
  if (plan.data === undefined) return null
  return (
    <div className="flex flex-col gap-6 px-10 py-8">
      <PageHeader
        title={t(($) => $.merge.question)}
        lead={t(($) => $.merge.lead)}
        action={<Decisions plan={plan.data} choices={choices} />}
      />
      <Rest plan={plan.data} />
      <MergeTable plan={plan.data} choices={choices} onChoose={setChoices} say={say} />
      <Moved plan={plan.data} />
    </div>
  )
}

function Decisions({ plan, choices }: { plan: MergePlan; choices: Choices }) {
  const { t } = useTranslation('duplicates')
  const { t: imports } = useTranslation('imports')
  const { isReadOnly } = useMe()
  const errorText = useErrorText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { tellApart, tellMerged } = useMerging()
  const [isBusy, setBusy] = useState(false)
  const { one, other } = plan
  if (isReadOnly) return null

  async function merge() {
    setBusy(true)
    try {
      const { mergeId, keptId } = await client.duplicates.merge({
        oneId: one.id,
        otherId: other.id,
        choices,
        oneRevision: one.revision,
        otherRevision: other.revision,
        restHeading: imports(($) => $.heading.rest),
      })
      tellMerged(mergeId, one.name, other.name)
      await navigate({ to: `/clients/${keptId}`, replace: true })
    } catch (error) {
      const isStale = error instanceof CallError && error.code === 'stale'
      showToast({ text: isStale ? t(($) => $.merge.stale) : errorText(error) })
      if (isStale) await queries.invalidateQueries({ queryKey: ['duplicates', 'plan'] })
      setBusy(false)
    }
  }

  async function part() {
    if (await tellApart(one, other)) await navigate({ to: '/duplicates', replace: true })
  }

  return (
    <>
      <ButtonLink href={`/duplicates/${other.id}/${one.id}`}>{t(($) => $.merge.swap)}</ButtonLink>
      <Button onPress={() => void part()}>{t(($) => $.apart.act)}</Button>
      <Button variant="filled" isBusy={isBusy} onPress={() => void merge()}>
        {t(($) => $.merge.act)}
      </Button>
    </>
  )
}

function Moved({ plan: { other, moved } }: { plan: MergePlan }) {
  const { t } = useTranslation('duplicates')
  const format = useFormat(useMe().timeZone)
  const kinds = ['notes', 'tastes', 'facts', 'appointments', 'consents'] as const
  const what = kinds
    .filter((kind) => moved[kind] > 0)
    .map((kind) => t(($) => $.merge.moved[kind], { count: moved[kind], shown: format.number(moved[kind]) }))
  const names = { name: other.name }
  const sentence =
    what.length === 0
      ? t(($) => $.merge.moved.nothing, nameSlots(names))
      : t(($) => $.merge.moved.some, { ...nameSlots(names), what: format.list(what) })
  return <p className="font-serif text-18 text-ink-2">{fillNames(sentence, names)}</p>
}

// Above the table, where whoever decides at the head of a long page has seen it.
function Rest({ plan: { rest } }: { plan: MergePlan }) {
  const { t } = useTranslation('duplicates')
  const format = useFormat(useMe().timeZone)
  if (rest === 0) return null
  return (
    <p className="font-serif text-18 text-ink">
      {t(($) => $.merge.rest, { count: rest, shown: format.number(rest) })}
    </p>
  )
}

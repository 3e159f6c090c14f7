import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffMember } from '../../../electron/ipc/staff.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { ReinstateDialog } from './reinstate-dialog.tsx'
import { RetireDialog } from './retire-dialog.tsx'
import { StaffRow } from './staff-row.tsx'
import { StaffSheet } from './staff-sheet.tsx'

type Doing = { kind: 'add' } | { kind: 'change' | 'retire' | 'reinstate'; member: StaffMember }

/** The people who work here: add, change, take a key back, give a new one. */
export function StaffSettings() {
  const { t } = useTranslation('staff')
  const { t: errors } = useTranslation('errors')
  const errorText = useErrorText()
  const me = useMe()
  const [doing, setDoing] = useState<Doing | null>(null)
  const { data: members, error } = useQuery({
    queryKey: ['staff', 'list'],
    queryFn: () => client.staff.list({}),
  })
  if (error) {
    return (
      <ErrorState className="mt-6" title={errors(($) => $.title)}>
        {errorText(error)}
      </ErrorState>
    )
  }
  if (!members) return null
  const managers = members.filter(({ role, retired }) => role === 'manager' && !retired)
  const end = () => setDoing(null)

  return (
    <div className="max-w-[48rem] py-6">
      <div className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-3">
        <p className="min-w-60 flex-1 text-ink-2">
          {me.isReadOnly ? errors(($) => $['store-read-only']) : t(($) => $.lead)}
        </p>
        <Button variant="filled" isDisabled={me.isReadOnly} onPress={() => setDoing({ kind: 'add' })}>
          {t(($) => $.add.open)}
        </Button>
      </div>
      <ul aria-label={t(($) => $.title)} className="border-t border-rule">
        {members.map((member) => (
          <StaffRow
            key={member.id}
            member={member}
            isLastManager={managers.length === 1 && managers[0]?.id === member.id}
            onAct={(kind) => setDoing({ kind, member })}
          />
        ))}
      </ul>
      {members.length === 1 && (
        <EmptyState className="mt-6" title={t(($) => $.empty.title)}>
          {t(($) => $.empty.text)}
        </EmptyState>
      )}
      {(doing?.kind === 'add' || doing?.kind === 'change') && (
        <StaffSheet
          member={doing.kind === 'change' ? doing.member : null}
          isLastManager={
            doing.kind === 'change' && managers.length === 1 && managers[0]?.id === doing.member.id
          }
          onClose={end}
        />
      )}
      {doing?.kind === 'retire' && <RetireDialog member={doing.member} onClose={end} />}
      {doing?.kind === 'reinstate' && <ReinstateDialog member={doing.member} onClose={end} />}
    </div>
  )
}

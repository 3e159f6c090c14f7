import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../electron/ipc/clients.ts'
import { client as calls } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { useStaffName } from '../../lib/visit.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { showToast } from '../../ui/toast-region.tsx'

/** The earlier versions of a client's form, each of which can be brought back. */
export function ClientHistory({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const { isReadOnly, timeZone } = useMe()
  const format = useFormat(timeZone)
  const revertTo = useRevert(client)
  const versions = useQuery({
    queryKey: ['clients', 'history', client.id],
    queryFn: () => calls.clients.history({ id: client.id }),
  }).data
  const nameOf = useStaffName()
  if (versions === undefined || versions.length === 0) return null

  const changedBy = (at: number, staffId: number | null) => {
    const who = nameOf(staffId)
    const moment = format.moment(at)
    return who === '' ? moment : t(($) => $.section.history.by, { moment, who: isolate(who) })
  }
  return (
    <Section title={t(($) => $.section.history.title)} count={format.number(versions.length)}>
      <p className="mb-2 text-14 text-ink-2">{t(($) => $.section.history.lead)}</p>
      <ol>
        {versions.map(({ revision, at, staffId }) => (
          <li
            key={revision}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-1.5 last:border-0"
          >
            <span className="nums">
              {t(($) => $.section.history.version, { number: format.number(revision) })}
            </span>
            <span className="nums min-w-0 flex-1 text-13 text-ink-3">{changedBy(at, staffId)}</span>
            <Button size="small" isDisabled={isReadOnly} onPress={() => revertTo(revision)}>
              {t(($) => $.section.history.restore)}
            </Button>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function useRevert(client: Client) {
  const { t } = useTranslation('clients')
  const { t: common } = useTranslation('common')
  const errorText = useErrorText()
  const tellError = (error: unknown) => showToast({ text: errorText(error) })
  return (toRevision: number) => {
    const { id, revision } = client
    calls.clients.revert({ id, toRevision }).then(() => {
      showToast({
        text: t(($) => $.section.history.restored),
        undoLabel: common(($) => $.action.undo),
        onUndo: () => void calls.clients.revert({ id, toRevision: revision }).catch(tellError),
      })
    }, tellError)
  }
}

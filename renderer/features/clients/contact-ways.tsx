import { useTranslation } from 'react-i18next'
import type { Client } from '../../../electron/ipc/clients.ts'
import { useWayCautions } from '../../lib/way-caution-words.ts'
import { CautionLines } from '../../ui/caution-lines.tsx'
import { joinClasses } from '../../ui/class-names.ts'
import { DataRow, DataTable } from '../../ui/data-row.tsx'
import { Section } from '../../ui/section.tsx'
import { ChangePart } from './change-part.tsx'
import { SafeContact } from './safe-contact.tsx'

/** An address this short stays on one line. */
const SHORT = 26

/** How a client can be reached, each way as it was given, with what speaks against using it. */
export function ContactWays({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const { safe, linesOf } = useWayCautions(client)
  // Hours alone are told beside each way.
  const isEmpty = client.contactWays.length === 0
  const title = t(($) => $.section.reach.title)
  return (
    <Section
      title={title}
      more={<ChangePart client={client} part="contact" label={t(($) => $.section.reach.change)} />}
    >
      <SafeContact rules={isEmpty ? safe : safe.filter(({ channel }) => channel !== '')} />
      {isEmpty ? (
        <p className="text-14 text-ink-3">{t(($) => $.section.reach.empty)}</p>
      ) : (
        <DataTable label={title}>
          {client.contactWays.map(({ kind, label, value, e164 }) => {
            const lines = linesOf(kind)
            return (
              <DataRow key={`${kind} ${label} ${value}`} label={t(($) => $.contact[kind])}>
                <bdi
                  className={joinClasses(
                    'font-normal select-text',
                    value.length > SHORT ? 'wrap-anywhere' : 'whitespace-nowrap',
                    lines.some((line) => line.kind === 'closed') && 'text-ink-3',
                  )}
                  title={e164 || undefined}
                >
                  {value}
                </bdi>
                {label !== '' && (
                  <div className="text-13 font-normal text-ink-3">
                    <bdi>{label}</bdi>
                  </div>
                )}
                <CautionLines lines={lines} className="mt-0.5" />
              </DataRow>
            )
          })}
        </DataTable>
      )}
    </Section>
  )
}

import { useTranslation } from 'react-i18next'
import { useMe } from '../../lib/session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'
import { RenewRecoveryKey } from './renew-recovery-key.tsx'

/** One's own passphrase and, for a manager, the recovery key of the book. */
export function SecuritySettings() {
  const { t } = useTranslation('session')
  const { t: errors } = useTranslation('errors')
  const me = useMe()
  if (me.isDemo) {
    return (
      <EmptyState className="mt-6" title={t(($) => $.security.demo.title)}>
        {t(($) => $.security.demo.text)}
      </EmptyState>
    )
  }
  return (
    <div className="flex max-w-[36rem] flex-col gap-10 py-6">
      {me.isReadOnly && <p className="text-wait">{errors(($) => $['store-read-only'])}</p>}
      <Section title={t(($) => $.security.passphrase.title)}>
        <p className="mb-4 max-w-prose text-ink-2">{t(($) => $.security.passphrase.lead)}</p>
        <ChangePassphrase />
      </Section>
      <Section title={t(($) => $.recoveryKey.title)}>
        <p className="mb-4 max-w-prose text-ink-2">
          {me.role === 'manager' ? t(($) => $.security.key.lead) : t(($) => $.security.key.managerOnly)}
        </p>
        {me.role === 'manager' && <RenewRecoveryKey />}
      </Section>
    </div>
  )
}

import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { BoutiqueSettings } from '../features/boutique/boutique-settings.tsx'
import { ChartSettings } from '../features/charts/chart-settings.tsx'
import { FieldSettings } from '../features/fields/field-settings.tsx'
import { SecuritySettings } from '../features/session/security-settings.tsx'
import { PreferenceSettings } from '../features/staff/preference-settings.tsx'
import { StaffSettings } from '../features/staff/staff-settings.tsx'
import { VocabularySettings } from '../features/vocabulary/vocabulary-settings.tsx'
import { useMe } from '../lib/session.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Tabs } from '../ui/tabs.tsx'

const PARTS = ['yours', 'security', 'boutique', 'staff', 'words', 'fields', 'charts'] as const

/** Everything that can be set: for oneself, and by a manager for the house. */
export function SettingsPage({ part }: { part: string }) {
  const { t } = useTranslation('settings')
  const me = useMe()
  const navigate = useNavigate()
  const selected = PARTS.find((name) => name === part) ?? 'yours'
  const tabs = [
    { id: 'yours', label: t(($) => $.part.yours), content: <PreferenceSettings /> },
    { id: 'security', label: t(($) => $.part.security), content: <SecuritySettings /> },
    ...(me.role === 'manager'
      ? [
          { id: 'boutique', label: t(($) => $.part.boutique), content: <BoutiqueSettings /> },
          { id: 'staff', label: t(($) => $.part.staff), content: <StaffSettings /> },
          { id: 'words', label: t(($) => $.part.words), content: <VocabularySettings /> },
          { id: 'fields', label: t(($) => $.part.fields), content: <FieldSettings /> },
          { id: 'charts', label: t(($) => $.part.charts), content: <ChartSettings /> },
        ]
      : []),
  ]
  return (
    <div className="px-10 py-8">
      <PageHeader title={t(($) => $.title)} />
      <Tabs
        className="mt-6"
        label={t(($) => $.title)}
        tabs={tabs}
        selected={selected}
        onSelect={(id) => void navigate({ to: '/settings', search: { part: id } })}
      />
    </div>
  )
}

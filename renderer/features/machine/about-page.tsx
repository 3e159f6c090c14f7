import { useQuery } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { Button } from '../../ui/button.tsx'
import { DataRow, DataTable } from '../../ui/data-row.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { NoticeList } from './notice-list.tsx'

const PARTS = ['electron', 'chromium', 'node', 'sqlite', 'cipher'] as const

/** What Carnet is, what it runs on, where the book lies, and whose work came with it. */
export function AboutPage() {
  const { t } = useTranslation('about')
  const errorText = useErrorText()
  const { data, error } = useQuery({
    queryKey: ['machine', 'about'],
    queryFn: () => client.machine.about({}),
  })
  if (error) {
    return (
      <div className="px-10 py-8">
        <ErrorState title={t(($) => $.unreadable)}>{errorText(error)}</ErrorState>
      </div>
    )
  }
  if (!data) return null
  return (
    <div className="flex max-w-[56rem] flex-col gap-10 px-10 py-8">
      <div>
        <PageHeader title={t(($) => $.title)} lead={t(($) => $.lead)} />
        <p className="nums mt-1 text-ink-3">{t(($) => $.version, { version: data.version })}</p>
      </div>
      <Section title={t(($) => $.folder.label)}>
        <p className="mb-3 max-w-prose text-ink-2">{t(($) => $.folder.text)}</p>
        <DataFolder path={data.dataFolder} />
      </Section>
      <Section title={t(($) => $.runsOn.title)}>
        <DataTable label={t(($) => $.runsOn.title)}>
          {PARTS.map((part) => (
            <DataRow key={part} label={t(($) => $.runsOn[part])}>
              <bdi lang="en">{data[part]}</bdi>
            </DataRow>
          ))}
        </DataTable>
      </Section>
      <NoticeList />
    </div>
  )
}

function DataFolder({ path }: { path: string }) {
  const { t } = useTranslation('about')
  const errorText = useErrorText()
  async function copy() {
    try {
      await navigator.clipboard.writeText(path)
      showToast({ text: t(($) => $.folder.copied) })
    } catch (error) {
      showToast({ text: errorText(error) })
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <bdi
        dir="ltr"
        lang="en"
        className="min-w-0 rounded-control border border-rule bg-paper-side px-2.5 py-1.5 text-14 break-all select-text"
      >
        {path}
      </bdi>
      <Button icon={Copy} size="small" onPress={() => void copy()}>
        {t(($) => $.folder.copy)}
      </Button>
    </div>
  )
}

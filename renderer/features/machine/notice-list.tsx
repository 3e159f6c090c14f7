import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { isolate } from '../../lib/isolate.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Section } from '../../ui/section.tsx'

/** Every package, typeface and data set that comes with Carnet, found by name or licence, with its terms on demand. */
export function NoticeList() {
  const { t } = useTranslation('about')
  const errorText = useErrorText()
  const [filter, setFilter] = useState('')
  const [opened, setOpened] = useState<string | null>(null)
  const { data: notices, error } = useQuery({
    queryKey: ['machine', 'notices'],
    queryFn: () => client.machine.notices({}),
  })
  if (error) return <ErrorState title={t(($) => $.unreadable)}>{errorText(error)}</ErrorState>
  if (!notices) return null
  const wanted = filter.trim().toLowerCase()
  const found = notices.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(wanted))
  return (
    <Section title={t(($) => $.notices.title)}>
      <p className="mb-3 max-w-prose text-ink-2">{t(($) => $.notices.lead)}</p>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <SearchField
          className="w-80 max-w-full"
          label={t(($) => $.notices.filter)}
          placeholder={t(($) => $.notices.filter)}
          clearLabel={t(($) => $.notices.clear)}
          value={filter}
          onChange={setFilter}
        />
        <output className="block nums text-13 text-ink-3">
          {t(($) => $.notices.count, { count: found.length })}
        </output>
      </div>
      {found.length === 0 ? (
        <p className="text-ink-2">{t(($) => $.notices.none)}</p>
      ) : (
        <ul className="border-t border-rule">
          {found.map(({ name, version, licence, kind }) => (
            <li
              key={`${name} ${version}`}
              className="flex min-h-row flex-wrap items-center gap-x-4 border-b border-rule py-0.5"
            >
              <span className="min-w-52 flex-1">
                <Button
                  variant="text"
                  size="small"
                  className="-ms-2"
                  aria-label={t(($) => $.notices.open, { name: isolate(name) })}
                  onPress={() => setOpened(name)}
                >
                  <bdi lang="en">{name}</bdi>
                </Button>
              </span>
              <bdi lang="en" className="nums w-24 text-13 text-ink-2">
                {version}
              </bdi>
              <bdi lang="en" className="w-44 text-13 text-ink-2">
                {licence}
              </bdi>
              <span className="w-24 text-13 text-ink-3">{t(($) => $.notices.kind[kind])}</span>
            </li>
          ))}
        </ul>
      )}
      {opened !== null && <NoticeDialog name={opened} onClose={() => setOpened(null)} />}
    </Section>
  )
}

function NoticeDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslation('about')
  const errorText = useErrorText()
  const { data, error } = useQuery({
    queryKey: ['machine', 'notice', name],
    queryFn: () => client.machine.noticeText({ name }),
  })
  return (
    <Dialog
      isOpen
      size="large"
      onClose={onClose}
      question={<bdi lang="en">{name}</bdi>}
      actions={<Button onPress={onClose}>{t(($) => $.notices.close)}</Button>}
    >
      {error ? (
        <ErrorState title={t(($) => $.unreadable)}>{errorText(error)}</ErrorState>
      ) : (
        <pre
          dir="ltr"
          lang="en"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text must scroll by keyboard
          tabIndex={0}
          className="max-h-[60vh] overflow-auto font-sans text-13 whitespace-pre-wrap text-ink-2"
        >
          {data?.text}
        </pre>
      )}
    </Dialog>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { CalendarDays, Import, Info, Keyboard, Lock, Settings, Sun, Trash2, Users } from 'lucide-react'
import { Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TopicPayload } from '../../electron/ipc/topics.ts'
import { Palette } from '../features/search/palette.tsx'
import { client, listen } from '../lib/client.ts'
import { flushDrafts } from '../lib/drafts.ts'
import { useErrorText } from '../lib/errors.ts'
import { useFormat } from '../lib/format.ts'
import { askPage } from '../lib/page-requests.ts'
import { useMe } from '../lib/session.tsx'
import { shortcutText, useShortcut } from '../lib/shortcuts.ts'
import { Frame } from '../ui/frame.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { CrashGuard } from './crash-guard.tsx'
import { HouseBanner } from './house-banner.tsx'

type Command = TopicPayload<'menu.chosen'>['command']

const PLACES = {
  'go-today': '/',
  'go-clients': '/clients',
  'go-appointments': '/appointments',
  'go-imports': '/imports',
  'go-settings': '/settings',
  'go-about': '/about',
  'go-shortcuts': '/shortcuts',
  'new-client': '/clients/new',
  'new-appointment': '/appointments/new',
} as const satisfies Partial<Record<Command, string>>

async function closeBook(): Promise<void> {
  await flushDrafts()
  await client.session.lock({})
}

/** The frame of an open book: contents, find box, lock, and the commands that reach everywhere. */
export function BookFrame() {
  const { t } = useTranslation('shell')
  const me = useMe()
  const format = useFormat(me.timeZone)
  const navigate = useNavigate()
  const path = useLocation({ select: (location) => location.pathname })
  const [isFinding, setFinding] = useState(false)
  const counts = useQuery({ queryKey: ['today', 'counts'], queryFn: () => client.today.counts({}) }).data

  const run = useCallback(
    (command: Command) => {
      if (command in PLACES) void navigate({ to: PLACES[command as keyof typeof PLACES] })
      else if (command === 'open-palette' || command === 'capture') setFinding(true)
      else if (command === 'lock') void closeBook()
      else askPage('print')
    },
    [navigate],
  )
  useEffect(() => listen('menu.chosen', ({ command }) => run(command)), [run])
  useStirring()
  useShortcut('k', () => run('open-palette'))
  useShortcut('l', () => run('lock'))
  useShortcut('n', () => run('new-client'))
  useShortcut('b', () => run('new-appointment'))
  useShortcut('1', () => run('go-today'))
  useShortcut('2', () => run('go-clients'))
  useShortcut('3', () => run('go-appointments'))
  useShortcut(',', () => run('go-settings'))
  useShortcut('/', () => run('go-shortcuts'))

  const item = (id: keyof typeof NAV_ICONS, href: string, count?: number) => ({
    id,
    href,
    label: t(($) => $.nav[id]),
    icon: NAV_ICONS[id],
    ...(count ? { count: format.number(count) } : {}),
    isCurrent: href === '/' ? path === '/' : path.startsWith(href),
  })

  return (
    <Frame
      find={{ label: t(($) => $.find.label), shortcut: shortcutText('K'), onOpen: () => setFinding(true) }}
      tools={
        <IconButton
          label={t(($) => $.tools.lock)}
          icon={Lock}
          shortcut={shortcutText('L')}
          onPress={() => void closeBook()}
        />
      }
      banner={<HouseBanner />}
      navLabel={t(($) => $.nav.label)}
      menuLabel={t(($) => $.menu)}
      closeMenuLabel={t(($) => $.closeMenu)}
      skipLabel={t(($) => $.skip)}
      groups={[
        [
          item('today', '/'),
          item('clients', '/clients', counts?.clients),
          item('appointments', '/appointments', counts?.appointments),
        ],
        [item('imports', '/imports'), item('bin', '/bin', counts?.binned)],
        [item('settings', '/settings'), item('shortcuts', '/shortcuts'), item('about', '/about')],
      ]}
      account={
        <>
          <div>
            <bdi>{me.name}</bdi>
          </div>
          <div className="text-13 text-ink-3">
            <bdi>{me.address || me.boutiqueName}</bdi>
          </div>
          {me.isDemo ? null : (
            <div className="text-13 text-ink-3">
              {t(($) => $.account.locksAfter, { count: me.lockAfterMinutes })}
            </div>
          )}
        </>
      }
    >
      <CrashGuard key={path}>
        <Suspense>
          <Outlet />
        </Suspense>
      </CrashGuard>
      <Palette isOpen={isFinding} onClose={() => setFinding(false)} onCommand={run} />
    </Frame>
  )
}

const NAV_ICONS = {
  today: Sun,
  clients: Users,
  appointments: CalendarDays,
  imports: Import,
  bin: Trash2,
  settings: Settings,
  shortcuts: Keyboard,
  about: Info,
} as const

const STIR_SPACING_MS = 10_000

function useStirring(): void {
  useEffect(() => {
    let lastAt = 0
    const stir = () => {
      if (Date.now() - lastAt < STIR_SPACING_MS) return
      lastAt = Date.now()
      void client.session.stir({}).catch(() => undefined)
    }
    window.addEventListener('pointermove', stir, { passive: true })
    window.addEventListener('keydown', stir, { passive: true })
    return () => {
      window.removeEventListener('pointermove', stir)
      window.removeEventListener('keydown', stir)
    }
  }, [])
}

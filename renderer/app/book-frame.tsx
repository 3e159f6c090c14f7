import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { type ReactNode, Suspense, useCallback, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TopicPayload } from '../../electron/ipc/topics.ts'
import { CaptureSheet } from '../features/capture/capture-sheet.tsx'
import { Secrets } from '../features/discretion/secrets.tsx'
import { ExportSheet } from '../features/exports/export-sheet.tsx'
import { useImportNews } from '../features/imports/import-news.ts'
import { Palette } from '../features/search/palette.tsx'
import { client, listen } from '../lib/client.ts'
import { flushDrafts } from '../lib/drafts.ts'
import { holdKeysForCover } from '../lib/early-keys.ts'
import { useErrorText } from '../lib/errors.ts'
import { createFocusReturn } from '../lib/focus-return.ts'
import { useFormat } from '../lib/format.ts'
import { askPage } from '../lib/page-requests.ts'
import { useMe } from '../lib/session.tsx'
import { shortcutText, useShortcut } from '../lib/shortcuts.ts'
import { answerTakingOut, type TakingOut } from '../lib/taking-out.ts'
import { Frame } from '../ui/frame.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { showToast } from '../ui/toast-region.tsx'
import { CrashGuard } from './crash-guard.tsx'
import { HouseBanner } from './house-banner.tsx'
import { useUndoKey } from './undo-key.ts'

type Command = TopicPayload<'menu.chosen'>['command']
type Room = 'today' | 'clients' | 'appointments' | 'imports' | 'bin' | 'settings' | 'shortcuts' | 'about'

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

/** The frame of an open book: contents, find box, lock, and the commands that reach everywhere. */
export function BookFrame() {
  const { t } = useTranslation('shell')
  const path = useLocation({ select: (location) => location.pathname })
  const [isFinding, setFinding] = useState(false)
  const [isCapturing, setCapturing] = useState(false)
  const close = useClosing()
  const [back] = useState(createFocusReturn)
  // What opens from the find box comes back to where the box was opened.
  const leave = () => {
    if (!isFinding) back.leave()
  }
  const leaving = useTakingOut(leave, back.comeBack)
  const find = () => {
    leave()
    setFinding(true)
  }
  const capture = () => {
    leave()
    setCapturing(true)
  }
  const run = useCommands({ find, capture, takeOut: () => leaving.open({ kind: 'all' }), close })
  useUndoKey()
  useStirring()
  useImportNews(path.startsWith('/imports'))

  return (
    <Frame
      find={{ label: t(($) => $.find.label), shortcut: shortcutText('K'), onOpen: find }}
      tools={
        <IconButton
          label={t(($) => $.tools.lock)}
          icon={Lock}
          shortcut={shortcutText('L')}
          onPress={() => void close()}
        />
      }
      banner={<HouseBanner />}
      navLabel={t(($) => $.nav.label)}
      menuLabel={t(($) => $.menu)}
      closeMenuLabel={t(($) => $.closeMenu)}
      skipLabel={t(($) => $.skip)}
      groups={useContents(path)}
      account={<Account />}
    >
      <CrashGuard key={path}>
        <Suspense>
          <Outlet />
        </Suspense>
      </CrashGuard>
      <Palette isOpen={isFinding} onClose={() => setFinding(false)} onCommand={run} />
      <ExportSheet what={leaving.what} onClose={leaving.close} />
      <CaptureSheet
        isOpen={isCapturing}
        clientId={clientOf(path)}
        secretsOf={tellSecrets}
        onClose={() => {
          setCapturing(false)
          back.comeBack()
        }}
      />
    </Frame>
  )
}

/** What is never to be said before a client, covered. */
function tellSecrets(clientId: number): ReactNode {
  return <Secrets clientId={clientId} />
}

/** The client whose page an address is of, or null. */
function clientOf(path: string): number | null {
  const id = /^\/clients\/(\d+)$/.exec(path)?.[1]
  return id === undefined ? null : Number(id)
}

interface Doors {
  readonly find: () => void
  readonly capture: () => void
  readonly takeOut: () => void
  readonly close: () => Promise<void>
}

/** Gives the act of running a command; the menu and the keyboard are listened to from here on. */
function useCommands({ find, capture, takeOut, close }: Doors) {
  const navigate = useNavigate()
  const run = (command: Command) => {
    if (command in PLACES) void navigate({ to: PLACES[command as keyof typeof PLACES] })
    else if (command === 'open-palette') find()
    else if (command === 'capture') capture()
    else if (command === 'take-out') takeOut()
    else if (command === 'lock') void close()
    else askPage('print')
  }
  const obey = useEffectEvent(run)
  useEffect(() => listen('menu.chosen', ({ command }) => obey(command)), [])
  useShortcut('k', () => run('open-palette'))
  useShortcut('j', () => run('capture'))
  useShortcut('l', () => run('lock'))
  useShortcut('n', () => run('new-client'))
  useShortcut('b', () => run('new-appointment'))
  useShortcut('1', () => run('go-today'))
  useShortcut('2', () => run('go-clients'))
  useShortcut('3', () => run('go-appointments'))
  useShortcut(',', () => run('go-settings'))
  useShortcut('/', () => run('go-shortcuts'))
  return run
}

/** What is to leave the book; only managers take anything out, an advisor is told so. */
function useTakingOut(leave: () => void, comeBack: () => void) {
  const { t } = useTranslation('errors')
  const { role } = useMe()
  const [what, setWhat] = useState<TakingOut | null>(null)
  const open = (next: TakingOut) => {
    if (role === 'manager') {
      leave()
      setWhat(next)
    } else showToast({ text: t(($) => $.forbidden) })
  }
  const obey = useEffectEvent(open)
  useEffect(() => answerTakingOut((next) => obey(next)), [])
  const close = useCallback(() => {
    setWhat(null)
    comeBack()
  }, [comeBack])
  return { what, open, close }
}

/** The rooms of the book in their groups, with how much each holds. */
function useContents(path: string) {
  const { t } = useTranslation('shell')
  const format = useFormat(useMe().timeZone)
  const counts = useQuery({ queryKey: ['today', 'counts'], queryFn: () => client.today.counts({}) }).data
  const item = (id: Room, href: string, count?: number) => ({
    id,
    href,
    label: t(($) => $.nav[id]),
    ...(count ? { count: format.number(count) } : {}),
    isCurrent:
      href === '/'
        ? path === '/'
        : path.startsWith(href) || (href === '/clients' && path.startsWith('/duplicates')),
  })
  return [
    [
      item('today', '/'),
      item('clients', '/clients', counts?.clients),
      item('appointments', '/appointments', counts?.appointments),
    ],
    [item('imports', '/imports'), item('bin', '/bin', counts?.binned)],
    [item('settings', '/settings'), item('shortcuts', '/shortcuts'), item('about', '/about')],
  ]
}

function Account() {
  const { t } = useTranslation('shell')
  const me = useMe()
  return (
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
  )
}

/** Gives the act of closing the book: what is being typed is handed in first. */
function useClosing(): () => Promise<void> {
  const errorText = useErrorText()
  // A passphrase that is typed at once is the cover's, never the page's.
  return () =>
    holdKeysForCover(async () => {
      await flushDrafts()
      await client.session.lock({})
    }).catch((error: unknown) => showToast({ text: errorText(error) }))
}

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

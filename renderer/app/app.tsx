import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { formatLanguage, speak } from '../lib/i18n.ts'
import { followTopics, forgetEverything, queryClient } from '../lib/query.ts'
import { useReadyMark } from '../lib/ready.ts'
import { MeProvider, useSessionState } from '../lib/session.tsx'
import { setDensity, wearTheme } from '../lib/theme.ts'
import { client } from '../lib/client.ts'
import { FirstRun } from '../features/boutique/first-run.tsx'
import { ClosedCover } from '../features/session/closed-cover.tsx'
import { useErrorText } from '../lib/errors.ts'
import { clearAnnouncements } from '../ui/announcements.ts'
import { Button } from '../ui/button.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { clearToasts, ToastRegion } from '../ui/toast-region.tsx'
import { CrashGuard } from './crash-guard.tsx'
import { OpenBook } from './open-book.tsx'

/** The whole app: no boutique yet, a closed cover, or an open book. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Spoken />
    </QueryClientProvider>
  )
}

function Spoken() {
  const { i18n, t } = useTranslation('shell')
  const aria = i18n.language === 'en-XB' ? 'ar' : formatLanguage(i18n.language)
  return (
    <I18nProvider locale={aria}>
      <CrashGuard>
        <Standing />
      </CrashGuard>
      <ToastRegion label={t(($) => $.toasts.label)} closeLabel={t(($) => $.toasts.close)} />
    </I18nProvider>
  )
}

function Standing() {
  const { state, error, ask } = useSessionState()
  const kind = state?.kind
  const preferences = state?.kind === 'open' ? state.me.preferences : undefined
  useEffect(() => followTopics(), [])
  useReadyMark(state !== undefined)

  useEffect(() => {
    if (!preferences) return
    wearTheme(preferences.theme)
    setDensity(preferences.density)
    void speak(preferences.language)
  }, [preferences])

  useEffect(() => {
    clearAnnouncements()
    if (kind === undefined || kind === 'open') return
    clearToasts()
    forgetEverything()
    // A machine that cannot tell how it looked closed stays as it is.
    const wear = async () => {
      const appearance = await client.machine.appearance({})
      wearTheme(appearance.theme)
      await speak(appearance.language)
    }
    wear().catch(() => undefined)
  }, [kind])

  if (error && !state) return <NoAnswer error={error} onAsk={ask} />
  switch (state?.kind) {
    case 'none':
      return <FirstRun />
    case 'locked':
      return <ClosedCover cover={state.cover} />
    case 'open':
      return (
        <MeProvider me={state.me}>
          <OpenBook />
        </MeProvider>
      )
    default:
      return null
  }
}

/** What is shown where not even the cover can be: the reason, and a way to try again. */
function NoAnswer({ error, onAsk }: { error: unknown; onAsk: () => void }) {
  const { t } = useTranslation(['errors', 'common'])
  const errorText = useErrorText()
  return (
    <main className="grid min-h-screen place-items-center bg-paper p-8">
      <ErrorState
        title={t(($) => $.title)}
        action={<Button onPress={onAsk}>{t(($) => $.action.tryAgain, { ns: 'common' })}</Button>}
      >
        {errorText(error)}
      </ErrorState>
    </main>
  )
}

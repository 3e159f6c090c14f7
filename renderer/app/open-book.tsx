import { RouterProvider } from '@tanstack/react-router'
import { RouterProvider as AriaRouterProvider } from 'react-aria-components'
import { dropKeys, holdKeys } from '../lib/early-keys.ts'
import { askPage } from '../lib/page-requests.ts'
import { router } from './routes.tsx'

const OPEN_TO_TYPE: ReadonlySet<string> = new Set(['/clients/new', '/appointments/new'])

// Whoever asks for a place to type in types at once, and the screen comes a moment later.
router.subscribe('onBeforeNavigate', ({ toLocation, hrefChanged }) => {
  const { pathname, search } = toLocation
  const isToCapture = 'capture' in search && search.capture !== ''
  if (isToCapture || (hrefChanged && OPEN_TO_TYPE.has(pathname))) holdKeys()
  else dropKeys()
  // A page that is open already is not drawn anew.
  if (isToCapture && !hrefChanged) askPage('capture')
})

// A screen that is still being fetched is not ready to be printed or photographed.
router.subscribe('onBeforeLoad', () => {
  document.documentElement.dataset['routing'] = 'true'
})
router.subscribe('onRendered', () => {
  delete document.documentElement.dataset['routing']
})

/** The open book: every screen a member of staff can reach. */
export function OpenBook() {
  return (
    <AriaRouterProvider
      navigate={(path) => void router.navigate({ href: path })}
      useHref={(href) => router.history.createHref(href)}
    >
      <RouterProvider router={router} />
    </AriaRouterProvider>
  )
}

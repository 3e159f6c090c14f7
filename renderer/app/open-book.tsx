import { RouterProvider } from '@tanstack/react-router'
import { RouterProvider as AriaRouterProvider } from 'react-aria-components'
import { router } from './routes.tsx'

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

import { RouterProvider } from '@tanstack/react-router'
import { RouterProvider as AriaRouterProvider } from 'react-aria-components'
import { router } from './routes.tsx'

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

import { app, session } from 'electron'
import { ownRequests } from './own-requests.ts'

const GRANTED = 'clipboard-sanitized-write'

/** Shuts every way out of the machine: no network, no permission, no new window, no navigation away from our pages. */
export function closeDoors(origins: readonly string[]): void {
  const { isOurs, mayLoad } = ownRequests(origins)
  const { defaultSession } = session
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }))
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === GRANTED),
  )
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === GRANTED)
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event, url) => {
      if (!isOurs(url)) event.preventDefault()
    })
  })
}

import { app, session } from 'electron'

/** Shuts every way out of the machine: no network, no permission, no new window, no navigation away from our pages. */
export function closeDoors(origins: readonly string[]): void {
  const isOurs = (url: string) => origins.some((origin) => url === origin || url.startsWith(`${origin}/`))
  const isLocal = (url: string) => isOurs(url) || /^(devtools|chrome-extension|blob|data):/.test(url)
  const isDevSocket = (url: string) => origins.some((origin) => url.startsWith(origin.replace(/^http/, 'ws')))
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isLocal(details.url) && !isDevSocket(details.url) })
  })
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  )
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission) => permission === 'clipboard-sanitized-write',
  )
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event, url) => {
      if (!isOurs(url)) event.preventDefault()
    })
  })
}

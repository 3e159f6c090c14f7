// Joins an open Chromium page to the contents it belongs to: requests, IPC, navigation, crashes.
import { listShortcuts, pressShortcut } from './accelerators.ts'
import type { Target } from './browser.ts'
import { createEvent } from './events.ts'
import { ipcMain } from './ipc-main.ts'
import { Loading } from './loading.ts'
import { guardObject } from './missing.ts'
import { nativeTheme } from './native-theme.ts'
import { PageLink } from './page-link.ts'
import { makeCodec } from './page/codec.ts'
import type { FromPage } from './page/messages.ts'
import { noteInput } from './power-monitor.ts'
import { toAppUrl } from './protocol.ts'
import { answerRequest } from './requests.ts'
import { screen } from './screen.ts'
import type { WebContents } from './web-contents.ts'
import { Zoom } from './zoom.ts'

/** The parts of an open page. */
export type Page = { target: Target; link: PageLink; loading: Loading; zoom: Zoom }

/** What a page asks to open, as `setWindowOpenHandler` is told. */
export type OpenDetails = { url: string; frameName: string; features: string; disposition: 'new-window' }

const codec = makeCodec()

async function answer(
  contents: WebContents,
  link: PageLink,
  message: Extract<FromPage, { channel: string }>,
  world: number,
): Promise<void> {
  const event = {
    type: 'frame',
    sender: contents,
    senderFrame: contents.mainFrame,
    processId: contents.mainFrame.processId,
    frameId: contents.mainFrame.routingId,
    reply: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
  }
  const args = codec.decode(message.args) as unknown[]
  if (message.kind === 'send') {
    ipcMain.emit(message.channel, event, ...args)
    return
  }
  const { id } = message
  try {
    const value = codec.encode(await ipcMain.answer(message.channel, event, args))
    link.say({ kind: 'reply', id, value }, world)
  } catch (error) {
    link.say({ kind: 'failure', id, error: String(error) }, world)
  }
}

function hear(contents: WebContents, link: PageLink, message: FromPage, world: number): void {
  if (message.kind === 'input') noteInput()
  else if (message.kind === 'shortcut') pressShortcut(message.id, contents.id)
  else if (message.kind === 'scheme') nativeTheme.noteSystemScheme(message.dark)
  else if (message.kind === 'title') contents.emit('page-title-updated', createEvent({}), message.title, true)
  else if (message.kind === 'focus') contents.emit(message.focused ? 'focus' : 'blur', {})
  else void answer(contents, link, message, world)
}

function followRequests({ target, loading }: Page, contents: WebContents): void {
  const { session, targetId } = target
  const requester = {
    session,
    contents,
    isMainFrame: (frameId: string) => frameId === targetId,
    takeOwnNavigation: (url: string) => loading.takeOwn(url),
    announceNavigation: (event: { url: string }) => void contents.emit('will-navigate', event, event.url),
  }
  session.on('Fetch.requestPaused', (paused) => {
    answerRequest(requester, paused).catch((error: unknown) => {
      if (!contents.isDestroyed()) process.stderr.write(`request ${paused.request.url}: ${String(error)}\n`)
    })
  })
  void session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

function followDownloads({ session }: Target, contents: WebContents): void {
  session.on('Page.downloadWillBegin', ({ url, suggestedFilename }) => {
    const item = { getURL: () => toAppUrl(url), getFilename: () => suggestedFilename, cancel: () => {} }
    contents.session.emit('will-download', createEvent({}), guardObject('DownloadItem', item), contents)
  })
  void session.send('Page.setDownloadBehavior', { behavior: 'deny' })
}

/** Starts everything that listens to a page just opened, in the order Chromium needs. */
export function followPage(
  target: Target,
  contents: WebContents,
  onOpen: (details: OpenDetails) => void,
): Page {
  const { session, targetId } = target
  const page: Page = {
    target,
    link: new PageLink(session, targetId),
    loading: new Loading(session, targetId, contents),
    zoom: new Zoom(session),
  }
  session.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
    onOpen({
      url: toAppUrl(url),
      frameName: windowName,
      features: windowFeatures.join(','),
      disposition: 'new-window',
    })
  })
  session.on('Inspector.targetCrashed', () =>
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
  )
  followRequests(page, contents)
  page.loading.follow()
  followDownloads(target, contents)
  void screen.learn(session)
  void session.send('Inspector.enable')
  page.link.install(
    contents.preloadPath,
    () => page.link.say({ kind: 'shortcuts', shortcuts: listShortcuts() }),
    (message, world) => hear(contents, page.link, message, world),
  )
  return page
}

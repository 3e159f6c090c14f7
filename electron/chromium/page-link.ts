// The line between the host and one window's isolated world.
import type { DevToolsSession } from './cdp.ts'
import { buildPageScripts, HEAR, SAY, WORLD } from './page/install.ts'
import type { FromPage, ToPage } from './page/messages.ts'

/** Installs the page-side code into a target and carries messages both ways. */
export class PageLink {
  readonly #session: DevToolsSession
  readonly #targetId: string
  #world: number | undefined

  constructor(session: DevToolsSession, targetId: string) {
    this.#session = session
    this.#targetId = targetId
  }

  /** Starts listening; `onReady` is called with each new document's world, before its preload has spoken. */
  install(
    preloadPath: string | undefined,
    onReady: () => void,
    onMessage: (message: FromPage, world: number) => void,
  ): void {
    const session = this.#session
    const scripts = buildPageScripts(preloadPath)
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = (context.auxData ?? {}) as { frameId?: string }
      if (context.name !== WORLD || frameId !== this.#targetId) return
      this.#world = context.id
      onReady()
    })
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === SAY && executionContextId === this.#world)
        onMessage(JSON.parse(payload) as FromPage, executionContextId)
    })
    void session.send('Runtime.enable')
    void session.send('Runtime.addBinding', { name: SAY, executionContextName: WORLD })
    void session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page })
    void session.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: scripts.isolated })
  }

  /** Says something to the page; to no one when the document it was meant for has gone. */
  say(message: ToPage, world: number | undefined = this.#world): void {
    if (world === undefined) return
    // In a document whose scripts have not run yet there is nobody to hear, as in Electron.
    this.#session
      .send('Runtime.callFunctionOn', {
        functionDeclaration: `(message) => globalThis.${HEAR}?.(message)`,
        executionContextId: world,
        arguments: [{ value: message }],
        silent: true,
      })
      .catch(() => {})
  }
}

import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Router } from '../../../electron/bridge/router.ts'
import type { CallContext } from '../../../electron/ipc/define.ts'
import { CHANNELS, type WireAnswer } from '../../../electron/ipc/wire.ts'

type Listener = (event: object, ...args: unknown[]) => unknown
const wire = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }))
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, listener: Listener) => wire.listeners.set(channel, listener),
    on: (channel: string, listener: Listener) => wire.listeners.set(channel, listener),
  },
}))
const { announceTo, openBridge } = await import('../../../electron/bridge/bridge.ts')

/** A page as the main process sees it: an id, events, and an ear. */
class Contents extends EventEmitter {
  readonly sent: unknown[] = []
  readonly id: number
  isGone = false
  constructor(id: number) {
    super()
    this.id = id
  }
  isDestroyed(): boolean {
    return this.isGone
  }
  send(_channel: string, event: unknown): void {
    if (this.isGone) throw new Error('Object has been destroyed')
    this.sent.push(event)
  }
}

let page: Contents
let contexts: CallContext[]
let finish: (answer: WireAnswer) => void

const event = (url = 'app://carnet/index.html') => ({ sender: page, senderFrame: { url, parent: null } })
const call = (raw: unknown, from = event()) =>
  Promise.resolve(wire.listeners.get(CHANNELS.call)?.(from, raw) as Promise<WireAnswer>)
const cancel = (id: unknown, from = event()) => wire.listeners.get(CHANNELS.cancel)?.(from, id)

beforeEach(() => {
  page = new Contents(1)
  contexts = []
  const router: Router = (_route, _input, context) => {
    contexts.push(context)
    return new Promise((resolve) => {
      finish = resolve
    })
  }
  openBridge({ router, origins: ['app://carnet'] })
})
afterEach(() => wire.listeners.clear())

describe('the bridge', () => {
  it.each(['destroyed', 'render-process-gone', 'did-navigate'])(
    'cancels what a page asked on %s',
    async (end) => {
      const answer = call({ id: 1, route: 'imports.commit', input: {} })
      page.emit(end)
      expect(contexts[0]?.signal.aborted).toBe(true)
      finish({ ok: true, value: null })
      await answer
    },
  )

  it('listens to a page once, however many calls it makes', async () => {
    for (let id = 1; id <= 20; id++) {
      const answer = call({ id, route: 'clients.get', input: {} })
      finish({ ok: true, value: null })
      await answer
    }
    expect(page.listenerCount('destroyed')).toBe(1)
  })

  it('tells no page of the progress of what the page before it had asked', async () => {
    const answer = call({ id: 1, route: 'imports.commit', input: {} })
    contexts[0]?.progress({ done: 1, total: 9, step: 'reading' })
    page.emit('did-navigate')
    contexts[0]?.progress({ done: 9, total: 9, step: 'writing' })
    expect(page.sent).toHaveLength(1)
    finish({ ok: true, value: null })
    await answer
  })

  it('cancels a call when its own page says so, and not on another’s word or nonsense', async () => {
    const answer = call({ id: 1, route: 'imports.commit', input: {} })
    cancel(1, event('app://carnet.evil/'))
    for (const id of ['1', null, undefined, {}, NaN]) cancel(id)
    expect(contexts[0]?.signal.aborted).toBe(false)
    cancel(1)
    expect(contexts[0]?.signal.aborted).toBe(true)
    finish({ ok: true, value: null })
    await answer
  })

  it('never shows the router a message from elsewhere', async () => {
    expect(await call({ id: 1, route: 'clients.get', input: {} }, event('https://evil/'))).toMatchObject({
      error: { code: 'forbidden' },
    })
    expect(contexts).toEqual([])
  })

  it.each([
    null,
    7,
    'call',
    [],
    {},
    { id: 1 },
    { id: '1', route: 'a.b' },
    { id: 1.5, route: 'a.b' },
    { id: 1, route: {} },
  ])('refuses what is no call: %j', async (raw) => {
    expect(await call(raw)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(contexts).toEqual([])
  })
})

describe('announcing', () => {
  it('reaches every page that is still there and does not trip over one that is gone', () => {
    const gone = new Contents(2)
    gone.isGone = true
    const announce = announceTo(() => [gone, page] as unknown as WebContents[])
    announce('imports.changed', {})
    expect(page.sent).toEqual([{ kind: 'topic', topic: 'imports.changed', payload: {} }])
  })
})

import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { endAfterFault, endInOrder } from '../../../electron/platform/ending.ts'

const electron = vi.hoisted(() => ({ told: [] as string[], app: undefined as unknown as EventEmitter }))
vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  const tell = (what: string) => electron.told.push(what)
  electron.app = Object.assign(new EventEmitter(), {
    quit: () => tell('quit'),
    exit: (code: number) => tell(`exit ${code}`),
  })
  return { app: electron.app, dialog: { showErrorBox: (_title: string, text: string) => tell(text) } }
})

/** An event of Electron's that can be refused. */
function makeEvent() {
  return { defaultPrevented: false, preventDefault: vi.fn() }
}
const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  electron.told.length = 0
  electron.app.removeAllListeners()
})

describe('leaving', () => {
  function open() {
    const window = Object.assign(new EventEmitter(), { hide: vi.fn() })
    let finish: () => void = () => undefined
    const end = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
    endInOrder(window as unknown as BrowserWindow, end)
    return { window, end, finish: () => finish() }
  }

  it('keeps the page alive, out of sight, until its words are in and the book is closed', async () => {
    const { window, end, finish } = open()
    const first = makeEvent()
    window.emit('close', first)
    expect(first.preventDefault).toHaveBeenCalled()
    expect(window.hide).toHaveBeenCalled()
    expect(end).toHaveBeenCalledOnce()
    expect(electron.told).toEqual([])
    finish()
    await settle()
    expect(electron.told).toEqual(['quit'])
    const second = makeEvent()
    window.emit('close', second)
    electron.app.emit('will-quit', second)
    expect(second.preventDefault).not.toHaveBeenCalled()
  })

  it('closes the book once, however often and by whichever way the person leaves', async () => {
    const { window, end, finish } = open()
    window.emit('close', makeEvent())
    window.emit('close', makeEvent())
    electron.app.emit('will-quit', makeEvent())
    finish()
    await settle()
    expect(end).toHaveBeenCalledOnce()
    expect(electron.told).toEqual(['quit'])
  })

  it('closes the book even where the window went without being asked', async () => {
    const { end, finish } = open()
    const event = makeEvent()
    electron.app.emit('will-quit', event)
    expect(event.preventDefault).toHaveBeenCalled()
    finish()
    await settle()
    expect(end).toHaveBeenCalledOnce()
    expect(electron.told).toEqual(['quit'])
  })
})

describe('a fault nobody caught', () => {
  function make(end: () => Promise<void>, isWatched = true) {
    const recorded: unknown[] = []
    const fail = endAfterFault({
      record: (error) => `ref${recorded.push(error)}`,
      language: () => 'en',
      end: async () => {
        await end()
        electron.told.push('book closed')
      },
      isWatched,
    })
    return { fail, recorded }
  }

  it('closes the book, then tells the reference and nothing of the fault, then ends the app', async () => {
    make(async () => undefined).fail(new Error('Madame Secret'))
    await settle()
    expect(electron.told).toEqual(['book closed', expect.stringContaining('ref1'), 'exit 1'])
    expect(electron.told.join()).not.toContain('Secret')
  })

  it('ends the app even when the book cannot be closed, or never is', async () => {
    make(() => Promise.reject(new Error('damaged')), false).fail(new Error('x'))
    await settle()
    expect(electron.told).toEqual(['exit 1'])
    make(() => new Promise(() => undefined), false).fail(new Error('x'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(electron.told).toEqual(['exit 1', 'exit 1'])
  })

  it('writes down those that follow and does not begin to end again', async () => {
    const { fail, recorded } = make(async () => undefined)
    for (const error of [1, 2, 3]) fail(error)
    await settle()
    expect(recorded).toEqual([1, 2, 3])
    expect(electron.told.filter((what) => what === 'exit 1')).toHaveLength(1)
  })
})

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createRouter, type RouterOptions, type Standing } from '../../../electron/bridge/router.ts'
import { call, type CallContext } from '../../../electron/ipc/define.ts'
import { AppError } from '../../../electron/ipc/errors.ts'

const input = z.strictObject({ id: z.int() })
const output = z.strictObject({ name: z.string() })
const contract = {
  cover: { look: call({ access: 'anyone', input, output }) },
  clients: {
    get: call({ input, output }),
    count: call({ input, output }),
    unwritten: call({ input, output }),
  },
  staff: { retire: call({ access: 'manager', input, output }) },
}
type Answering = (asked: unknown, context: CallContext) => unknown

function open(options: Partial<RouterOptions> & { answer?: Answering } = {}) {
  const asked: unknown[] = []
  const faults: { error: unknown; route: string }[] = []
  const handle: Answering = (value, context) => {
    asked.push(value)
    return options.answer ? options.answer(value, context) : { name: 'Misaki' }
  }
  const router = createRouter(contract, {
    handlers: { cover: { look: handle }, clients: { get: handle, count: handle }, staff: { retire: handle } },
    standing: () => 'advisor',
    translate: (error) => error,
    recordFault: (error, route) => {
      faults.push({ error, route })
      return 'a1b2c3d4'
    },
    checksAnswers: true,
    ...options,
  })
  const ask = (route: string, value: unknown = { id: 1 }, signal = new AbortController().signal) =>
    router(route, value, { windowId: 1, signal, progress: () => undefined })
  return { ask, asked, faults }
}
const refused = (code: string) =>
  expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) })

describe('routes', () => {
  it.each([
    '',
    '.',
    'clients',
    'clients.',
    '.get',
    'clients.get.name',
    'clients.nothing',
    'clients.unwritten',
    'nothing.get',
    'clients.constructor',
    'clients.toString',
    'clients.__proto__',
    'clients.hasOwnProperty',
    'constructor.constructor',
    '__proto__.toString',
    'CLIENTS.GET',
    ' clients.get',
  ])('answers %j as unknown: nothing inherited can be called', async (route) => {
    const { ask, asked } = open()
    expect(await ask(route)).toEqual(refused('unknown-route'))
    expect(asked).toEqual([])
  })

  it('repeats no more than 80 letters of what it was asked', async () => {
    const answer = await open().ask('x'.repeat(100_000))
    expect(JSON.stringify(answer).length).toBeLessThan(200)
  })

  it('does not take a handler that was only inherited', async () => {
    const inherited = Object.create({ get: () => ({ name: 'not ours' }) }) as Record<string, unknown>
    const { ask } = open({ handlers: { clients: inherited } })
    expect(await ask('clients.get')).toEqual(refused('unknown-route'))
  })
})

describe('who may ask', () => {
  it.each<[Standing, string, string | null]>([
    ['nobody', 'cover.look', null],
    ['nobody', 'clients.get', 'locked'],
    ['nobody', 'staff.retire', 'locked'],
    ['advisor', 'clients.get', null],
    ['advisor', 'staff.retire', 'forbidden'],
    ['manager', 'staff.retire', null],
  ])('%s asks %s: %s', async (standing, route, code) => {
    const { ask, asked } = open({ standing: () => standing })
    expect(await ask(route)).toEqual(code === null ? { ok: true, value: { name: 'Misaki' } } : refused(code))
    expect(asked).toHaveLength(code === null ? 1 : 0)
  })

  it('does not tell who may not ask whether their input was well formed', async () => {
    const { ask } = open({ standing: () => 'nobody' })
    expect(await ask('clients.get', 'nonsense')).toEqual(refused('locked'))
  })

  it('answers the cover even when the book cannot say who is at the desk', async () => {
    const { ask } = open({
      standing: () => {
        throw new AppError('not-found')
      },
    })
    expect(await ask('cover.look')).toMatchObject({ ok: true })
    expect(await ask('clients.get')).toEqual(refused('not-found'))
  })
})

describe('input', () => {
  it.each([null, 'x', [], {}, { id: '1' }, { id: 1.5 }, { id: 1, more: true }])(
    'is parsed before the handler sees it: %j',
    async (value) => {
      const { ask, asked } = open()
      const answer = await ask('clients.get', value)
      expect(answer).toEqual(refused('invalid-input'))
      expect(asked).toEqual([])
    },
  )

  it('is named by its field, never quoted', async () => {
    const answer = await open().ask('clients.get', { id: 'Madame Secret' })
    expect(answer).toEqual({ ok: false, error: { code: 'invalid-input', params: { field: 'id' } } })
  })
})

describe('cancelling', () => {
  it('keeps a call from beginning when the person gave up before', async () => {
    const { ask, asked } = open()
    const controller = new AbortController()
    controller.abort()
    expect(await ask('clients.get', { id: 1 }, controller.signal)).toEqual(refused('cancelled'))
    expect(asked).toEqual([])
  })

  it('reaches the handler through its signal', async () => {
    const controller = new AbortController()
    const { ask } = open({
      answer: (_value, { signal }) => {
        controller.abort()
        if (signal.aborted) throw new AppError('cancelled')
        return { name: 'too late' }
      },
    })
    expect(await ask('clients.get', { id: 1 }, controller.signal)).toEqual(refused('cancelled'))
  })
})

describe('failures', () => {
  it('that are expected cross with code and data only', async () => {
    const { ask, faults } = open({
      answer: () => {
        throw new AppError('wait-before-retry', { seconds: 3 })
      },
    })
    expect(await ask('clients.get')).toEqual({
      ok: false,
      error: { code: 'wait-before-retry', params: { seconds: 3 } },
    })
    expect(faults).toEqual([])
  })

  it.each([new TypeError('Madame Secret'), 'Madame Secret', null, undefined, { message: 'Madame Secret' }])(
    'that are not become internal with a reference and no detail: %s',
    async (thrown) => {
      const { ask, faults } = open({
        answer: () => {
          throw thrown
        },
      })
      expect(await ask('clients.get')).toEqual({
        ok: false,
        error: { code: 'internal', params: { reference: 'a1b2c3d4' } },
      })
      expect(faults).toEqual([{ error: thrown, route: 'clients.get' }])
    },
  )

  it('of a lower room are translated first', async () => {
    const { ask } = open({
      answer: async () => Promise.reject(new RangeError('SQLITE_FULL')),
      translate: (error) => (error instanceof RangeError ? new AppError('disk-full') : error),
    })
    expect(await ask('clients.get')).toEqual(refused('disk-full'))
  })
})

describe('answers', () => {
  const wrong = { name: 'Misaki', phone: 'never to be seen' }

  it('that say more than the contract are caught where answers are checked', async () => {
    const { ask, faults } = open({ answer: () => wrong })
    expect(await ask('clients.get')).toEqual(refused('internal'))
    expect(faults).toHaveLength(1)
  })

  it('are trusted, and not copied, where they are not', async () => {
    const { ask } = open({ answer: () => wrong, checksAnswers: false })
    const answer = await ask('clients.get')
    expect(answer.ok && answer.value).toBe(wrong)
  })
})

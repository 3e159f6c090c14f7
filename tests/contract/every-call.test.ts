import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../electron/ipc/contract.ts'
import type { CallSpec } from '../../electron/ipc/define.ts'
import { ERROR_CODES } from '../../electron/ipc/errors.ts'
import { openTempApp, type TempApp } from '../support/temp-app.ts'

const routes = Object.entries(contract).flatMap(([aggregate, calls]) =>
  Object.entries(calls as Record<string, CallSpec>).map(([name, spec]) => ({
    route: `${aggregate}.${name}`,
    spec,
  })),
)

const hostile: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 1],
  ['NaN', Number.NaN],
  ['a text', "'; drop table client; --"],
  ['a list', []],
  ['unknown keys', { surprise: true }],
  ['a prototype', JSON.parse('{"__proto__": {"id": 1}, "constructor": {"prototype": {}}}')],
  ['a negative id', { id: -1 }],
  ['a fractional id', { id: 1.5 }],
  ['an id that is a text', { id: '1 or 1=1' }],
  ['a huge id', { id: Number.MAX_SAFE_INTEGER + 2 }],
  ['a bigint', { id: 1n }],
  ['a map', new Map([['id', 1]])],
  ['bytes', new Uint8Array(3)],
  ['a deep thing', JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`)],
  ['a long text', { query: 'x'.repeat(1_000_000), limit: 1 }],
]

let app: TempApp
beforeAll(async () => {
  app = await openTempApp()
})
afterAll(() => app.close())

describe('while the cover is closed', () => {
  it.each(routes.filter(({ spec }) => spec.access !== 'anyone'))(
    '$route answers locked',
    async ({ route }) => {
      expect(await app.ask(route, {})).toMatchObject({ ok: false, error: { code: 'locked' } })
    },
  )

  it.each([
    'constructor.name',
    '__proto__.get',
    'clients.constructor',
    'clients.__proto__',
    'clients',
    '',
    'clients.get.extra',
    'toString.call',
  ])('does not know the route %j', async (route) => {
    expect(await app.ask(route, {})).toMatchObject({ ok: false, error: { code: 'unknown-route' } })
  })
})

describe('in an open book', () => {
  beforeAll(() => app.createBoutique())

  it.each(routes)(
    '$route refuses hostile input by a known code and never by a fault',
    async ({ route, spec }) => {
      for (const [name, input] of hostile) {
        if (spec.input.safeParse(input).success) continue
        const answer = await app.ask(route, input)
        expect(answer, `${route} with ${name}`).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
      }
      expect(app.faults).toEqual([])
    },
  )

  it('answers any input at all with a known code', async () => {
    const destructive = new Set([
      'session.lock',
      'boutique.openDemo',
      'boutique.leaveDemo',
      'boutique.resetDemo',
    ])
    const safe = routes.filter(({ route }) => !destructive.has(route))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...safe),
        fc.anything({ withBigInt: true, withDate: true, withMap: true }),
        async ({ route }, input) => {
          const answer = await app.ask(route, input)
          return answer.ok || (ERROR_CODES.includes(answer.error.code) && answer.error.code !== 'internal')
        },
      ),
      { numRuns: 600 },
    )
  })

  it.each([
    ['clients.get', { id: 987654 }],
    ['clients.update', { id: 987654, revision: 1, client: null }],
    ['notes.remove', { id: 987654 }],
    ['tastes.remove', { id: 987654 }],
    ['appointments.get', { id: 987654 }],
    ['briefs.get', { appointmentId: 987654 }],
    ['imports.undo', { id: 987654 }],
    [
      'imports.inspect',
      {
        uploadId: '00000000-0000-4000-8000-000000000000',
        choice: { sheet: null, encoding: null, delimiter: null, hasHeader: null, dayFirst: null },
      },
    ],
  ])('%s of something that is not there says so', async (route, input) => {
    const answer = await app.ask(route, input)
    expect(answer.ok).toBe(false)
    if (!answer.ok) expect(['not-found', 'invalid-input', 'upload-gone']).toContain(answer.error.code)
  })

  it('cancels a call whose signal is already aborted', async () => {
    const answer = await app.ask(
      'clients.count',
      { filter: { show: 'all', language: '', importId: null } },
      AbortSignal.abort(),
    )
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })
})

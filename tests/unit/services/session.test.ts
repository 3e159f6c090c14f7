import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { addMigration } from '../../support/fixture-migrations.ts'
import {
  type App,
  coverOf,
  FACTS,
  failure,
  firstDay,
  OTHER,
  PASSPHRASE,
  tryAs,
  prepareApps,
} from '../../support/temp-session.ts'

const t = prepareApps()

describe('the first day', () => {
  it('makes a book that is open at once and opens again with its passphrase', async () => {
    const app = t.startApp()
    expect(app.state()).toEqual({ kind: 'none' })
    await firstDay(app)
    expect(app.state()).toMatchObject({
      kind: 'open',
      me: {
        name: 'Inès Morel',
        role: 'manager',
        boutiqueName: 'Maison Perle',
        isDemo: false,
        isReadOnly: false,
      },
    })
    await app.end()
    const next = t.startApp()
    expect(coverOf(next)).toMatchObject({
      boutiqueName: 'Maison Perle',
      staff: [{ id: 1, name: 'Inès Morel' }],
      lastStaffId: 1,
      closed: { reason: 'start' },
    })
    expect(await tryAs(next, 1, PASSPHRASE)).toMatchObject({
      name: 'Inès Morel',
      preferences: { language: 'fr' },
    })
  })

  it('refuses a weak passphrase, a mistyped recovery key and a second book', async () => {
    const app = t.startApp()
    const { recoveryKey } = app.proposeRecoveryKey()
    const manager = { name: 'Inès Morel', language: 'fr' as const }
    const day = { facts: FACTS, manager, passphrase: PASSPHRASE, recoveryKey }
    expect(await failure(app.createBoutique({ ...day, passphrase: 'maisonperle1' }))).toBe('weak-passphrase')
    expect(await failure(app.createBoutique({ ...day, recoveryKey: 'ABCDE' }))).toBe('wrong-recovery-key')
    expect(readdirSync(t.folder)).toEqual([])
    await app.createBoutique(day)
    expect(await failure(app.createBoutique(day))).toBe('already-exists')
  })

  it('leaves nothing when it was cut short, and takes no half-made book for one', async () => {
    mkdirSync(join(t.folder, 'book.new'))
    writeFileSync(join(t.folder, 'book.new', 'carnet.db'), 'half')
    const app = t.startApp()
    expect(app.state()).toEqual({ kind: 'none' })
    await firstDay(app)
    expect(readdirSync(t.folder)).toEqual(['book'])
  })

  it('writes no name, no passphrase and no key in the clear, but the cover', async () => {
    const app = t.startApp()
    await firstDay(app)
    const key = t.heldKeys[0]?.copyKey() ?? Buffer.alloc(0)
    for (const name of readdirSync(join(t.folder, 'book'))) {
      const bytes = readFileSync(join(t.folder, 'book', name))
      expect(bytes.includes(PASSPHRASE)).toBe(false)
      expect(
        bytes.includes(key) || bytes.includes(key.toString('hex')) || bytes.includes(key.toString('base64')),
      ).toBe(false)
      if (name.startsWith('carnet.db')) expect(bytes.includes('Maison')).toBe(false)
    }
  })
})

describe('the closed cover', () => {
  it('asks for more patience after each wrong passphrase, also after a restart', async () => {
    const app = t.startApp()
    await firstDay(app)
    await app.lock()
    const waits: number[] = []
    for (let n = 0; n < 13; n += 1) {
      expect(await failure(tryAs(app, 1, 'wrong'))).toBe('wrong-passphrase')
      const at = coverOf(app).retryAt ?? t.clock
      waits.push((at - t.clock) / 1000)
      const early = tryAs(app, 1, PASSPHRASE)
      await expect(early).rejects.toMatchObject({ code: 'wait-before-retry', params: { seconds: waits[n] } })
      t.clock = at
    }
    expect(waits).toEqual([1, 1, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
    await failure(tryAs(app, 1, 'wrong'))
    const restarted = t.startApp()
    expect(await failure(tryAs(restarted, 1, PASSPHRASE))).toBe('wait-before-retry')
    t.clock -= 86_400_000
    expect((coverOf(restarted).retryAt ?? 0) - t.clock).toBeLessThanOrEqual(300_000)
    t.clock += 86_400_000 + 300_000
    await tryAs(restarted, 1, PASSPHRASE)
    await restarted.lock()
    expect(coverOf(restarted).retryAt).toBeNull()
  })

  it('does not let two tries at once share one wait', async () => {
    const app = t.startApp()
    await firstDay(app)
    await app.lock()
    const codes = await Promise.all([failure(tryAs(app, 1, 'a')), failure(tryAs(app, 1, 'b'))])
    expect(codes).toEqual(['wrong-passphrase', 'wait-before-retry'])
  })

  it('answers the same for somebody it does not know', async () => {
    const app = t.startApp()
    await firstDay(app)
    await app.lock()
    expect(await failure(tryAs(app, 99, PASSPHRASE))).toBe('wrong-passphrase')
  })

  it('gives nothing away: no desk, no services', async () => {
    const app = t.startApp()
    await firstDay(app)
    await app.lock()
    expect(() => app.desk()).toThrow('locked')
    expect(() => app.services()).toThrow('locked')
  })
})

describe('closing', () => {
  it('lets the forms hand in their words, then drops the key', async () => {
    const app = t.startApp()
    await firstDay(app)
    const services = app.services()
    t.flush = async () => {
      await services.drafts.save({ key: 'note:1', body: '{"text":"thé fumé"}' })
    }
    t.announced = []
    await app.lock()
    t.flush = () => Promise.resolve()
    expect(t.announced).toEqual(['drafts.flush', 'session.changed'])
    expect(t.heldKeys[0]?.copyKey().equals(Buffer.alloc(32))).toBe(true)
    expect(existsSync(join(t.folder, 'book', 'carnet.db-wal'))).toBe(false)
    expect(coverOf(app).closed).toEqual({ at: t.clock, reason: 'asked' })
    await tryAs(app, 1, PASSPHRASE)
    expect(app.services().drafts.get({ key: 'note:1' })).toEqual({
      body: '{"text":"thé fumé"}',
      savedAt: t.clock,
    })
    expect(app.services().drafts.list()).toEqual([{ key: 'note:1', savedAt: t.clock }])
    await app.services().drafts.discard({ key: 'note:1' })
    expect(app.services().drafts.get({ key: 'note:1' })).toBeNull()
  })

  it('happens when nobody stirs for as long as the house allows', async () => {
    const app = t.startApp()
    await firstDay(app)
    t.clock += 5 * 60_000 - 1
    await app.look()
    expect(app.state().kind).toBe('open')
    app.stir()
    t.clock += 5 * 60_000 - 1
    await app.look()
    expect(app.state().kind).toBe('open')
    t.clock += 1
    await app.look()
    expect(coverOf(app).closed.reason).toBe('idle')
  })

  it('happens too when the machine says that nobody is there', async () => {
    let systemIdle = 0
    const app = t.startApp({ systemIdle: () => systemIdle })
    await firstDay(app)
    systemIdle = 5 * 60_000
    app.stir()
    await app.look()
    expect(app.state().kind).toBe('locked')
  })
})

describe('a damaged or foreign book', () => {
  const book = (name: string) => join(t.folder, 'book', name)

  it('is never taken for no book at all when its keyring is gone', async () => {
    const app = t.startApp()
    await firstDay(app)
    await app.end()
    for (const name of ['keyring.json', 'keyring.bak']) rmSync(book(name))
    const next = t.startApp()
    expect(() => next.state()).toThrow('keyring-damaged')
    expect(next.standing()).toBe('nobody')
    expect(await failure(firstDay(next))).toBe('already-exists')
  })

  it('tells of lost commits once and goes on when asked again', async () => {
    const app = t.startApp()
    await firstDay(app)
    const store = app.desk().store
    await store.write(() => store.sqlite.exec("insert into salon (name) values ('a')"))
    const ahead = readFileSync(book('carnet.db.watermark'))
    await app.lock()
    ahead.writeBigUInt64LE(9n, 0)
    ahead.writeUInt32LE(crc32(ahead.subarray(0, 8)), 8)
    writeFileSync(book('carnet.db.watermark'), ahead)
    await expect(tryAs(app, 1, PASSPHRASE)).rejects.toMatchObject({
      code: 'store-behind-watermark',
      params: { missing: 7 },
    })
    expect(app.state().kind).toBe('locked')
    expect((await tryAs(app, 1, PASSPHRASE)).isReadOnly).toBe(false)
    await app.lock()
    await tryAs(app, 1, PASSPHRASE)
  })

  it('of a newer version opens for reading only; every write says so', async () => {
    const newer = addMigration(join(t.folder, 'm'), '0001_next', 'create table next (id integer)')
    const app = t.startApp({ migrations: newer })
    await firstDay(app)
    await app.end()
    const older = t.startApp()
    expect((await tryAs(older, 1, PASSPHRASE)).isReadOnly).toBe(true)
    expect(older.services().boutique.get().name).toBe('Maison Perle')
    await expect(older.services().boutique.addSalon({ name: 'x' })).rejects.toMatchObject({
      kind: 'read-only',
    })
    expect(await failure(older.changePassphrase({ current: PASSPHRASE, next: OTHER }))).toBe(
      'store-read-only',
    )
  })

  it('is kept from a second session while it is open', async () => {
    const app = t.startApp()
    await firstDay(app)
    const second = t.startApp()
    expect(await failure(tryAs(second, 1, PASSPHRASE))).toBe('store-in-use')
    await app.lock()
    await tryAs(second, 1, PASSPHRASE)
  })

  it('says damaged when its first page is, and stays as it is', async () => {
    const app = t.startApp()
    await firstDay(app)
    await app.lock()
    const bytes = readFileSync(book('carnet.db'))
    bytes[100] = (bytes[100] ?? 0) ^ 1
    writeFileSync(book('carnet.db'), bytes)
    expect(await failure(tryAs(app, 1, PASSPHRASE))).toBe('store-damaged')
    expect(readFileSync(book('carnet.db')).equals(bytes)).toBe(true)
  })
})

describe('the demo', () => {
  const salonOf = (app: App) =>
    app
      .services()
      .boutique.get()
      .salons.map(({ name }) => Number(name))

  it('needs no passphrase, says what it is and leaves the house as it was', async () => {
    const app = t.startApp()
    await firstDay(app)
    await app.openDemo({ language: 'ja' })
    expect(app.state()).toMatchObject({
      kind: 'open',
      me: { isDemo: true, name: 'Camille Duval', preferences: { language: 'ja' } },
    })
    t.clock += 3_600_000
    await app.look()
    expect(app.state().kind).toBe('open')
    expect(await failure(app.changePassphrase({ current: 'x', next: OTHER }))).toBe('forbidden')
    await app.leaveDemo()
    expect(coverOf(app).boutiqueName).toBe('Maison Perle')
    expect(await failure(app.leaveDemo())).toBe('locked')
  })

  it('keeps what was tried in it until it is made anew, relative to today', async () => {
    const app = t.startApp()
    await app.openDemo({ language: 'en' })
    const first = t.clock
    await app.leaveDemo()
    expect(app.state().kind).toBe('none')
    t.clock += 40 * 86_400_000
    await app.openDemo({ language: 'en' })
    expect(salonOf(app)).toEqual([first])
    await app.resetDemo()
    expect(salonOf(app)).toEqual([t.clock])
  })

  it('is made anew when it is damaged', async () => {
    const app = t.startApp()
    await app.openDemo({ language: 'en' })
    await app.leaveDemo()
    writeFileSync(join(t.folder, 'demo', 'carnet.db'), 'not a book')
    await app.openDemo({ language: 'en' })
    expect(app.state().kind).toBe('open')
  })
})

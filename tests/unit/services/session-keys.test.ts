import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { StaffId } from '../../../electron/ipc/staff.ts'
import {
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

describe('the recovery key', () => {
  it('opens the book under a new passphrase; the forgotten one opens nothing any more', async () => {
    const app = t.startApp()
    const recoveryKey = await firstDay(app)
    await app.lock()
    const staffId = 1 as StaffId
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ')
    await app.checkRecoveryKey({ recoveryKey: typed })
    expect(await failure(app.recover({ staffId, recoveryKey: typed, newPassphrase: 'short' }))).toBe(
      'weak-passphrase',
    )
    await app.recover({ staffId, recoveryKey: typed, newPassphrase: OTHER })
    await app.lock()
    expect(await failure(tryAs(app, 1, PASSPHRASE))).toBe('wrong-passphrase')
    t.clock += 1000
    expect((await tryAs(app, 1, OTHER)).staffId).toBe(1)
  })

  it('leaves the book open, though nobody has touched it since yesterday and somebody looks meanwhile', async () => {
    const app = t.startApp()
    const recoveryKey = await firstDay(app)
    await app.lock()
    t.clock += 24 * 3_600_000
    const looks: Promise<void>[] = []
    t.onAnnounce = (topic) => {
      // After all that is ready to run, before the new seal is made: where a timer may fall.
      if (topic === 'session.changed') process.nextTick(() => looks.push(app.look()))
    }
    await app.recover({ staffId: 1 as StaffId, recoveryKey, newPassphrase: OTHER })
    await Promise.all(looks)
    expect(looks).toHaveLength(1)
    expect(app.state().kind).toBe('open')
    await app.changePassphrase({ current: OTHER, next: PASSPHRASE })
  })

  it('of another book opens nothing', async () => {
    const app = t.startApp()
    await firstDay(app)
    await app.lock()
    const { recoveryKey } = app.proposeRecoveryKey()
    expect(await failure(app.checkRecoveryKey({ recoveryKey }))).toBe('wrong-recovery-key')
    t.clock += 1000
    const recover = app.recover({ staffId: 1 as StaffId, recoveryKey, newPassphrase: OTHER })
    expect(await failure(recover)).toBe('wrong-recovery-key')
  })

  it('can be renewed by who knows their passphrase, and the old paper is void', async () => {
    const app = t.startApp()
    const old = await firstDay(app)
    const { recoveryKey } = app.proposeRecoveryKey()
    expect(await failure(app.renewRecoveryKey({ passphrase: 'no', recoveryKey }))).toBe('wrong-passphrase')
    t.clock += 1000
    await app.renewRecoveryKey({ passphrase: PASSPHRASE, recoveryKey })
    await app.lock()
    expect(await failure(app.checkRecoveryKey({ recoveryKey: old }))).toBe('wrong-recovery-key')
    t.clock += 1000
    await app.checkRecoveryKey({ recoveryKey })
  })

  it('is kept on paper only if it was', async () => {
    const app = t.startApp()
    const ask = { ...app.proposeRecoveryKey(), boutiqueName: 'x', language: 'fr' as const }
    expect(await app.saveRecoveryKey({ ...ask, how: 'print' })).toEqual({ kept: true })
    expect(await app.saveRecoveryKey({ ...ask, how: 'save' })).toEqual({ kept: false })
  })
})

describe('staff and keys', () => {
  const COLLEAGUE = { name: 'Léa Roux', role: 'advisor' as const, languages: ['fr', 'ja'], passphrase: OTHER }

  it('each open the book with a passphrase of their own', async () => {
    const app = t.startApp()
    await firstDay(app)
    const { id } = await app.services().staff.add(COLLEAGUE)
    await app.lock()
    expect(coverOf(app).staff.map(({ name }) => name)).toEqual(['Inès Morel', 'Léa Roux'])
    expect(await tryAs(app, id, OTHER)).toMatchObject({ name: 'Léa Roux', role: 'advisor' })
    await app.changePassphrase({ current: OTHER, next: PASSPHRASE })
    await app.lock()
    await tryAs(app, id, PASSPHRASE)
  })

  it('who retire lose their key and their place on the cover, and may come back', async () => {
    const app = t.startApp()
    await firstDay(app)
    const { staff } = app.services()
    const { id } = await staff.add(COLLEAGUE)
    await staff.retire({ id })
    expect(staff.list().find((person) => person.id === id)).toMatchObject({ retired: true })
    expect(readFileSync(join(t.folder, 'book', 'keyring.bak'), 'utf8')).not.toContain('Léa')
    await app.lock()
    expect(await failure(tryAs(app, id, OTHER))).toBe('wrong-passphrase')
    t.clock += 1000
    await tryAs(app, 1, PASSPHRASE)
    await app.services().staff.reinstate({ id, passphrase: PASSPHRASE })
    await app.lock()
    expect((await tryAs(app, id, PASSPHRASE)).staffId).toBe(id)
  })

  it('never leave a house without a manager, and nobody retires themselves', async () => {
    const app = t.startApp()
    await firstDay(app)
    const { staff } = app.services()
    const me = { id: 1 as StaffId, name: 'Inès Morel', languages: ['fr'] }
    expect(await failure(staff.retire({ id: me.id }))).toBe('forbidden')
    expect(await failure(staff.reinstate({ id: me.id, passphrase: OTHER }))).toBe('forbidden')
    expect(await failure(staff.update({ ...me, role: 'advisor' }))).toBe('last-manager')
    await staff.add({ ...COLLEAGUE, role: 'manager' })
    expect(await staff.update({ ...me, role: 'advisor' })).toMatchObject({ role: 'advisor' })
    expect(app.desk().role).toBe('advisor')
  })

  it('keep no key through a retirement that was cut short between row and keyring', async () => {
    const app = t.startApp()
    await firstDay(app)
    const { id } = await app.services().staff.add(COLLEAGUE)
    const { store } = app.desk()
    await store.write(() => store.sqlite.prepare('update staff set is_retired = 1 where id = ?').run(id))
    await app.lock()
    expect(await failure(tryAs(app, id, OTHER))).toBe('not-found')
    expect(app.state().kind).toBe('locked')
    expect(coverOf(app).staff.map((person) => person.id)).toEqual([1])
  })

  it('see new names and the house’s new name on the cover', async () => {
    const app = t.startApp()
    await firstDay(app)
    const { staff, boutique } = app.services()
    await staff.update({ id: 1 as StaffId, name: '森 杏', role: 'manager', languages: [] })
    await boutique.update({
      ...FACTS,
      name: 'Maison Nacre',
      lockAfterMinutes: 12,
      confirmAfterMonths: 18,
      allowsPhotos: false,
    })
    await boutique.addSalon({ name: 'Salon bleu' })
    expect(boutique.get()).toMatchObject({
      name: 'Maison Nacre',
      salons: [{ name: 'Salon bleu', closed: false }],
    })
    await app.lock()
    expect(coverOf(app)).toMatchObject({
      boutiqueName: 'Maison Nacre',
      lockAfterMinutes: 12,
      staff: [{ name: '森 杏' }],
    })
  })
})

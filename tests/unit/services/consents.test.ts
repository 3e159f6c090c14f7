import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { Consent } from '../../../electron/ipc/consents.ts'
import type { Source } from '../../../electron/ipc/values.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { type ConsentInput, createConsentService } from '../../../electron/services/consents.ts'
import { clientDraft, nameForm } from '../../support/client-drafts.ts'
import { openTempDesk, type TempDesk } from '../../support/temp-desk.ts'

let book: TempDesk
let consents: ReturnType<typeof createConsentService>
let clientId: ClientId

beforeEach(async () => {
  book = await openTempDesk()
  consents = createConsentService(book.desk)
  const quietPeriods = [
    { fromDay: '2026-12-01', untilDay: '2026-12-10', reason: 'mourning' },
    { fromDay: '2027-06-01', untilDay: '', reason: '' },
  ]
  const client = clientDraft([nameForm('Ana', 'Silva')], { quietPeriods })
  clientId = (await createClientService(book.desk).create({ client })).id
})
afterEach(() => book.close())

const source = (on: string, provenance: Source['provenance'] = 'said'): Source => ({
  provenance,
  toldBy: '',
  on,
})
const answer = (more: Partial<ConsentInput> = {}): ConsentInput => ({
  clientId,
  channels: ['email'],
  purposes: ['news'],
  state: 'given',
  source: source('2026-11-20'),
  expiresOn: '',
  proof: '',
  ...more,
})
const standings = () => consents.list({ clientId }).map((each) => each.standing)
const maySendNews = (day: string) => consents.maySend(clientId, 'email', 'news', day)

describe('consents', () => {
  it('record one answer for several channels and purposes at once, in the shape of the contract', async () => {
    const channels: ConsentInput['channels'] = ['email', 'wechat', 'email']
    const made = await consents.record(
      answer({ channels, purposes: ['news', 'occasions'], proof: ' card of 20 Nov ' }),
    )
    expect(
      Consent.array()
        .parse(made)
        .map(({ channel, purpose }) => `${channel} ${purpose}`)
        .sort(),
    ).toEqual(['email news', 'email occasions', 'wechat news', 'wechat occasions'])
    expect(made[0]).toMatchObject({ proof: 'card of 20 Nov', author: 'Yuki Sato', standing: 'given' })
    expect(book.announced).toContainEqual({ topic: 'consents.changed', payload: { clientId } })
  })

  it('let the latest day hold and keep everything before it', async () => {
    await consents.record(answer())
    await consents.record(answer({ state: 'withdrawn', source: source('2026-11-22') }))
    // Written down late, this older answer must not outlive the newer one.
    await consents.record(answer({ source: source('2026-11-21') }))
    expect(standings()).toEqual(['withdrawn', 'superseded', 'superseded'])
    expect(maySendNews('2026-11-23')).toBe(false)
    expect(maySendNews('2026-11-21')).toBe(true)
  })

  it('let the later of two answers of one day hold', async () => {
    await consents.record(answer())
    await consents.record(answer({ state: 'refused' }))
    expect(standings()).toEqual(['refused', 'superseded'])
    expect(maySendNews('2026-11-23')).toBe(false)
  })

  it('expire after their last day as the boutique counts it', async () => {
    await consents.record(answer({ expiresOn: '2026-11-23' }))
    expect(standings()).toEqual(['given'])
    const auckland = book.seat({ timeZone: 'Pacific/Auckland', now: Date.UTC(2026, 10, 23, 12) })
    expect(createConsentService(auckland).list({ clientId })[0]?.standing).toBe('expired')
    expect([maySendNews('2026-11-23'), maySendNews('2026-11-24')]).toEqual([true, false])
  })

  it('hold for their own channel and purpose only, and for nothing nobody asked', async () => {
    await consents.record(answer())
    expect(maySendNews('2026-11-23')).toBe(true)
    expect(consents.maySend(clientId, 'email', 'invitations', '2026-11-23')).toBe(false)
    expect(consents.maySend(clientId, 'phone', 'news', '2026-11-23')).toBe(false)
    expect(maySendNews('2026-11-19')).toBe(false)
  })

  it('give way to a quiet period, both its days included, and to one without an end', async () => {
    await consents.record(answer())
    const days = ['2026-11-30', '2026-12-01', '2026-12-10', '2026-12-11', '2027-06-01', '2031-01-01']
    expect(days.map(maySendNews)).toEqual([true, false, false, true, false, false])
  })

  it.each([
    ['that somebody only inferred', { source: source('2026-11-20', 'inferred') }],
    ['that somebody only observed', { source: source('2026-11-20', 'observed') }],
    ['of a day to come', { source: source('2026-11-24') }],
    ['that ended before it began', { expiresOn: '2026-11-19' }],
  ])('refuse one %s', async (_, more) => {
    await expect(consents.record(answer(more))).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('take a refusal however it is known, and without an end', async () => {
    const [refused] = await consents.record(
      answer({ state: 'refused', source: source('2026-11-20', 'observed'), expiresOn: '2026-11-25' }),
    )
    expect(refused).toMatchObject({ standing: 'refused', expiresOn: '' })
  })

  it('let what was recorded by mistake be taken back and restored, so that what was before holds again', async () => {
    await consents.record(answer())
    const made = await consents.record(answer({ state: 'withdrawn', source: source('2026-11-22') }))
    const ids = made.map(({ id }) => id)
    await consents.remove({ ids })
    expect(standings()).toEqual(['given'])
    await consents.restore({ ids })
    expect(standings()).toEqual(['withdrawn', 'superseded'])
  })

  it('answer not-found for a client or a consent that is not there, and write nothing', async () => {
    const nobody = consents.record(answer({ clientId: 99 as ClientId }))
    await expect(nobody).rejects.toMatchObject({ code: 'not-found' })
    const [made] = await consents.record(answer())
    const ids = [made?.id, 999].map((id) => id as NonNullable<typeof made>['id'])
    await expect(consents.remove({ ids })).rejects.toMatchObject({ code: 'not-found' })
    expect(standings()).toEqual(['given'])
  })
})

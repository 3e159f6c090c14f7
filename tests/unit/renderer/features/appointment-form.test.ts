import { describe, expect, it } from 'vitest'
import type { Client } from '../../../../electron/ipc/clients.ts'
import {
  chooseClient,
  countFaults,
  findFaults,
  readDraft,
  startForm,
} from '../../../../renderer/features/appointments/form-value.ts'

const guest = {
  id: 12,
  name: { text: '田中 美咲', lang: 'ja', reading: '', latin: 'Tanaka Misaki' },
  languages: [
    { tag: 'ja', use: 'prefers' },
    { tag: 'en', use: 'reads' },
  ],
} as unknown as Client

function begin(client: Client | null, day = '2026-10-06', time = '08:15') {
  return startForm({ day, now: { day: '2026-10-06', time }, advisorId: 1, client })
}

describe('the form of a visit', () => {
  it('proposes ten, or the next half hour once ten has passed on the day itself', () => {
    expect(begin(guest).time).toBe('10:00')
    expect(begin(guest, '2026-10-06', '10:00').time).toBe('10:30')
    expect(begin(guest, '2026-10-06', '14:08').time).toBe('14:30')
    expect(begin(guest, '2026-10-06', '23:40').time).toBeNull()
    expect(begin(guest, '2026-10-07', '14:08').time).toBe('10:00')
  })

  it('expects the languages the client speaks, not those they only read', () => {
    expect(begin(guest).languages).toEqual(['ja'])
  })

  it('books nothing until it is known who comes', () => {
    const form = begin(null)
    expect(findFaults(form).client).toBe(true)
    expect(readDraft(form)).toBeNull()
    expect(readDraft(chooseClient(form, guest))).toMatchObject({ clientId: 12, advisorId: 1, minutes: 60 })
  })

  it('leaves empty lines out and asks about lines that are half filled', () => {
    const thing = { key: 'b', text: '', ownerId: null, by: '09:50', isReady: false }
    const form = {
      ...begin(guest),
      companions: [{ key: 'a', name: ' ', role: '', clientId: null, isAnother: false }],
      preparations: [thing],
    }
    expect(findFaults(form).preparations).toEqual(['b'])
    expect(countFaults(findFaults(form))).toBe(1)
    const mended = { ...form, preparations: [{ ...thing, text: ' Hojicha ' }] }
    expect(readDraft(mended)).toMatchObject({ companions: [], preparations: [{ text: 'Hojicha' }] })
  })

  it('takes no salon along when the visit becomes a call', () => {
    const form = { ...begin(guest), kind: 'call' as const, salonId: 3 }
    expect(readDraft(form)?.salonId).toBeNull()
  })
})

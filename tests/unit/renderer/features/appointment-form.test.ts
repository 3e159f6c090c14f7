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

describe('the form of a visit', () => {
  it('expects the languages the client speaks, not those they only read', () => {
    expect(startForm('2026-10-06', 1, guest).languages).toEqual(['ja'])
  })

  it('books nothing until it is known who comes', () => {
    const form = startForm('2026-10-06', 1, null)
    expect(findFaults(form).client).toBe(true)
    expect(readDraft(form)).toBeNull()
    expect(readDraft(chooseClient(form, guest))).toMatchObject({ clientId: 12, advisorId: 1, minutes: 60 })
  })

  it('leaves empty lines out and asks about lines that are half filled', () => {
    const thing = { key: 'b', text: '', ownerId: null, by: '09:50', isReady: false }
    const form = {
      ...startForm('2026-10-06', 1, guest),
      companions: [{ key: 'a', name: ' ', role: '', clientId: null }],
      preparations: [thing],
    }
    expect(findFaults(form).preparations).toEqual(['b'])
    expect(countFaults(findFaults(form))).toBe(1)
    const mended = { ...form, preparations: [{ ...thing, text: ' Hojicha ' }] }
    expect(readDraft(mended)).toMatchObject({ companions: [], preparations: [{ text: 'Hojicha' }] })
  })

  it('takes no salon along when the visit becomes a call', () => {
    const form = { ...startForm('2026-10-06', 1, guest), kind: 'call' as const, salonId: 3 }
    expect(readDraft(form)?.salonId).toBeNull()
  })
})

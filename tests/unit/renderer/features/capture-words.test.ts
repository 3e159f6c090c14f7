import { describe, expect, it } from 'vitest'
import type { ClientId } from '../../../../electron/ipc/clients.ts'
import { contract } from '../../../../electron/ipc/contract.ts'
import {
  asksForPerson,
  beginCapture,
  blankCapture,
  type CaptureWords,
  gapIn,
  hearKey,
  joinCaptures,
  settleCapture,
  takeTerm,
  wordsLeft,
} from '../../../../renderer/features/capture/capture-words.ts'

const TODAY = '2026-11-23'
const ana = { id: 7 as ClientId, name: { text: 'Ana', lang: 'pt', reading: '', latin: '' } }
const words = (more: Partial<CaptureWords> = {}): CaptureWords => ({
  ...blankCapture(ana),
  text: 'Loves emerald',
  ...more,
})

describe('choosing by keyboard', () => {
  it('takes the digits for how it is known and the letters for what it is', () => {
    expect(hearKey(words(), 'Digit1')?.provenance).toBe('said')
    expect(hearKey(words(), 'Digit5')?.provenance).toBe('inferred')
    expect(hearKey(words(), 'KeyT')?.kind).toBe('taste')
    expect(hearKey(words(), 'KeyF')?.kind).toBe('fact')
  })

  it('leaves every other key to the machine', () => {
    for (const code of ['Digit6', 'Digit0', 'KeyX', 'Enter']) expect(hearKey(words(), code)).toBeNull()
  })

  it.each([
    ['@', 1, true],
    ['for @', 5, true],
    ['ana@', 4, false],
    ['@ana', 4, false],
  ])('goes to the person at %j: %s', (text, caret, asks) => {
    expect(asksForPerson(text, caret)).toBe(asks)
  })
})

describe('opening the sheet', () => {
  const yui = { ...ana, id: 8 as ClientId }

  it('brings kept words back with their person, and never puts another in their place', () => {
    expect(beginCapture(words(), yui)).toEqual(words())
    expect(beginCapture(words({ person: null }), yui).person).toBe(yui)
  })

  it('is about whoever’s page is open when nothing was typed', () => {
    expect(beginCapture(words({ text: ' ', kind: 'fact' }), yui)).toEqual(blankCapture(yui))
  })
})

describe('typing before the kept words came', () => {
  it('puts the kept sentence first and loses neither, nor what was chosen for it', () => {
    const kept = words({ kind: 'taste', step: 'loves', text: 'Loves emerald ' })
    const typed = words({ person: null, text: 'and jade' })
    expect(joinCaptures(kept, typed)).toEqual({ ...kept, text: 'Loves emerald\nand jade' })
  })

  it('is what was typed when nothing was kept, and the kept words when only a key was pressed', () => {
    const typed = words({ kind: 'fact' })
    expect(joinCaptures(blankCapture(null), typed)).toBe(typed)
    const kept = words({ text: 'Reads in the garden' })
    expect(joinCaptures(kept, words({ text: '' }))).toBe(kept)
  })
})

describe('what is captured', () => {
  it('needs words and a person, and one line unless it is a note', () => {
    expect(gapIn(words({ text: '  ' }))).toBe('text')
    expect(gapIn(words({ person: null }))).toBe('person')
    expect(gapIn(words({ kind: 'taste', text: 'x'.repeat(501) }))).toBe('long')
    expect(gapIn(words({ text: 'x'.repeat(501) }))).toBeNull()
  })

  it('fits the contract whatever it is kept as', () => {
    const clientId = ana.id
    const parts = settleCapture(
      words({ text: 'Loves\nemerald ', provenance: 'told', toldBy: ' Yui ' }),
      TODAY,
    )
    expect(contract.notes.add.input.parse({ clientId, ...parts.note }).body).toBe('Loves\nemerald')
    expect(contract.tastes.add.input.parse({ clientId, ...parts.taste })).toMatchObject({
      text: 'Loves emerald',
      source: { provenance: 'told', toldBy: 'Yui', on: TODAY },
    })
    expect(contract.facts.add.input.parse({ clientId, ...parts.fact }).text).toBe('Loves emerald')
  })

  it('becomes a taste for a suggested word, and a refusal by its strength', () => {
    const taken = takeTerm(words(), { code: 'stone.emerald', facet: 'stone', word: 'Emerald' })
    expect(taken).toMatchObject({ kind: 'taste', facet: 'stone', term: 'stone.emerald' })
    const { taste } = settleCapture({ ...taken, step: 'never', isAllergy: true }, TODAY)
    expect(taste).toMatchObject({ stance: 'refuses', strength: 'never', isAllergy: true })
    expect(settleCapture({ ...taken, step: 'loves', isAllergy: true }, TODAY).taste.isAllergy).toBe(false)
  })
})

describe('words typed while others are being saved', () => {
  it('stay, whether they follow the saved ones or replace them', () => {
    const saved = words()
    expect(wordsLeft(saved, saved)).toBeNull()
    expect(wordsLeft({ ...saved, kind: 'fact' }, saved)).toBeNull()
    expect(wordsLeft({ ...saved, text: 'Loves emerald\nAnd jade' }, saved)?.text).toBe('And jade')
    expect(wordsLeft({ ...saved, text: 'Her dog is ill' }, saved)).toMatchObject({
      text: 'Her dog is ill',
      person: ana,
    })
  })
})

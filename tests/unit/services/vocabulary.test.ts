import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { TasteTerm } from '../../../electron/ipc/vocabulary.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { createTasteService } from '../../../electron/services/tastes.ts'
import { createVetoes } from '../../../electron/services/vetoes.ts'
import { createVocabularyService } from '../../../electron/services/vocabulary.ts'
import { clientDraft, nameForm } from '../../support/client-drafts.ts'
import { openTempDesk, type TempDesk } from '../../support/temp-desk.ts'

let book: TempDesk
let clientId: ClientId
let vocabulary: ReturnType<typeof createVocabularyService>

beforeEach(async () => {
  book = await openTempDesk({ role: 'manager' })
  vocabulary = createVocabularyService(book.desk)
  clientId = (
    await createClientService(book.desk).create({ client: clientDraft([nameForm('Ana', 'Silva')]) })
  ).id
})
afterEach(() => book.close())

const term = (code: string) => vocabulary.list().find((one) => one.code === code)

async function refuse(text: string, more: { term?: string; facet?: 'material' | 'drink' | 'food' } = {}) {
  return createTasteService(book.desk).add({
    clientId,
    stance: 'refuses',
    facet: 'material',
    text,
    term: '',
    strength: 'never',
    isAllergy: false,
    quote: '',
    source: { provenance: 'said', toldBy: '', on: '2026-11-20' },
    ...more,
  })
}

describe('the words for tastes', () => {
  it('offers the built-in words in the shape of the contract, each once', () => {
    const all = vocabulary.list()
    expect(all.map((one) => TasteTerm.parse(one))).toEqual(all)
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
    expect(term('metal.platinum')).toMatchObject({ facet: 'metal', isBuiltIn: true, uses: 0, words: {} })
  })

  it('adds words of the house under codes that are never given twice', async () => {
    const galuchat = await vocabulary.add({ facet: 'material', words: { fr: 'Galuchat', ja: 'ガルーシャ' } })
    await vocabulary.remove({ code: galuchat.code, was: { words: galuchat.words, isHidden: false } })
    const other = await vocabulary.add({ facet: 'material', words: { fr: 'Vélin' } })
    expect(other.code).not.toBe(galuchat.code)
    expect(vocabulary.list().filter((one) => !one.isBuiltIn)).toEqual([other])
    await expect(vocabulary.add({ facet: 'material', words: {} })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })

  it('rewords and hides a built-in word, and gives the original back', async () => {
    const plain = { words: {}, isHidden: false }
    const reworded = { words: { en: 'Fei cui' }, isHidden: true }
    await vocabulary.change({ code: 'stone.jade', ...reworded, was: plain })
    expect(term('stone.jade')).toMatchObject({ words: { en: 'Fei cui' }, isHidden: true, facet: 'stone' })
    await vocabulary.remove({ code: 'stone.jade', was: reworded })
    expect(term('stone.jade')).toMatchObject({ words: {}, isHidden: false })
    await expect(vocabulary.change({ code: 'stone.none', ...reworded, was: plain })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('counts the standing tastes that use a word, and never removes one that is used', async () => {
    const was = { words: { en: 'Vellum' }, isHidden: false }
    const { code } = await vocabulary.add({ facet: 'material', words: was.words })
    const { id } = await refuse('Vellum', { term: code })
    expect(term(code)?.uses).toBe(1)
    await expect(vocabulary.remove({ code, was })).rejects.toMatchObject({ code: 'conflict' })
    await createTasteService(book.desk).remove({ id })
    expect(term(code)?.uses).toBe(0)
    await vocabulary.remove({ code, was })
    expect(term(code)).toBeUndefined()
  })
})

describe('vetoes', () => {
  const offer = (text: string, terms: string[] = []) => {
    const { findVetoes, vetoesOf } = createVetoes(book.desk)
    return findVetoes({ text, terms }, vetoesOf(clientId)).map((veto) => veto.text)
  }

  it('forbids every kind of what is refused, by its code or in a sentence of any language', async () => {
    await refuse('Exotic skins', { term: 'material.exotic-skins' })
    expect(offer('', ['material.python'])).toEqual(['Exotic skins'])
    expect(offer('A strap in crocodile')).toEqual(['Exotic skins'])
    expect(offer('クロコダイルのストラップ')).toEqual(['Exotic skins'])
    expect(offer('A strap in calfskin', ['material.leather'])).toEqual([])
  })

  it('takes a refusal in free words for what it names', async () => {
    await refuse('No alcohol, he drives', { facet: 'drink' })
    expect(offer('Champagne on ice')).toEqual(['No alcohol, he drives'])
    expect(offer('Alcohol-free champagne? No: tea')).toEqual(['No alcohol, he drives'])
    expect(offer('Alcohol-free punch')).toEqual([])
  })

  it('finds a refusal that names nothing known by its own words', async () => {
    await refuse('The blue salon')
    expect(offer('Have the blue salon aired')).toEqual(['The blue salon'])
    expect(offer('Have the green salon aired')).toEqual([])
  })

  it('knows the words of the house', async () => {
    const { code } = await vocabulary.add({ facet: 'food', words: { fr: 'Calisson', en: 'Calisson' } })
    await refuse('Calissons', { term: code, facet: 'food' })
    expect(offer('Une boîte de calissons')).toEqual(['Calissons'])
  })

  it('is made of a plain refusal, not of a mere dislike nor of what was only loved; an allergy always is one', async () => {
    const tastes = createTasteService(book.desk)
    const nuts = await refuse('Nuts', { term: 'food.nuts', facet: 'food' })
    const { id, clientId: _, author: __, recordedAt: ___, needsConfirming: ____, ...facts } = nuts
    const plain = await tastes.change({ ...facts, id, strength: '' })
    expect(offer('Walnut cake')).toEqual(['Nuts'])
    const mild = await tastes.change({ ...facts, id: plain.id, strength: 'dislikes' })
    expect(offer('Walnut cake')).toEqual([])
    const allergy = await tastes.change({ ...facts, id: mild.id, strength: 'dislikes', isAllergy: true })
    expect(offer('Walnut cake')).toEqual(['Nuts'])
    await tastes.change({
      ...facts,
      id: allergy.id,
      stance: 'likes',
      strength: 'loves',
    })
    expect(offer('Walnut cake')).toEqual([])
  })

  it('answers a form that asks for several offers at once', async () => {
    await refuse('Fur', { term: 'material.fur' })
    const { checkOffers } = createTasteService(book.desk)
    expect(checkOffers({ clientId, companions: [], offers: ['A mink stole', 'A silk scarf'] })).toMatchObject(
      [{ offered: 'A mink stole', veto: { text: 'Fur', term: 'material.fur', isAllergy: false } }],
    )
  })
})

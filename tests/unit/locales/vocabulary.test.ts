import { describe, expect, it } from 'vitest'
import english from '../../../locales/ui/en/vocabulary.json' with { type: 'json' }
import { withKinds } from '../../../locales/vocabulary/kinds.ts'
import { houseLexicon, wordOfTerm } from '../../../locales/vocabulary/lexicon.ts'
import { prepareLexicon, readTerms } from '../../../locales/vocabulary/read-terms.ts'
import { SPELLINGS } from '../../../locales/vocabulary/spellings.ts'
import { BUILT_IN_TERMS, isBuiltInTerm } from '../../../locales/vocabulary/terms.ts'
import { TasteFacet, TermCode } from '../../../electron/ipc/tastes.ts'

const lexicon = houseLexicon([])

describe('the built-in words for tastes', () => {
  it('have a code and a facet of the contract, and a word each', () => {
    for (const code of BUILT_IN_TERMS) {
      expect(TermCode.safeParse(code).success, code).toBe(true)
      expect(TasteFacet.safeParse(code.split('.')[0]).success, code).toBe(true)
      expect(wordOfTerm(code, english.term), code).not.toBe('')
    }
    const worded = Object.entries(english.term).flatMap(([facet, words]) =>
      Object.keys(words).map((name) => `${facet}.${name}`),
    )
    expect(worded.toSorted()).toEqual([...BUILT_IN_TERMS].toSorted())
  })

  it('imply their kinds and the kinds of those, but never the wider word', () => {
    expect(withKinds('material.animal-origin')).toContain('material.crocodile')
    expect(withKinds('drink.alcohol')).toContain('drink.champagne')
    expect(withKinds('drink.champagne')).toEqual(new Set(['drink.champagne']))
    expect(withKinds('metal.nickel')).not.toContain('metal.platinum')
    expect(withKinds('house.12')).toEqual(new Set(['house.12']))
    for (const code of BUILT_IN_TERMS)
      for (const kind of withKinds(code)) expect(isBuiltInTerm(kind)).toBe(true)
  })

  it('are each found by their own word', () => {
    for (const code of BUILT_IN_TERMS) {
      expect(readTerms(wordOfTerm(code, english.term), lexicon, true), code).toContain(code)
    }
  })

  it('are each found by every spelling, so that none is hidden by a longer one or by a slip', () => {
    for (const [code, spellings = ''] of Object.entries(SPELLINGS)) {
      for (const spelling of spellings.split('|')) {
        expect(readTerms(spelling.replaceAll('*', ''), lexicon, true), spelling).toContain(code)
      }
    }
  })
})

describe('reading terms in a sentence', () => {
  it.each([
    ['Champagne on ice and walnut cake', ['drink.champagne', 'food.walnuts']],
    ['un thé vert, sans sucre', ['drink.tea', 'colour.green']],
    ['Rotwein und Mandelkuchen', ['drink.red-wine', 'food.almonds']],
    ['бокал шампанского', ['drink.champagne']],
    ['الشمبانيا والقهوة', ['drink.champagne', 'drink.coffee']],
    ['香槟和杏仁', ['drink.champagne', 'food.almonds']],
    ['シャンパンと抹茶', ['drink.champagne', 'drink.tea']],
    ['샴페인 두 잔', ['drink.champagne']],
  ])('finds them in %j', (text, codes) => {
    expect(readTerms(text, lexicon)).toEqual(codes)
  })

  it.each([
    ['the car at the office', 'the is not thé'],
    ['The urgent parcel: عاجل', 'urgent is not ivory'],
    ['Evian, エビアン', 'Evian is no prawn'],
    ['A hotel in 서울', 'Seoul is not wool'],
    ['скатерть и салфетки', 'a tablecloth is no stingray'],
    ['Herr Rosenberg', 'a name is no rose'],
  ])('finds nothing in %j: %s', (text) => {
    expect(readTerms(text, lexicon)).toEqual([])
  })

  it('lets the longest spelling count', () => {
    expect(readTerms('rose gold', lexicon)).toEqual(['metal.rose-gold'])
    expect(readTerms('an emerald cut diamond', lexicon)).toEqual(['cut.emerald-cut', 'stone.diamond'])
  })

  it.each([
    ['no champagne'],
    ['champagne-free'],
    ['alkoholfrei: ohne Alkohol'],
    ['ノンアルコール'],
    ['シャンパンなし'],
    ['不要香槟'],
    ['без шампанского'],
  ])('does not take %j for an offer, but takes it for a refusal', (text) => {
    expect(readTerms(text, lexicon)).toEqual([])
    expect(readTerms(text, lexicon, true)).not.toEqual([])
  })

  it.each([['anything but platinum'], ['tout sauf platine'], ['プラチナ以外']])(
    'never names what is excepted: %j',
    (text) => {
      expect(readTerms(text, lexicon, true)).toEqual([])
    },
  )

  it('finds words of the house beside the built-in ones, whatever their plural', () => {
    const own = prepareLexicon([{ code: 'house.1', spellings: ['Calisson'] }])
    expect(readTerms('two calissons', own)).toEqual(['house.1'])
  })
})

import { describe, expect, it } from 'vitest'
import type { TasteTerm } from '../../../../electron/ipc/vocabulary.ts'
import english from '../../../../locales/ui/en/vocabulary.json' with { type: 'json' }
import { BUILT_IN_TERMS } from '../../../../locales/vocabulary/terms.ts'
import { isVeto } from '../../../../electron/ipc/veto-rule.ts'
import { settleStep, STEPS, stepOf } from '../../../../renderer/lib/taste-step.ts'
import { createVocabulary } from '../../../../renderer/lib/term-words.ts'

const french = { ...english.term, stone: { ...english.term.stone, emerald: 'Émeraude' } }
const builtIn: TasteTerm[] = BUILT_IN_TERMS.map((code) => ({
  code,
  facet: code.split('.')[0] as TasteTerm['facet'],
  words: {},
  isHidden: false,
  isBuiltIn: true,
  uses: 0,
}))
const change = (code: string, more: Partial<TasteTerm>) =>
  builtIn.map((term) => (term.code === code ? { ...term, ...more } : term))
const own: TasteTerm = {
  code: 'house.1',
  facet: 'stone',
  words: { fr: 'Jardin', ja: '庭' },
  isHidden: false,
  isBuiltIn: false,
  uses: 0,
}

describe('the words for tastes', () => {
  it('are those of the house before the built-in ones, in the reader’s language before any other', () => {
    const terms = [...change('stone.emerald', { words: { en: 'Green fire' } }), own]
    const inEnglish = createVocabulary(terms, 'en', [english.term])
    const inFrench = createVocabulary(terms, 'fr', [french, english.term])
    expect(inEnglish.wordOf('stone.emerald')).toBe('Green fire')
    expect(inFrench.wordOf('stone.emerald')).toBe('Émeraude')
    expect([inEnglish.wordOf('house.1'), inFrench.wordOf('house.1')]).toEqual(['Jardin', 'Jardin'])
    expect(inEnglish.wordOf('house.99')).toBe('')
  })

  it('are offered by what is typed in any language of the house, those named before those that hold it', () => {
    const { offer } = createVocabulary(builtIn, 'fr', [french, english.term])
    expect(offer('émer')[0]?.word).toBe('Émeraude')
    expect(offer('エメラルド')[0]?.code).toBe('stone.emerald')
    expect(offer('')).toHaveLength(builtIn.length)
    expect(offer('zzz')).toEqual([])
  })

  it('are not offered once they are hidden, yet still read', () => {
    const { offer, read, wordOf } = createVocabulary(change('stone.jade', { isHidden: true }), 'en', [
      english.term,
    ])
    expect(offer('jade')).toEqual([])
    expect(read('loves jade')).toEqual([])
    expect(wordOf('stone.jade')).toBe('Jade')
  })
})

describe('how strongly a taste is held', () => {
  it('goes to the book and back for every step', () => {
    for (const step of STEPS) expect(stepOf(settleStep(step, false))).toBe(step)
  })

  it('is a veto from a plain refusal on, and for every allergy', () => {
    expect(STEPS.filter((step) => isVeto(settleStep(step, false)))).toEqual(['refuses', 'never'])
    expect(STEPS.filter((step) => isVeto(settleStep(step, true)))).toEqual(['dislikes', 'refuses', 'never'])
  })
})

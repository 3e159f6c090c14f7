import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRelation } from '../../../locales/kin/read-relation.ts'
import { RELATION_WORDS } from '../../../locales/kin/relation-words.ts'
import {
  RELATION_CODES,
  RELATIONS,
  inverseOf,
  isRelationCode,
  toKinKey,
} from '../../../locales/kin/relations.ts'
import type { RelationCode, RelationFacts } from '../../../locales/kin/relations.ts'
import { INTERFACE_LANGUAGES } from '../../../locales/languages.ts'

const shown = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../locales/ui/${language}/kin.json`), 'utf8'))
    .relation

const factsOf = (code: RelationCode): RelationFacts => RELATIONS[code]

describe('what someone is to a client', () => {
  const inverses: [RelationCode, RelationCode][] = [
    ['mother', 'child'],
    ['wife', 'spouse'],
    ['maternal-uncle', 'sibling-child'],
    ['elder-paternal-uncle', 'sibling-child'],
    ['niece', 'parent-sibling'],
    ['elder-sister', 'younger-sibling'],
    ['younger-brother', 'elder-sibling'],
    ['maternal-grandmother', 'grandchild'],
    ['husbands-mother', 'child-in-law'],
    ['son-in-law', 'parent-in-law'],
    ['goddaughter', 'godparent'],
    ['assistant', 'principal'],
    ['payer', 'wearer'],
    ['wearer', 'payer'],
    ['employer', 'employee'],
    ['referrer', 'referred'],
    ['friend', 'friend'],
  ]
  it.each(inverses)('the other end of %s is %s', (code, inverse) => {
    expect(inverseOf(code)).toBe(inverse)
  })

  it('never guesses the gender of the other end, and stays in the same ring', () => {
    const gendered = /mother|father|wife|husband|sister|brother|uncle|aunt|niece|nephew|daughter|(^|d|p)son$/
    for (const code of RELATION_CODES) {
      expect(inverseOf(code), code).not.toMatch(gendered)
      expect(factsOf(inverseOf(code)).group, code).toBe(factsOf(code).group)
    }
  })

  it('comes back to itself in two steps, or to what is said without gender', () => {
    for (const code of RELATION_CODES) {
      const neutral = inverseOf(inverseOf(code))
      if (code !== 'principal') expect(inverseOf(inverseOf(neutral)), code).toBe(neutral)
    }
  })

  it('tells the side of the family where the code names it', () => {
    for (const code of RELATION_CODES) {
      const named = /maternal|paternal/.exec(code)?.[0]
      expect(factsOf(code).side, code).toBe(named)
    }
  })

  it('has a word in every language, and no word too many', () => {
    const keys = RELATION_CODES.map((code) => toKinKey(code)).sort()
    for (const language of INTERFACE_LANGUAGES)
      expect(Object.keys(shown(language)).sort(), language).toEqual(keys)
    for (const words of Object.values(RELATION_WORDS))
      for (const code of Object.keys(words)) expect(isRelationCode(code), code).toBe(true)
  })
})

describe('reading a relation', () => {
  const cases: [word: string, code: RelationCode | undefined, lang?: string][] = [
    ['elder-sister', 'elder-sister'],
    ['Mother', 'mother'],
    ['Mère', 'mother'],
    ['MERE', 'mother'],
    ['madre', 'mother'],
    ['Mutter', 'mother'],
    ['Mãe', 'mother'],
    ['мама', 'mother'],
    ['والدة', 'mother'],
    ['الأُمّ', 'mother'],
    ['母', 'mother'],
    ['妈妈', 'mother'],
    ['お母様', 'mother'],
    ['어머니', 'mother'],
    ['외삼촌', 'maternal-uncle'],
    ['삼촌', 'paternal-uncle'],
    ['큰아버지', 'elder-paternal-uncle'],
    ['작은아버지', 'younger-paternal-uncle'],
    ['舅舅', 'maternal-uncle'],
    ['伯伯', 'elder-paternal-uncle'],
    ['叔叔', 'younger-paternal-uncle'],
    ['خال', 'maternal-uncle'],
    ['عم', 'paternal-uncle'],
    ['العمة', 'paternal-aunt'],
    ['خالة', 'maternal-aunt'],
    ['이모', 'maternal-aunt'],
    ['고모', 'paternal-aunt'],
    ['姑姑', 'paternal-aunt'],
    ['長男', 'son'],
    ['奥様', 'wife'],
    ['太太', 'wife'],
    ['тёща', 'wifes-mother'],
    ['свекровь', 'husbands-mother'],
    ['시어머니', 'husbands-mother'],
    ['장모님', 'wifes-mother'],
    ['岳母', 'wifes-mother'],
    ['婆婆', 'husbands-mother'],
    ['cuñada', 'sister-in-law'],
    ['Oma', 'grandmother'],
    ['Großmutter', 'grandmother'],
    ['Grossmutter', 'grandmother'],
    ['avó', 'grandmother', 'pt-BR'],
    ['avô', 'grandfather', 'pt-BR'],
    ['Бабушка', 'grandmother'],
    ['堂妹', 'paternal-cousin'],
    ['表妹', 'cousin'],
    ['fiancée', 'fiance'],
    ['bodyguard', 'security'],
    ['chauffeur', 'driver'],
    ['秘書', 'assistant'],
    ['경호원', 'security'],
    ['Patenkind', 'godchild'],
    ['사돈', 'co-parent-in-law'],
    // In Taiwan either grandmother; and any lady of a mother's age is an 阿姨.
    ['阿嬤', 'grandmother', 'zh-TW'],
    ['阿姨', undefined, 'zh-TW'],
    ['father’s elder brother', 'elder-paternal-uncle'],
    ["father's elder brother", 'elder-paternal-uncle'],
  ]
  it.each(cases)('%s is %s', (word, code, lang) => {
    expect(readRelation(word, lang)).toBe(code)
  })

  it('asks the language first where two languages share a word', () => {
    expect(readRelation('祖母', 'ja')).toBe('grandmother')
    expect(readRelation('祖母', 'zh-CN')).toBe('paternal-grandmother')
    expect(readRelation('祖母')).toBeUndefined()
    expect(readRelation('舅', 'zh')).toBe('maternal-uncle')
    expect(readRelation('舅', 'ja')).toBe('father-in-law')
  })

  it.each(['belle-mère', 'beau-père', 'nipote', 'avo', '爱人', 'neighbourhood', '', '—'])(
    '“%s” says two things or nothing, and is kept as said',
    (word) => {
      expect(readRelation(word)).toBeUndefined()
    },
  )

  it.each(INTERFACE_LANGUAGES)('reads back what the interface shows in %s', (language) => {
    const words = shown(language)
    const lost = RELATION_CODES.filter((code) => readRelation(words[toKinKey(code)] ?? '', language) !== code)
    // French has one word for a parent's spouse and a spouse's parent.
    expect(lost).toEqual(language === 'fr' ? ['mother-in-law', 'father-in-law', 'daughter-in-law'] : [])
  })
})

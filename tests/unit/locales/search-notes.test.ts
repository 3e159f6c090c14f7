import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { indexText } from '../../../locales/search/index-text.ts'
import { matchText } from '../../../locales/search/match.ts'

const notes = [
  'Aime l’émeraude, jamais d’or jaune. Bague vue avec sa sœur.',
  'Loves emeralds; order A-1234 is ready. ~never~ yellow gold',
  '指輪は12号。コーヒーはお好きでない。',
  '不要打电话，微信联系。喜歡紅寶石',
  'يفضّل الزُّمُرُّد، رقم ١٢٣',
  'Любит ёлочные украшения',
  '반지는 12호, 에메랄드를 좋아하심',
  'ชอบมรกตมาก แหวนทับทิม',
  'Frau Müller mag Weißgold',
  'पन्ना पसंद है',
  '𠮷田様よりご紹介',
]
const db = new Database(':memory:')
db.exec(
  `CREATE VIRTUAL TABLE note USING fts5(k, tokenize = "unicode61 remove_diacritics 0 tokenchars '~'", prefix = '3 4 5')`,
)
const insert = db.prepare('INSERT INTO note (rowid, k) VALUES (?, ?)')
for (const [at, note] of notes.entries()) insert.run(at, indexText(note))
const select = db.prepare<[string], number>('SELECT rowid FROM note WHERE k MATCH ?').pluck()
const find = (query: string) => {
  const expression = matchText(query)
  return expression === null ? [] : select.all(expression)
}
afterAll(() => db.close())

describe('finding a note', () => {
  const cases: [query: string, found: number[]][] = [
    ['émeraude', [0]],
    ['emeraude', [0]],
    ["l'émeraude", [0]],
    ['EMER', [0, 1]],
    ['soeur', [0]],
    ['bague soe', [0]],
    ['em', []],
    ['never yellow', [1]],
    ['A-1234', [1]],
    ['a-12', []],
    ['12', [2, 6]],
    ['コーヒー', [2]],
    ['好き', [2]],
    ['好', [2]],
    ['きで', [2]],
    ['カギ', []],
    ['电话', [3]],
    ['電話', [3]],
    ['红宝石', [3]],
    ['石红', []],
    ['زمرد', [4]],
    ['الزمرد', [4]],
    ['الزم', [4]],
    ['123', [1, 4]],
    ['елоч', [5]],
    ['ёлочные', [5]],
    ['메랄', [6]],
    ['에메랄드 반지', [6]],
    ['มรกต', [7]],
    ['ทับทิม', [7]],
    ['mueller', [8]],
    ['weissgold', [8]],
    ['पन्ना', [9]],
    ['吉田', [10]],
    ['', []],
    ['~', []],
  ]
  it.each(cases)('%j finds %j', (query, found) => {
    expect(find(query)).toEqual(found)
  })

  it('does not find a word with another voicing', () => {
    insert.run(99, indexText('ガギ'))
    expect(find('カギ')).toEqual([])
    expect(find('ガギ')).toEqual([99])
  })

  it('never writes a bad expression, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
        find(query)
      }),
      { numRuns: 1000 },
    )
  })

  it('finds a note by any of its own Han stretches', () => {
    const han = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(han, fc.nat(), fc.nat(), (text, a, b) => {
        const from = a % text.length
        const part = text.slice(from, from + 1 + (b % (text.length - from)))
        insert.run(1000, indexText(`vu, ${text} ok`))
        const found = find(part)
        db.prepare('DELETE FROM note WHERE rowid = 1000').run()
        return found.includes(1000)
      }),
      { numRuns: 300 },
    )
  })
})

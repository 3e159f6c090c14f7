import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainMatches } from '../../../locales/search/explain.ts'
import type { ShownText } from '../../../locales/search/explain.ts'

const name = (text: string, lang?: string): ShownText => ({ field: 'name', text, ...(lang ? { lang } : {}) })

/** The explanation with the underlined pieces in words. */
function explain(query: string, shown: ShownText[]) {
  const found = explainMatches(query)(shown)
  if (found === null) return null
  const { text } = found
  return `${found.field}: ${found.ranges.map(([start, end]) => text.slice(start, end)).join(' + ')}`
}

describe('saying why a client was found', () => {
  const tanaka: ShownText[] = [
    name('田中 美咲', 'ja'),
    { field: 'reading', text: 'たなか みさき', lang: 'ja' },
  ]
  const cases: [query: string, shown: ShownText[], said: string | null][] = [
    ['mül', [name('Jürgen Müller')], 'name: Mül'],
    ['muller jur', [name('Jürgen Müller')], 'name: Jür + Müller'],
    ['strasser', [name('Hans Straßer')], 'name: Straßer'],
    ['neill', [name('Siân O’Neill')], 'name: Neill'],
    ['isik', [name('Işık Yılmaz')], 'name: Işık'],
    ['ller', [name('Müller')], null],
    ['zhang', [name('张伟', 'zh')], 'pinyin: 张'],
    ['wei', [name('张伟', 'zh')], 'pinyin: 伟'],
    ['zhang w', [name('张伟', 'zh')], 'pinyin: 张伟'],
    ['weizhang', [name('张伟', 'zh')], 'pinyin: 张伟'],
    ['zeng', [name('曾国藩', 'zh')], 'pinyin: 曾'],
    ['伟', [name('張偉', 'zh-Hant')], 'name: 偉'],
    ['tian', tanaka, null],
    ['田中', tanaka, 'name: 田中'],
    ['misaki', tanaka, 'romanised: みさき'],
    ['tanakamisaki', tanaka, 'romanised: たなか みさき'],
    ['タナカ', tanaka, 'reading: たなか'],
    ['kim', [name('김민준')], 'romanised: 김'],
    ['minjun', [name('김민준')], 'romanised: 민준'],
    ['민준', [name('김민준')], 'name: 민준'],
    ['elkin', [name('Фёдор Ёлкин')], 'romanised: Ёлкин'],
    ['елкин', [name('Фёдор Ёлкин')], 'name: Ёлкин'],
    ['محمد', [name('مُحَمَّد')], 'name: مُحَمَّد'],
    ['mohammed', [name('محمد العتيبي')], 'similar: محمد'],
    ['1234', [name('X'), { field: 'phone', text: '+81 90-1234-0000' }], 'phone: 1234'],
    ['0901', [name('X'), { field: 'phone', text: '+81 90-1234-0000' }], 'phone: 90-1'],
    ['aki@ex', [{ field: 'email', text: 'misaki@example.jp' }], 'email: aki@ex'],
    ['', [name('X')], null],
    ['zzz', [name('Müller')], null],
  ]
  it.each(cases)('%j in %j is %s', (query, shown, said) => {
    expect(explain(query, shown)).toBe(said)
  })

  it('never throws and never underlines outside the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (query, text) => {
          const found = explainMatches(query)([name(text)])
          return (
            found === null ||
            found.ranges.every(([start, end]) => start >= 0 && start < end && end <= text.length)
          )
        },
      ),
      { numRuns: 1000 },
    )
  })
})

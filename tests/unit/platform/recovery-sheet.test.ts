import { describe, expect, it } from 'vitest'
import { recoverySheet } from '../../../electron/platform/recovery-sheet.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const make = (boutiqueName: string, language = 'en') =>
  recoverySheet({ recoveryKey: '0123-4567-89AB', boutiqueName, language, now: NOW })
const tagsOf = (html: string) => html.match(/<[^>]*>/g)

describe('the recovery key on paper', () => {
  it.each([
    '<script>alert(1)</script>',
    '</bdi></dd><img src=x onerror=alert(1)>',
    '</title></style><style>*{background:url(https://evil)}</style>',
    '"onmouseover="alert(1)',
    "'><svg/onload=alert(1)>",
    '&lt;b&gt;',
    '<!--',
    '{{recoveryKey}} $t(recoverySheet.title)',
  ])('is not changed by a house that calls itself %s', (name) => {
    const html = make(name)
    expect(tagsOf(html)).toEqual(tagsOf(make('Aurèle')))
    const shown = /<bdi>(.*?)<\/bdi>/s.exec(html)?.[1] ?? ''
    expect(shown.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))).toBe(name)
  })

  it('carries the key, left to right, in a page that is written right to left', () => {
    const html = make('دار', 'ar')
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toMatch(/<dd class="key">0123-4567-89AB<\/dd>/)
  })

  it('dates itself as the interface does, not as in America', () => {
    expect(make('Aurèle')).toContain('23 November 2026')
    expect(make('Aurèle', 'ja')).toContain('2026年11月23日')
  })
})

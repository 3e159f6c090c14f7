import { describe, expect, it } from 'vitest'
import { isBroughtFile } from '../../../../renderer/lib/brought-file.ts'

// Catches “Told by mine.csv”, as though a file were somebody, and a person who is taken for a file.
describe('a file that was brought in', () => {
  it.each(['mine.csv', 'CLIENTS.XLSX', 'お客様 2026.vcf', 'contacts.vcard', 'old.book.txt', 'carnet.json'])(
    'is %s',
    (name) => expect(isBroughtFile(name)).toBe(true),
  )

  it.each(['', 'Yui', 'Anne.', 'J. R. Bell', 'her sister, M.', 'the csv'])('is not %j', (name) =>
    expect(isBroughtFile(name)).toBe(false),
  )
})

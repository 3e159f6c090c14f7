import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { indexEmails, indexPhones, matchEmail, matchPhone } from '../../../locales/search/contacts.ts'

function finds(stored: string, expression: string | null): boolean {
  if (expression === null) return false
  const db = new Database(':memory:')
  db.exec(`CREATE VIRTUAL TABLE c USING fts5(k, tokenize = "unicode61 remove_diacritics 0 tokenchars '~'")`)
  db.prepare('INSERT INTO c (k) VALUES (?)').run(stored)
  const count = db.prepare<[string], number>('SELECT count(*) FROM c WHERE k MATCH ?').pluck().get(expression)
  db.close()
  return count === 1
}

describe('finding a client by phone', () => {
  const stored = indexPhones(['+819012340000', '090-1234-0000'])
  it.each([
    '1234',
    '0000',
    '340',
    '09012340000',
    '090 1234',
    '+81 90',
    '+81 (0)90-1234',
    '00819012340000',
    '９０１２',
    '٩٠١٢',
  ])('finds by %s', (typed) => expect(finds(stored, matchPhone(typed))).toBe(true))
  it.each(['1235', '12', 'abc', 'x1234', '', '819012340001'])('does not find by %j', (typed) =>
    expect(finds(stored, matchPhone(typed))).toBe(false),
  )
  it('keeps phone tokens apart from names made of digits', () => {
    expect(finds('1234', matchPhone('1234'))).toBe(false)
  })
})

describe('finding a client by e-mail', () => {
  const stored = indexEmails(['Misaki.Tanaka@Example.co.jp', 'hmd@maison.fr'])
  it.each([
    'misaki',
    'misaki.tanaka@example.co.jp',
    'tanaka@exa',
    'example',
    'MISAKI.T',
    'misakitanaka',
    'hmd@',
  ])('finds by %s', (typed) => expect(finds(stored, matchEmail(typed))).toBe(true))
  it.each(['misaki@example', 'jp@hmd', 'gmail', 'a', '@', 'two words', '"*'])(
    'does not find by %j',
    (typed) => expect(finds(stored, matchEmail(typed))).toBe(false),
  )
})

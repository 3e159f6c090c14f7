import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClientQueries } from '../../../db/queries/clients.ts'
import { createClientFinder, type FoundClient } from '../../../db/search/find-clients.ts'
import type { Store } from '../../../db/store.ts'
import { clientDraft, email, nameForm, phone } from '../../support/client-drafts.ts'
import { openTempStore } from '../../support/temp-store.ts'

/**
 * A client of the table and the texts, separated by ` | `, that must find this client (`found`), may offer them only as
 * alike (`alike` must, `other` may), or must not find them in any way (`apart`); `alias` is `surname, given`.
 */
type SearchedClient = Readonly<Record<Column | (typeof OUTCOMES)[number], string>>
type Column =
  | 'writing'
  | 'lang'
  | 'surname'
  | 'given'
  | 'surnameReading'
  | 'givenReading'
  | 'nickname'
  | 'alias'
  | 'phone'
  | 'e164'
  | 'email'

const OUTCOMES = ['found', 'alike', 'other', 'apart'] as const
const NOBODY_IS_LEFT_OUT = 1_000
const NOW = Date.UTC(2026, 10, 23)

const [heading = '', ...lines] = readFileSync(
  resolve(import.meta.dirname, '../../fixtures/search-pairs.tsv'),
  'utf8',
)
  .trimEnd()
  .split('\n')
const columns = heading.split('\t')
const searched = lines.map((line) => {
  const cells = line.split('\t')
  return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as SearchedClient
})

let store: Store
let finder: ReturnType<typeof createClientFinder>
const ids = new Map<SearchedClient, number>()

beforeAll(async () => {
  store = await openTempStore()
  const { insertForm } = createClientQueries(store)
  await store.write(() => {
    for (const client of searched) {
      ids.set(client, insertForm(draftOf(client), { at: 1, staffId: null }))
    }
  })
  finder = createClientFinder(store)
})
afterAll(() => store.close())

function draftOf(client: SearchedClient) {
  const { lang, surname, given, surnameReading, givenReading, nickname, alias } = client
  const [aliasSurname = '', aliasGiven = ''] = alias.split(', ')
  return clientDraft(
    [
      nameForm(given, surname, { lang, surnameReading, givenReading, nickname }),
      ...(alias === '' ? [] : [nameForm(aliasGiven, aliasSurname, { kind: 'romanised' })]),
    ],
    {
      contactWays: [
        ...(client.phone === '' ? [] : [phone(client.phone, client.e164)]),
        ...(client.email === '' ? [] : [email(client.email)]),
      ],
    },
  )
}

function look(client: SearchedClient, query: string): FoundClient['likeness'] | 'not found' {
  const found = finder.find(query, NOBODY_IS_LEFT_OUT, NOW).clients.find(({ id }) => id === ids.get(client))
  return found?.likeness ?? 'not found'
}

const pairsOf = (outcome: (typeof OUTCOMES)[number]) =>
  searched.flatMap((client) =>
    client[outcome]
      .split(' | ')
      .flatMap((query) =>
        query === ''
          ? []
          : [[client.writing, query, `${client.surname} ${client.given}`.trim(), client] as const],
      ),
  )

describe('texts and the clients they find, in the store itself', () => {
  it.each(pairsOf('found'))('%s: %j is %s', (_writing, query, _name, client) => {
    expect(look(client, query)).toBe('same')
  })

  it.each(pairsOf('alike'))('%s: %j is offered as like %s', (_writing, query, _name, client) => {
    expect(['sound', 'spelling']).toContain(look(client, query))
  })

  it.each(pairsOf('other'))('%s: %j is another name than %s', (_writing, query, _name, client) => {
    expect(look(client, query)).not.toBe('same')
  })

  it.each(pairsOf('apart'))('%s: %j is not %s', (_writing, query, _name, client) => {
    expect(look(client, query)).toBe('not found')
  })

  it('is a table of at least 300 pairs in at least 15 writings and languages', () => {
    const count = OUTCOMES.reduce((sum, way) => sum + pairsOf(way).length, 0)
    expect(count).toBeGreaterThan(300)
    expect(new Set(searched.map(({ writing }) => writing)).size).toBeGreaterThan(15)
  })
})

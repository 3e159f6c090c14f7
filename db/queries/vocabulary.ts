import { eq, sql } from 'drizzle-orm'
import { tasteTerms } from '../schema/index.ts'
import type { Store } from '../store.ts'

/** A word of the house, or what the house changed of a built-in one. */
export type TermRow = typeof tasteTerms.$inferSelect

const param = sql.placeholder

/** How the house's words for tastes are read and kept; writes belong inside `store.write`. */
export function createVocabularyQueries({ orm, sqlite }: Pick<Store, 'orm' | 'sqlite'>) {
  const all = orm.select().from(tasteTerms).orderBy(tasteTerms.id).prepare()
  const byCode = orm
    .select()
    .from(tasteTerms)
    .where(eq(tasteTerms.code, param('code')))
    .prepare()
  // What the index taste_by_term holds, word for word: SQLite takes it only then.
  const standing = `term <> '' and removed_at is null and superseded_by_id is null`
  const uses = sqlite.prepare<[], { term: string; count: number }>(
    `select term, count(*) as count from taste where ${standing} group by term`,
  )
  const usesOf = sqlite
    .prepare<[string], number>(`select count(*) from taste where term = ? and ${standing}`)
    .pluck()
  const put = sqlite.prepare(
    `insert into taste_term (code, facet, words, is_hidden) values (@code, @facet, @words, @isHidden)
     on conflict (code) do update set words = excluded.words, is_hidden = excluded.is_hidden`,
  )
  const putBack = orm
    .insert(tasteTerms)
    .values({
      id: param('id'),
      code: param('code'),
      facet: param('facet'),
      words: param('words'),
      isHidden: param('isHidden'),
    })
    .prepare()
  const setCode = sqlite.prepare(`update taste_term set code = @code where id = @id`)
  const remove = sqlite.prepare(`delete from taste_term where code = ?`)

  return {
    /** The house's words and changes, oldest first. */
    all: (): TermRow[] => all.all(),
    byCode: (code: string): TermRow | undefined => byCode.get({ code }),
    /** How many standing tastes use each term. */
    uses: (): Map<string, number> => new Map(uses.all().map(({ term, count }) => [term, count])),
    usesOf: (code: string): number => usesOf.get(code) ?? 0,
    /** Keeps the words of a term under its code, in the place of what was there. */
    put: ({ code, facet, words, isHidden }: Omit<TermRow, 'id'>): void => {
      put.run({ code, facet, words: JSON.stringify(words), isHidden: isHidden ? 1 : 0 })
    },
    /** Adds a word of the house and gives its code, which is never given again. */
    add: (facet: string, words: TermRow['words']): string => {
      const id = put.run({
        code: `adding.${crypto.randomUUID()}`,
        facet,
        words: JSON.stringify(words),
        isHidden: 0,
      }).lastInsertRowid
      const code = `house.${id}`
      setCode.run({ code, id })
      return code
    },
    /** Puts a row that was taken away back, under its own id and code. */
    putBack: (row: TermRow): void => {
      putBack.run(row)
    },
    /** Takes away a word of the house, or what it changed of a built-in one. */
    remove: (code: string): void => {
      remove.run(code)
    },
  }
}

import { createActivityQueries } from '../../db/queries/activity.ts'
import { createVocabularyQueries, type TermRow } from '../../db/queries/vocabulary.ts'
import { BUILT_IN_TERMS, isBuiltInTerm } from '../../locales/vocabulary/terms.ts'
import { AppError } from '../ipc/errors.ts'
import { TasteFacet } from '../ipc/tastes.ts'
import type { TasteTerm } from '../ipc/vocabulary.ts'
import type { Desk } from './desk.ts'
import { refuseOvertaken } from './overtaken.ts'
import { createTakingBack } from './taking-back.ts'

const DONE = { done: true } as const

/** What the business allows with the words for tastes. */
export type VocabularyService = ReturnType<typeof createVocabularyService>

type SeenTerm = Pick<TasteTerm, 'words' | 'isHidden'>

/** The words for tastes: the built-in ones, reworded or hidden by the house, and the house's own. */
export function createVocabularyService(desk: Desk) {
  const { store } = desk
  const queries = { ...createVocabularyQueries(store), ...createActivityQueries(store) }
  const { keep, takeBack } = createTakingBack(desk)

  function show(code: string): TasteTerm {
    const row = queries.byCode(code)
    if (row === undefined && !isBuiltInTerm(code)) throw new AppError('not-found')
    return showTerm(code, row, queries.usesOf(code))
  }

  /** Throws AppError `not-found`, or `conflict` for a word that is no longer as it was seen. */
  function findAsSeen(code: string, was: SeenTerm): TasteTerm {
    const term = show(code)
    refuseOvertaken({ words: term.words, isHidden: term.isHidden }, was)
    return term
  }

  function record(act: string): void {
    queries.record({ at: desk.now(), staffId: desk.staffId, act, subject: 'boutique', subjectId: 1 })
  }

  return {
    /** Every word, the built-in ones facet by facet, then the house's own in the order they were added. */
    list: (): TasteTerm[] => {
      const rows = new Map(queries.all().map((row) => [row.code, row]))
      const uses = queries.uses()
      const own = [...rows.keys()].filter((code) => !isBuiltInTerm(code))
      return [...BUILT_IN_TERMS, ...own].map((code) => showTerm(code, rows.get(code), uses.get(code) ?? 0))
    },
    /** Adds a word of the house; at least one language must have it, or AppError `invalid-input` is thrown. */
    add: async ({ facet, words }: Pick<TasteTerm, 'facet' | 'words'>): Promise<TasteTerm> => {
      requireWord(words)
      const code = await store.write(() => {
        record('term.added')
        return queries.add(facet, words)
      })
      desk.announce('vocabulary.changed', {})
      return show(code)
    },
    /**
     * Rewords or hides a word that is still as it was seen; a built-in one without words of the house keeps its own. Throws
     * AppError `not-found`, `conflict`, or `invalid-input` for a word of the house without any words.
     */
    change: async ({ was, ...wish }: SeenTerm & { code: string; was: SeenTerm }): Promise<TasteTerm> => {
      await store.write(() => {
        const { facet, isBuiltIn } = findAsSeen(wish.code, was)
        if (!isBuiltIn) requireWord(wish.words)
        const saysNothing = Object.keys(wish.words).length === 0 && !wish.isHidden
        if (saysNothing) queries.remove(wish.code)
        else queries.put({ ...wish, facet })
        record('term.changed')
      })
      desk.announce('vocabulary.changed', {})
      return show(wish.code)
    },
    /**
     * Takes away a word of the house, or what the house changed of a built-in one. Throws AppError `not-found`, or
     * `conflict` for one that is no longer as it was seen, or is of the house and used by a taste: it can be hidden.
     */
    remove: async ({ code, was }: { code: string; was: SeenTerm }) => {
      const row = await store.write(() => {
        const { isBuiltIn, uses } = findAsSeen(code, was)
        if (!isBuiltIn && uses > 0) throw new AppError('conflict')
        const row = queries.byCode(code)
        queries.remove(code)
        record('term.removed')
        return row
      })
      if (row !== undefined)
        keep(code, { read: () => queries.byCode(code), undo: () => queries.putBack(row) })
      desk.announce('vocabulary.changed', {})
      return DONE
    },
    /** Undoes a removal: the word is there under its code again. Throws AppError `undo-expired`, `conflict`. */
    takeBack: async ({ code }: { code: string }) => {
      await takeBack(code, () => record('term.taken-back'))
      desk.announce('vocabulary.changed', {})
      return DONE
    },
  }
}

function requireWord(words: TasteTerm['words']): void {
  if (Object.keys(words).length === 0) throw new AppError('invalid-input', { field: 'words' })
}

function showTerm(code: string, row: TermRow | undefined, uses: number): TasteTerm {
  const isBuiltIn = isBuiltInTerm(code)
  return {
    code,
    facet: TasteFacet.parse(isBuiltIn ? code.slice(0, code.indexOf('.')) : row?.facet),
    words: row?.words ?? {},
    isHidden: row?.isHidden ?? false,
    isBuiltIn,
    uses,
  }
}

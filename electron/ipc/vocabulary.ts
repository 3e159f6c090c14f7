import { z } from 'zod'
import { call } from './define.ts'
import { TasteFacet, TermCode } from './tastes.ts'
import { Done, InterfaceWords, Nothing } from './values.ts'

/** One word for a taste; built-in words live with the interface's words, the house may hide or reword them. */
export const TasteTerm = z.strictObject({
  code: TermCode,
  facet: TasteFacet,
  /** The house's own words by interface language; empty for a built-in word that was never reworded. */
  words: InterfaceWords,
  isHidden: z.boolean(),
  isBuiltIn: z.boolean(),
  /** How many standing tastes use it. */
  uses: z.int(),
})
/** One word for a taste. */
export type TasteTerm = z.infer<typeof TasteTerm>

/** What can be changed of a word, as it was seen: one that is another by now is not overwritten. */
const SeenTerm = TasteTerm.pick({ words: true, isHidden: true })

/** What may be asked about the house's vocabulary of tastes. */
export const vocabulary = {
  list: call({ input: Nothing, output: z.array(TasteTerm) }),
  add: call({
    access: 'manager',
    input: z.strictObject({ facet: TasteFacet, words: InterfaceWords }),
    output: TasteTerm,
  }),
  change: call({
    access: 'manager',
    input: z.strictObject({
      code: TermCode,
      words: InterfaceWords,
      isHidden: z.boolean(),
      was: SeenTerm,
    }),
    output: TasteTerm,
  }),
  remove: call({ access: 'manager', input: z.strictObject({ code: TermCode, was: SeenTerm }), output: Done }),
  /** Undoes a removal as if it had not been; by whoever did it, until the book closes. */
  takeBack: call({ access: 'manager', input: z.strictObject({ code: TermCode }), output: Done }),
} as const

import type { DescribedPerson } from '../../../locales/likeness/likeness.ts'
import { ONE_PERSON } from './likeness-one-person.ts'
import { TWO_PEOPLE } from './likeness-two-people.ts'

/** Two people of the book, and whether somebody who knows both would say that they are one. */
export interface LabelledPair {
  readonly about: string
  readonly one: DescribedPerson
  readonly other: DescribedPerson
  readonly isOnePerson: boolean
}

/** The pairs that the threshold must tell apart without a mistake. */
export const LABELLED_PAIRS: readonly LabelledPair[] = [
  ...ONE_PERSON.map(([about, one, other]) => ({ about, one, other, isOnePerson: true })),
  ...TWO_PEOPLE.map(([about, one, other]) => ({ about, one, other, isOnePerson: false })),
]

/** The three rings of people around a client. */
export const RELATION_GROUPS = ['family', 'entourage', 'circle'] as const

/** One of {@link RELATION_GROUPS}. */
export type RelationGroup = (typeof RELATION_GROUPS)[number]

/** What a relation is: its ring, what the client is to that person, and the side of the family where it is told. */
export interface RelationFacts {
  readonly group: RelationGroup
  /** A code, free of gender, because nothing is known of the other end: the inverse of a mother is a child. */
  readonly inverse: string
  readonly side?: 'maternal' | 'paternal'
}

const family = <Inverse extends string>(inverse: Inverse, side?: 'maternal' | 'paternal') =>
  side === undefined ? { group: 'family' as const, inverse } : { group: 'family' as const, inverse, side }
const entourage = <Inverse extends string>(inverse: Inverse) => ({ group: 'entourage' as const, inverse })
const circle = <Inverse extends string>(inverse: Inverse) => ({ group: 'circle' as const, inverse })

/**
 * Every relation by its code: what the person is to the client. Elder and younger are told apart for siblings, and for the
 * father's brothers, because Chinese and Korean have no word that does not; sides of the family, because a gift may hang on it.
 */
export const RELATIONS = {
  spouse: family('spouse'),
  wife: family('spouse'),
  husband: family('spouse'),
  partner: family('partner'),
  fiance: family('fiance'),
  'former-spouse': family('former-spouse'),

  parent: family('child'),
  mother: family('child'),
  father: family('child'),
  'step-parent': family('stepchild'),
  stepmother: family('stepchild'),
  stepfather: family('stepchild'),
  child: family('parent'),
  daughter: family('parent'),
  son: family('parent'),
  stepchild: family('step-parent'),

  sibling: family('sibling'),
  sister: family('sibling'),
  brother: family('sibling'),
  'elder-sister': family('younger-sibling'),
  'elder-brother': family('younger-sibling'),
  'younger-sister': family('elder-sibling'),
  'younger-brother': family('elder-sibling'),
  'elder-sibling': family('younger-sibling'),
  'younger-sibling': family('elder-sibling'),

  grandparent: family('grandchild'),
  grandmother: family('grandchild'),
  grandfather: family('grandchild'),
  'maternal-grandmother': family('grandchild', 'maternal'),
  'maternal-grandfather': family('grandchild', 'maternal'),
  'paternal-grandmother': family('grandchild', 'paternal'),
  'paternal-grandfather': family('grandchild', 'paternal'),
  grandchild: family('grandparent'),
  granddaughter: family('grandparent'),
  grandson: family('grandparent'),

  'parent-sibling': family('sibling-child'),
  uncle: family('sibling-child'),
  'maternal-uncle': family('sibling-child', 'maternal'),
  'paternal-uncle': family('sibling-child', 'paternal'),
  'elder-paternal-uncle': family('sibling-child', 'paternal'),
  'younger-paternal-uncle': family('sibling-child', 'paternal'),
  aunt: family('sibling-child'),
  'maternal-aunt': family('sibling-child', 'maternal'),
  'paternal-aunt': family('sibling-child', 'paternal'),
  'sibling-child': family('parent-sibling'),
  niece: family('parent-sibling'),
  nephew: family('parent-sibling'),

  cousin: family('cousin'),
  'maternal-cousin': family('cousin', 'maternal'),
  'paternal-cousin': family('cousin', 'paternal'),

  'parent-in-law': family('child-in-law'),
  'mother-in-law': family('child-in-law'),
  'father-in-law': family('child-in-law'),
  'wifes-mother': family('child-in-law'),
  'wifes-father': family('child-in-law'),
  'husbands-mother': family('child-in-law'),
  'husbands-father': family('child-in-law'),
  'child-in-law': family('parent-in-law'),
  'daughter-in-law': family('parent-in-law'),
  'son-in-law': family('parent-in-law'),
  'sibling-in-law': family('sibling-in-law'),
  'sister-in-law': family('sibling-in-law'),
  'brother-in-law': family('sibling-in-law'),
  'co-parent-in-law': family('co-parent-in-law'),

  godparent: family('godchild'),
  godmother: family('godchild'),
  godfather: family('godchild'),
  godchild: family('godparent'),
  goddaughter: family('godparent'),
  godson: family('godparent'),
  guardian: family('ward'),
  ward: family('guardian'),
  relative: family('relative'),

  assistant: entourage('principal'),
  stylist: entourage('principal'),
  interpreter: entourage('principal'),
  security: entourage('principal'),
  driver: entourage('principal'),
  adviser: entourage('principal'),
  nanny: entourage('principal'),
  household: entourage('principal'),
  principal: entourage('assistant'),
  payer: entourage('wearer'),
  wearer: entourage('payer'),

  friend: circle('friend'),
  colleague: circle('colleague'),
  employer: circle('employee'),
  employee: circle('employer'),
  'business-partner': circle('business-partner'),
  neighbour: circle('neighbour'),
  referrer: circle('referred'),
  referred: circle('referrer'),
} as const satisfies Readonly<Record<string, RelationFacts>>

/** What a person is to the client: one of the codes of {@link RELATIONS}. */
export type RelationCode = keyof typeof RELATIONS

/** Every code, in the order lists offer them. */
export const RELATION_CODES = Object.keys(RELATIONS) as readonly RelationCode[]

/** Whether a text is one of the codes. */
export function isRelationCode(text: string): text is RelationCode {
  return Object.hasOwn(RELATIONS, text)
}

/** What the client is to a person who is this to the client, free of gender: the inverse of a maternal uncle is a sibling's child. */
export function inverseOf(code: RelationCode): RelationCode {
  return RELATIONS[code].inverse
}

type CamelCase<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Code

/** The key of a relation's word under `relation` in the namespace `kin`: `elderPaternalUncle`. */
export function toKinKey<Code extends RelationCode>(code: Code): CamelCase<Code> {
  return code.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase()) as CamelCase<Code>
}

import type { ClientDraft } from '../../ipc/clients.ts'
import { type Choices, columnsOf, isList, MERGE_FIELDS, type MergeField } from '../../ipc/duplicates.ts'
import {
  keyOfAll,
  scriptOf,
  unite,
  uniteAddresses,
  uniteLanguages,
  uniteLines,
  uniteNames,
  uniteOccasions,
  uniteWays,
  uniteWords,
} from './merge-lists.ts'

/** One of two clients who become one: who they are, the form, and since when each field says what it says, epoch ms. */
export interface Side {
  readonly id: number
  readonly form: ClientDraft
  readonly since: (field: MergeField) => number
}

/** The form of two clients in one, and field by field whose value leads. */
export interface MergedForm {
  readonly form: ClientDraft
  readonly fields: { field: MergeField; from: 'one' | 'other' | 'both'; differs: boolean }[]
}

/**
 * Two forms in one. Of a single value the newest that is not empty leads, of a list both, unless a choice says otherwise;
 * what never to mention is kept of both whatever is chosen. `fieldLabel` names a field of the house, under which a second
 * value is kept among the other facts.
 */
export function mergeForms(
  one: Side,
  other: Side,
  choices: Choices,
  fieldLabel: (fieldId: number) => string,
): MergedForm {
  const leads = new Map(MERGE_FIELDS.map((field) => [field, leaderOf(field, one, other, choices)]))
  const sides = (field: MergeField) =>
    leads.get(field) === 'other' ? [other.form, one.form] : [one.form, other.form]
  const form = { ...one.form, ...mergeValues(sides), ...mergeLists(sides, fieldLabel) }
  const ids = new Set([one.id, other.id])
  return {
    // Who was thought to be somebody around the client turned out to be the client.
    form: {
      ...form,
      relations: form.relations.map((relation) =>
        relation.clientId !== null && ids.has(relation.clientId) ? { ...relation, clientId: null } : relation,
      ),
    },
    fields: MERGE_FIELDS.map((field) => describe(field, one.form, other.form, leads.get(field) ?? 'one')),
  }
}

type Sides = (field: MergeField) => readonly ClientDraft[]

function mergeValues(sides: Sides): Partial<ClientDraft> {
  const leading = MERGE_FIELDS.filter((field) => !isList(field)).flatMap((field) => {
    const [first, second] = sides(field)
    const fills = field === 'home' && first && second && areOneHome(first, second)
    return columnsOf(field).map(
      (column) => [column, (fills && !first[column] ? second : first)?.[column]] as const,
    )
  })
  return Object.fromEntries(leading)
}

// What one leaves open of the same home, the other fills in.
function areOneHome(one: ClientDraft, other: ClientDraft): boolean {
  return columnsOf('home').every((column) => !one[column] || !other[column] || one[column] === other[column])
}

function mergeLists(sides: Sides, fieldLabel: (fieldId: number) => string) {
  const both = <F extends MergeField & keyof ClientDraft, R>(
    field: F,
    join: (first: ClientDraft[F], second: ClientDraft[F]) => R,
  ): R => {
    const [first, second] = sides(field) as [ClientDraft, ClientDraft]
    return join(first[field], second[field])
  }
  const whole = <T extends object>(first: readonly T[], second: readonly T[]) =>
    unite(first, second, keyOfAll)
  const [first, second] = sides('customs') as [ClientDraft, ClientDraft]
  const known = new Map(first.customs.map(({ fieldId, value }) => [fieldId, value]))
  const displaced = second.customs
    .filter(({ fieldId, value }) => known.has(fieldId) && known.get(fieldId) !== value)
    .map(({ fieldId, value }) => ({ label: fieldLabel(fieldId), value }))
  return {
    names: both('names', uniteNames),
    contactWays: both('contactWays', uniteWays),
    addresses: both('addresses', uniteAddresses),
    languages: both('languages', uniteLanguages),
    occasions: both('occasions', uniteOccasions),
    gifts: both('gifts', whole),
    sizes: both('sizes', whole),
    relations: both('relations', whole),
    tags: both('tags', uniteWords),
    extras: whole(both('extras', whole), displaced),
    customs: [...first.customs, ...second.customs.filter(({ fieldId }) => !known.has(fieldId))],
    stays: both('stays', whole),
    quietPeriods: both('quietPeriods', whole),
    neverMention: both('neverMention', uniteLines),
  }
}

function leaderOf(field: MergeField, one: Side, other: Side, choices: Choices): 'one' | 'other' {
  const chosen = choices[field]
  if (chosen !== undefined) return chosen
  const [isMine, isTheirs] = [isFilled(field, one.form), isFilled(field, other.form)]
  if (isMine !== isTheirs) return isTheirs ? 'other' : 'one'
  // A person's own script goes before a romanisation that was typed as the name.
  if (field === 'names') {
    const isOwn = ({ form }: Side) =>
      form.names.some((name) => name.kind === 'native' && scriptOf(name) !== 'Latn')
    if (isOwn(one) !== isOwn(other)) return isOwn(other) ? 'other' : 'one'
  }
  // Formality has a value even where nobody chose one.
  if (field === 'formality' && one.form.formality !== other.form.formality) {
    return one.form.formality === 'informal' ? 'one' : 'other'
  }
  return other.since(field) > one.since(field) ? 'other' : 'one'
}

function isFilled(field: MergeField, form: ClientDraft): boolean {
  return columnsOf(field).some((column) => {
    const value = form[column]
    return typeof value === 'number' || (value !== null && value.length > 0)
  })
}

function describe(field: MergeField, one: ClientDraft, other: ClientDraft, leader: 'one' | 'other') {
  if (field === 'home' && isFilled(field, one) && isFilled(field, other) && areOneHome(one, other)) {
    return { field, from: 'both' as const, differs: false }
  }
  const [mine, theirs] = [one, other].map((form) =>
    JSON.stringify(columnsOf(field).map((column) => form[column])),
  )
  const isBoth = mine === theirs || (isList(field) && isFilled(field, one) && isFilled(field, other))
  return {
    field,
    from: isBoth ? ('both' as const) : leader,
    differs: mine !== theirs && isFilled(field, one) && isFilled(field, other),
  }
}

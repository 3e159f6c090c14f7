import type {
  addresses,
  clientLanguages,
  clients,
  contactWays,
  customValues,
  extras,
  gifts,
  nameForms,
  occasions,
  quietPeriods,
  relations,
  sizes,
  stays,
} from '../schema/index.ts'

type PartOf<Table extends { $inferSelect: object }> = Omit<
  Table['$inferSelect'],
  'id' | 'clientId' | 'position'
>

/** One way a client's name is written. */
export type NamePart = PartOf<typeof nameForms>

/** One way to reach a client, without what only the store derives from it. */
export type ContactPart = Omit<PartOf<typeof contactWays>, 'folded'>

/** A person around the client, with the client they are if the book has them. */
export type RelationPart = Omit<PartOf<typeof relations>, 'otherId'> & { clientId: number | null }

/** The words about a client that stand in the client's own row. */
export type ClientFacts = Pick<
  typeof clients.$inferSelect,
  | 'addressAs'
  | 'courtesy'
  | 'formality'
  | 'monogram'
  | 'pronunciation'
  | 'organisation'
  | 'residence'
  | 'country'
  | 'timeZone'
  | 'advisorId'
  | 'neverMention'
>

/** The lists that belong to a client, each in the order in which the form shows it. */
export interface ClientParts {
  names: NamePart[]
  contactWays: ContactPart[]
  addresses: PartOf<typeof addresses>[]
  languages: PartOf<typeof clientLanguages>[]
  occasions: PartOf<typeof occasions>[]
  gifts: PartOf<typeof gifts>[]
  sizes: PartOf<typeof sizes>[]
  relations: RelationPart[]
  tags: string[]
  extras: PartOf<typeof extras>[]
  customs: PartOf<typeof customValues>[]
  stays: PartOf<typeof stays>[]
  quietPeriods: PartOf<typeof quietPeriods>[]
}

/** Everything about a client that is edited on one form. */
export type ClientForm = ClientFacts & ClientParts

/** What can be told of a form without the store: how the client is shown, sorted and found. */
export type NamedForm = Pick<ClientForm, 'names' | 'contactWays' | 'organisation'>

/** An address of any kind as duplicates are matched on it: E.164, or the address in small letters; else ''. */
export function foldContact({ kind, value, e164 }: ContactPart): string {
  if (e164 !== '') return e164
  return kind === 'email' ? value.trim().toLowerCase() : ''
}

import { escapeText, joinComponents, joinList, writeCardLine } from './card-lines.ts'
import { writeAddress, writeContactWay, writeLanguage, writeRelation } from './card-contacts.ts'
import { writeOccasions } from './card-days.ts'
import { writeNames } from './card-names.ts'
import {
  CARD_PARTS,
  GRAMMATICAL_GENDERS,
  OWN,
  OWN_PROPERTIES,
  OWN_WORDS,
  ownParam,
  type SaidPart,
  writeDetails,
} from './card-parts.ts'
import type { ExportedPerson } from './exported-person.ts'

/** What our cards call themselves; the importer does not look at it. */
const PRODUCT = '-//Carnet//Client book//EN'

type OwnList = Exclude<keyof typeof OWN_PROPERTIES, 'names' | 'occasions'>

/**
 * A client as a card of vCard 4.0 (RFC 6350, 6868, 9554), folded, with CRLF, from BEGIN to END. What address books know
 * stands where they look for it; the rest in lines named `X-CARNET-…` that our own importer takes back. What must not lie
 * on a telephone is left out: what is never to be mentioned, gifts, private notes, and what was only inferred.
 */
export function writeCard(person: ExportedPerson): string {
  const { client } = person
  return [
    ...writeHead(person),
    ...writeNames(client),
    ...writeWords(person),
    ...client.contactWays.map(writeContactWay),
    ...client.addresses.map(writeAddress),
    ...client.languages.map(writeLanguage),
    ...writeOccasions(client.occasions),
    ...client.relations.map(writeRelation),
    ...client.sizes.map((size) => writeOwn('sizes', size)),
    ...client.stays.map((stay) => writeOwn('stays', stay)),
    ...client.quietPeriods.map((period) => writeOwn('quietPeriods', period)),
    ...writeKnowledge(person),
    ...person.customs.map((custom) => writeOwn('customs', custom)),
    ...client.extras.map((extra) => writeOwn('extras', extra)),
    ...writePhoto(person),
    'END:VCARD\r\n',
  ].join('')
}

function writeHead({ client, uid }: ExportedPerson): string[] {
  return [
    'BEGIN:VCARD\r\n',
    'VERSION:4.0\r\n',
    writeCardLine('PRODID', {}, PRODUCT),
    writeCardLine('UID', {}, uid.startsWith('urn:') ? uid : `urn:uuid:${uid}`),
    writeCardLine('KIND', {}, 'individual'),
    writeCardLine('CREATED', {}, writeInstant(client.createdAt)),
    writeCardLine('REV', {}, writeInstant(client.changedAt)),
  ]
}

function writeWords({ client, advisor }: ExportedPerson): string[] {
  const lines: string[] = []
  const add = (name: string, text: string) => {
    if (text !== '') lines.push(writeCardLine(name, {}, escapeText(text)))
  }
  if (client.courtesy !== '') add('GRAMGENDER', GRAMMATICAL_GENDERS[client.courtesy])
  for (const word of Object.keys(OWN_WORDS) as (keyof typeof OWN_WORDS)[]) add(OWN_WORDS[word], client[word])
  add('TZ', client.timeZone)
  if (client.organisation !== '') lines.push(writeCardLine('ORG', {}, joinComponents([client.organisation])))
  add(`${OWN}ADVISOR`, advisor)
  if (client.tags.length > 0) {
    lines.push(writeCardLine('CATEGORIES', { [ownParam('kind')]: 'tags' }, joinList(client.tags)))
  }
  return lines
}

function writeKnowledge({ tastes, facts, consents, notes }: ExportedPerson): string[] {
  const isKnown = ({ source }: { readonly source: { readonly provenance: string } }) =>
    source.provenance !== 'inferred'
  return [
    ...tastes.filter(isKnown).map((taste) => writeOwn('tastes', taste)),
    ...facts.filter(isKnown).map((fact) => writeOwn('facts', fact)),
    ...consents.map((consent) => writeOwn('consents', { ...consent, on: consent.source.on })),
    ...notes.filter(isKnown).map(({ body, recordedAt, author, source }) =>
      writeCardLine(
        'NOTE',
        {
          CREATED: writeInstant(recordedAt),
          'AUTHOR-NAME': author === '' ? undefined : author,
          [ownParam('on')]: source.on,
        },
        escapeText(body),
      ),
    ),
  ]
}

function writeOwn<Name extends OwnList>(name: Name, said: SaidPart<Name>): string {
  const text = String(said[CARD_PARTS[name].value as keyof SaidPart<Name>])
  return writeCardLine(OWN_PROPERTIES[name], writeDetails(name, said), escapeText(text))
}

function writePhoto({ photo }: ExportedPerson): string[] {
  if (photo === null) return []
  return [
    writeCardLine('PHOTO', {}, `data:${photo.mime};base64,${Buffer.from(photo.bytes).toString('base64')}`),
  ]
}

/** An instant, epoch milliseconds UTC, as a card has it: `20261123T120501Z`. */
function writeInstant(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
}

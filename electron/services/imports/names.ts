import { NAME_PARTS, type NamePart } from '../../../locales/names/name-fields.ts'
import { splitFullName, splitReading } from '../../../locales/names/split-name.ts'
import { guessNameLanguage } from '../../../locales/scripts.ts'
import { readLanguage } from './cells/read-language.ts'
import { readNameOrder } from './cells/read-address.ts'
import { foldHeading } from './column-names/headings.ts'
import type { ImportedName } from './person.ts'
import type { PersonDraft, Placed } from './person-draft.ts'
import type { ImportTarget as Target } from '../../ipc/import-targets.ts'

/** The parts of a person's name found in a record, by the target of their column. */
export type NameParts = Partial<Record<NameTarget, { text: string; at: Placed }>>

const OTHER_FORMS = ['preferred', 'passport', 'former'] as const

type OtherForm = (typeof OTHER_FORMS)[number]

type NameTarget = Extract<
  Target,
  | NamePart
  | 'nameOrder'
  | 'nameLanguage'
  | 'fullName'
  | `${OtherForm}.${'fullName' | 'language'}`
  | `reading.${string}`
  | `latin.${string}`
>

/**
 * Adds the name in its own writing, with its readings, and the romanised one. A name in one piece is cut only where
 * its writing says how; one that came beside its parts and says something else is kept as an extra field. `stated` is
 * the BCP 47 tag the file gives for this very name.
 */
export function addNames(
  draft: PersonDraft,
  parts: NameParts,
  stated = readNameLanguage(draft, parts.nameLanguage),
): void {
  const given = parts.given?.text
  const surname = parts.surname?.text
  const full = parts.fullName
  const readings = gatherReadings(parts)
  const reading = [readings?.surname, readings?.given, readings?.full].filter(Boolean).join(' ')
  const text = full?.text ?? `${surname ?? ''}${given ?? ''}`
  const hint = hintFor(draft, stated)
  const lang = stated ?? guessNameLanguage({ text, reading, hint })
  const name: ImportedName = {
    kind: 'native',
    lang,
    ...gather(parts, NAME_PARTS),
    ...(readings && { readings }),
  }
  if (full !== undefined && given === undefined && surname === undefined) {
    Object.assign(name, dropEmpty(splitFullName(full.text, lang)), { full: full.text })
  } else if (
    full !== undefined &&
    !isMadeOf(
      full.text,
      RUN_TOGETHER.map((part) => parts[part]?.text),
    )
  ) {
    draft.addExtra(full.text, full.at)
  }
  if (given ?? surname ?? full ?? parts.given2 ?? parts.nickname) draft.person.names.push(name)
  else keepApart(draft, parts)
  addLatin(draft, parts, lang)
  addOtherForms(draft, parts, hint)
  settleOrder(draft, parts)
}

// In the order in which `isMadeOf` may run them together.
const RUN_TOGETHER = [
  'title',
  'surnamePrefix',
  'surname',
  'surname2',
  'given',
  'given2',
  'generation',
  'credentials',
] as const

/** A title, a suffix or a reading without a name to stand beside is kept as an extra field. */
function keepApart(draft: PersonDraft, parts: NameParts): void {
  for (const [target, part] of Object.entries(parts)) {
    if (!/^(?:latin|preferred|passport|former)\.|^name(?:Order|Language)$/.test(target))
      draft.addExtra(part.text, part.at)
  }
}

const WRITES_HAN = /^(?:ja|zh|ko)\b/

/**
 * Which Han forms are meant: those the file states, else of a language of the person, else of the headings. Chinese
 * alone says too little, the signs themselves tell its two forms; of names in other scripts nothing is said.
 */
function hintFor({ person, options }: PersonDraft, stated: string | undefined): string | null {
  if (stated !== undefined) return WRITES_HAN.test(stated) ? stated : null
  const own = person.languages.filter(({ tag }) => WRITES_HAN.test(tag))
  const said = (own.find(({ spoken }) => spoken === 'native') ?? own[0])?.tag ?? options.nameLanguage
  return said !== undefined && said !== 'zh' && WRITES_HAN.test(said) ? said : null
}

function addLatin(draft: PersonDraft, parts: NameParts, nativeLanguage: string): void {
  const stated = parts['latin.language']
  const given = parts['latin.given']?.text
  const surname = parts['latin.surname']?.text
  const full = parts['latin.fullName']?.text
  if (!(given ?? surname ?? full)) return keepLanguage(draft, stated)
  const whole = parts['latin.fullName']
  if (whole && (given ?? surname) && !isMadeOf(whole.text, [surname, given])) {
    draft.addExtra(whole.text, whole.at)
  }
  const split =
    given === undefined && surname === undefined ? dropEmpty(splitFullName(full ?? '', 'und-Latn')) : {}
  // Tanaka Misaki keeps the order of 田中美咲.
  const [root = ''] = nativeLanguage.split('-')
  draft.person.names.push({
    kind: 'romanised',
    lang: readNameLanguage(draft, stated) ?? (WRITES_HAN.test(root) ? `${root}-Latn` : 'und-Latn'),
    ...split,
    ...(given !== undefined && { given }),
    ...(surname !== undefined && { surname }),
    ...(full !== undefined && { full }),
  })
}

/** Names a person goes by, travels under or had before, each cut where its writing says how. */
function addOtherForms(draft: PersonDraft, parts: NameParts, hint: string | null): void {
  for (const kind of OTHER_FORMS) {
    const full = parts[`${kind}.fullName`]?.text
    const stated = parts[`${kind}.language`]
    if (full === undefined) {
      keepLanguage(draft, stated)
      continue
    }
    const lang = readNameLanguage(draft, stated) ?? guessNameLanguage({ text: full, reading: '', hint })
    const split = dropEmpty(splitFullName(full, lang))
    // One word after "née" is the family name that was given up.
    const { given = '', ...rest } = split
    const isMaiden = kind === 'former' && Object.keys(rest).length === 0 && /^\S+$/.test(given)
    draft.person.names.push({ kind, lang, ...(isMaiden ? { surname: given } : split), full })
  }
}

/** The language of a name where a column says it; what is none is kept as an extra field. */
function readNameLanguage(draft: PersonDraft, said: NameParts['nameLanguage']): string | undefined {
  if (said === undefined) return undefined
  const tag = readLanguage(said.text)?.tag
  if (tag === undefined) {
    draft.report('language-unknown', said.text, said.at)
    draft.addExtra(said.text, said.at)
  }
  return tag
}

/** A language without the name it is of is kept as an extra field. */
function keepLanguage(draft: PersonDraft, said: NameParts['nameLanguage']): void {
  if (said !== undefined) draft.addExtra(said.text, said.at)
}

function settleOrder(draft: PersonDraft, { nameOrder }: NameParts): void {
  if (nameOrder === undefined) return
  const preferredOrder = readNameOrder(nameOrder.text)
  const [name] = draft.person.names
  if (name !== undefined && preferredOrder !== undefined) name.preferredOrder = preferredOrder
  else {
    draft.report('answer-not-understood', nameOrder.text, nameOrder.at)
    draft.addExtra(nameOrder.text, nameOrder.at)
  }
}

function gatherReadings(parts: NameParts): ImportedName['readings'] | undefined {
  const given = parts['reading.given']?.text
  const given2 = parts['reading.given2']?.text
  const surname = parts['reading.surname']?.text
  const full = parts['reading.fullName']?.text
  const split = full !== undefined && given === undefined && surname === undefined ? splitReading(full) : {}
  const cut = split.surnameReading && split.givenReading ? split : {}
  const readings = dropEmpty({
    given: given ?? cut.givenReading,
    given2,
    surname: surname ?? cut.surnameReading,
    full,
  })
  return Object.keys(readings).length === 0 ? undefined : readings
}

function gather(
  parts: NameParts,
  targets: readonly (keyof ImportedName & NameTarget)[],
): Partial<ImportedName> {
  return Object.fromEntries(
    targets.flatMap((target) => (parts[target] ? [[target, parts[target].text]] : [])),
  )
}

function dropEmpty<Values extends Record<string, string | null | undefined>>(
  values: Values,
): { [Key in keyof Values]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as {
    [Key in keyof Values]?: string
  }
}

/** True when a whole name holds nothing that its parts do not, in whatever order. */
function isMadeOf(full: string, parts: readonly (string | undefined)[]): boolean {
  const wordsOf = (text: string): string[] => foldHeading(text).split(' ')
  const known = parts.filter((part) => part !== undefined)
  const words = new Set(known.flatMap(wordsOf))
  const runTogether = foldHeading(known.join('')).replaceAll(' ', '')
  return (
    runTogether === foldHeading(full).replaceAll(' ', '') || wordsOf(full).every((word) => words.has(word))
  )
}

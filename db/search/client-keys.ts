import { indexEmails, indexPhones } from '../../locales/search/contacts.ts'
import { foldCharacter, foldWord, isAscii } from '../../locales/search/fold.ts'
import { indexNames, type NameIndex, type NameText } from '../../locales/search/index-names.ts'
import { compose } from '../../locales/search/words.ts'
import { languageToRead } from '../../locales/names/client-forms.ts'
import { latinForm } from '../../locales/names/latin-name.ts'
import { joinParts } from '../../locales/names/name-fields.ts'
import type { NamePart, NamedForm } from '../queries/client-form.ts'

// A private-use letter, one above those of phones and e-mail (locales/search/contacts.ts).
const WHOLE_MARK = '\uf002'
const MOST_CHARACTERS = 200
const SPELT_BY_COUNTRY = /[\p{Script=Armenian}\p{Script=Cyrillic}\p{Script=Greek}]/u

/** Everything a client is found by: names, readings, sounds, phones, addresses, and the `others`, words of the house's own. */
export function indexClient(form: NamedForm, others: readonly string[] = []): NameIndex {
  const phones: string[] = []
  const emails: string[] = []
  const handles: string[] = []
  for (const way of form.contactWays) {
    if (way.kind === 'email') emails.push(way.value)
    else if (way.kind === 'phone' || way.e164 !== '') phones.push(way.value, way.e164)
    else handles.push(way.value)
  }
  const around = form.names.flatMap(({ title, generation }) => [title, generation])
  const words = [form.organisation, ...others, ...handles, ...around].filter((word) => word !== '')
  const { keys, spellings } = indexNames(
    readNameTexts(form.names),
    words.map((other) => ({ other, lang: 'und' })),
  )
  const wholes = wholeNameKeys(form.names).map((key) => WHOLE_MARK + key)
  return { keys: [keys, ...wholes, indexPhones(phones), indexEmails(emails)].join(' ~ '), spellings }
}

/** The FTS5 expressions for a typed text that is a whole name, or the beginning of one; null when it has no letter. */
export function matchWholeName(query: string): { readonly whole: string; readonly beginning: string } | null {
  const key = foldWhole(query)
  if (key === '') return null
  return { whole: `"${WHOLE_MARK}${key}"`, beginning: `"${WHOLE_MARK}${key}"*` }
}

/** The FTS5 expression for clients who bear one of these names in full; null when none of them has a letter. */
export function matchSameName(names: readonly NamePart[]): string | null {
  const keys = wholeNameKeys(names)
  return keys.length === 0 ? null : keys.map((key) => `"${WHOLE_MARK}${key}"`).join(' OR ')
}

/** All that the forms of a name are found by, as `indexNames` takes it. */
export function readNameTexts(names: readonly NamePart[]): NameText[] {
  return names.flatMap((name) => [readNameText(name), ...readLatin(name)])
}

function readNameText(name: NamePart): NameText {
  return {
    surname: joinParts([name.surnamePrefix, name.surname, name.surname2], ' '),
    given: joinParts([name.given, name.given2], ' '),
    other: joinParts([name.givenInformal, name.nickname], ' '),
    surnameReading: name.surnameReading,
    givenReading: name.givenReading,
    lang: name.lang,
  }
}

/** A name as the page spells it in Latin letters, where that may be other letters than search finds by itself. */
function readLatin(name: NamePart): NameText[] {
  if (!SPELT_BY_COUNTRY.test(name.surname + name.given)) return []
  const latin = latinForm({ fields: name, lang: languageToRead(name) })
  if (latin === undefined) return []
  const { surname, given, given2 } = latin.fields
  return [{ surname, given: joinParts([given, given2], ' '), lang: latin.lang }]
}

/** The names in full, folded, in both orders because people type both; a reading is a whole name too. */
export function wholeNameKeys(names: readonly NamePart[]): string[] {
  const keys = new Set<string>()
  for (const name of names) {
    const given = foldWhole(name.given)
    const surname = foldWhole(name.surnamePrefix + name.surname + name.surname2)
    const given2 = foldWhole(name.given2)
    const reading = [foldWhole(name.surnameReading), foldWhole(name.givenReading)] as const
    keys.add(surname + given).add(given + surname)
    if (given2 !== '') keys.add(given + given2 + surname).add(surname + given + given2)
    keys.add(reading[0] + reading[1]).add(foldWhole(name.nickname))
  }
  keys.delete('')
  return [...keys]
}

// One token without its spaces: folded like the words of names, Han and kana included.
function foldWhole(text: string): string {
  const head = compose(text.slice(0, MOST_CHARACTERS))
  if (isAscii(head)) return foldWord(head)
  let folded = ''
  for (const character of head) {
    const { text: form, kind } = foldCharacter(character.codePointAt(0) ?? 0)
    if (kind !== 'none') folded += form
  }
  return folded
}

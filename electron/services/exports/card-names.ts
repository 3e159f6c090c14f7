import { detectScript } from '../../../locales/scripts.ts'
import type { NameForm } from '../../ipc/client-parts.ts'
import type { Client } from '../../ipc/clients.ts'
import { escapeText, joinComponents, joinList, type LineParams, writeCardLine } from './card-lines.ts'
import { OWN_PROPERTIES, writeDetails } from './card-parts.ts'

/**
 * The names of a client: FN as the book shows it, then every form in its order. What a client prefers or was once called
 * is no other writing of the name (RFC 6350 ALTID) and stands in a property of our own, unless there is nothing else.
 */
export function writeNames({ name, names }: Pick<Client, 'name' | 'names'>): string[] {
  const writings = names.filter(({ kind }) => kind !== 'preferred' && kind !== 'former')
  const forms = new Set(writings.length > 0 ? writings : names.slice(0, 1))
  const readings = [...forms].filter((form) => form.surnameReading !== '' || form.givenReading !== '')
  const together = forms.size + readings.length > 1 ? { ALTID: '1' } : {}
  const nicknames = [...new Set(names.map(({ nickname }) => nickname).filter((text) => text !== ''))]
  return [
    ...writeShownName(name),
    ...names.map((form) =>
      forms.has(form) ? writeForm('N', form, together) : writeForm(OWN_PROPERTIES.names, form, {}),
    ),
    // Address books that know no FN look for N, which may be empty.
    ...(names.length === 0 ? [writeCardLine('N', { DERIVED: 'true' }, ';;;;')] : []),
    ...readings.map((form) => writeReading(form, together)),
    ...readings.slice(0, 1).flatMap(writeAppleReading),
    ...(nicknames.length > 0 ? [writeCardLine('NICKNAME', { DERIVED: 'true' }, joinList(nicknames))] : []),
  ]
}

function writeShownName({ text, lang, latin }: Client['name']): string[] {
  const altId = latin === '' ? {} : { ALTID: '1' }
  const shown = { ...altId, LANGUAGE: lang === 'und' ? undefined : lang, DERIVED: 'true' }
  const lines = [writeCardLine('FN', shown, escapeText(text))]
  if (latin !== '') {
    const romanised = { ...altId, LANGUAGE: `${lang.split('-')[0] ?? 'und'}-Latn`, DERIVED: 'true' }
    lines.push(writeCardLine('FN', romanised, escapeText(latin)))
  }
  return lines
}

/** RFC 9554: a second surname and a generation have components of their own and are repeated in the older ones. */
function writeForm(property: string, form: NameForm, params: LineParams): string {
  const { surnamePrefix, surname, surname2, generation, credentials } = form
  const surnames = [joinSurname(surnamePrefix, surname), surname2].filter((text) => text !== '')
  const suffixes = [credentials, generation].filter((text) => text !== '')
  const isExtended = surname2 !== '' || generation !== ''
  const isPlain = surnamePrefix === '' && surname2 === ''
  return writeCardLine(
    property,
    {
      ...params,
      LANGUAGE: form.lang === 'und' ? undefined : form.lang,
      'SORT-AS': sortKeys(form),
      ...writeDetails('names', form, [
        'lang',
        'title',
        'given2',
        'surname2',
        'generation',
        ...(isPlain ? (['surname'] as const) : []),
        ...(generation === '' ? (['credentials'] as const) : []),
      ]),
    },
    joinComponents([
      surnames,
      form.given,
      form.given2,
      form.title,
      suffixes,
      ...(isExtended ? [surname2, generation] : []),
    ]),
  )
}

function joinSurname(prefix: string, surname: string): string {
  return [prefix, surname].filter((text) => text !== '').join(/['’]$/.test(prefix) ? '' : ' ')
}

/** By the reading where there is one, else by the core of a surname that begins with a particle. */
function sortKeys(form: NameForm): string | undefined {
  const { surnamePrefix, surname, given, surnameReading, givenReading } = form
  const keys =
    surnameReading !== '' || givenReading !== ''
      ? [surnameReading, givenReading]
      : surnamePrefix === ''
        ? []
        : [surname, given]
  return keys.length === 0 ? undefined : keys.map((key) => key.replaceAll(',', ' ')).join(',')
}

function writeReading({ lang, surnameReading, givenReading }: NameForm, params: LineParams): string {
  const script = detectScript(surnameReading + givenReading)
  const system = script === 'Latn' && /^zh\b/.test(lang) ? 'piny' : 'script'
  return writeCardLine(
    'N',
    {
      ...params,
      LANGUAGE: lang === 'und' ? undefined : lang,
      PHONETIC: system,
      SCRIPT: script,
      DERIVED: 'true',
    },
    joinComponents([surnameReading, givenReading, '', '', '']),
  )
}

function writeAppleReading({ surnameReading, givenReading }: NameForm): string[] {
  const lines: string[] = []
  const add = (name: string, text: string) => {
    if (text !== '') lines.push(writeCardLine(name, { DERIVED: 'true' }, escapeText(text)))
  }
  add('X-PHONETIC-LAST-NAME', surnameReading)
  add('X-PHONETIC-FIRST-NAME', givenReading)
  return lines
}

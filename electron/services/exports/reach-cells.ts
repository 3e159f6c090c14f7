import { isDeepStrictEqual } from 'node:util'
import type { ClientLanguage, ContactWay } from '../../ipc/client-parts.ts'
import { readHandles, splitHandles } from '../imports/cells/read-handles.ts'
import { readLanguage } from '../imports/cells/read-language.ts'
import { splitLanguages, writePiece } from '../imports/cells/split-list.ts'
import { type CellSpeech, nameOf, say, understood } from './table-cells.ts'

/** A name or number of a messaging service with its label, as `annab (Shanghai)`. */
export function writeHandle({ value, label }: Pick<ContactWay, 'value' | 'label'>): string {
  const inBrackets = [label, label.replace(/\s*[()（）[\]]\s*/gu, ' ').trim()]
  const ways = label === '' ? [value, `${value} ()`] : inBrackets.map((word) => `${value} (${word})`)
  const meant = label === '' ? { value } : { value, label }
  return understood(
    ways.flatMap((way) => [way, writePiece(way, splitHandles)]),
    (text) => isDeepStrictEqual(readHandles(text), [meant]),
  )
}

/** A language with how well it is spoken and written, as `日本語 (fluent · Written: good)`, or that it is only read. */
export function writeLanguage(
  { tag, use, spoken: stated, written, prefersFor }: ClientLanguage,
  speech: CellSpeech,
): string {
  const spoken = stated === '' && use === 'some' ? use : stated
  const name = writeLanguageName(tag, speech)
  const describe = (word: (key: string) => string) =>
    [
      use === 'reads' ? word('language.reads') : '',
      spoken && word(`level.${spoken}`),
      written && `${word('language.written')}: ${word(`level.${written}`)}`,
      prefersFor.length > 0 &&
        `${word('language.prefersFor')}: ${prefersFor.map((channel) => word(`languageFor.${channel}`)).join(', ')}`,
    ]
      .filter(Boolean)
      .join(' · ')
  const ways = [describe((key) => say(speech, key)), describe((key) => key.slice(key.indexOf('.') + 1))]
  if (ways[0] === '') return name
  const meant = {
    tag,
    ...(use === 'reads' && { use }),
    ...(spoken && { spoken }),
    ...(written && { written }),
    ...(prefersFor.length > 0 && { prefersFor }),
  }
  const said = ways.map((way) => `${name} (${way})`)
  return writePiece(
    understood(said, (text) => isDeepStrictEqual(readLanguage(text), meant)),
    splitLanguages,
  )
}

/** A language by its name, or by name and tag, so that it is read back as the very same; the nearest where none is. */
export function writeLanguageName(tag: string, speech: CellSpeech): string {
  const [primary = tag] = tag.split('-')
  const region = tag.slice(primary.length + 1)
  const named = nameOf('language', tag, speech)
  const ways = [
    named,
    `${nameOf('language', primary, speech)} (${region})`,
    `${named} (${tag})`,
    `${nameOf('language', primary, speech)} (${tag})`,
    tag,
  ]
  const isSame = (text: string) => splitLanguages(text).length === 1 && readLanguage(text)?.tag === tag
  return ways.find(isSame) ?? understood(ways, (text) => readLanguage(text)?.tag.split('-')[0] === primary)
}

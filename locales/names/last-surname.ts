import { joinParts, joinSurname } from './name-fields.ts'
import type { NameFields } from './name-fields.ts'

/*
 * In Portugal and Brazil the last surname is the one that counts (linguagem.pt, Nomes e formas de tratamento social;
 * Bureau du Protocole, Títulos académicos e civis: Senhor and the apelido), with a word of kinship behind it (LILACS,
 * Names in Portuguese). Some surnames of several words are one (BnF, Usages nationaux, noms portugais; J. de Seabra
 * Lopes, Direito dos Registos e do Notariado).
 */
const LAST =
  /(?:^|\s)((?:castelo branco|esp[ií]rito santo|corte real|sott?o mayor|madre de deus|(?<!esp[ií]rito )(?:s[aã]o|sant[ao]) \S+|\S+)(?: (?:filho|j[uú]nior|nett?o|sobrinho))?)$/iu

/** The surname a Portuguese or Brazilian is called by, without its particle and those before it: Silva, Castelo Branco. */
export function lastPortugueseSurname(fields: NameFields): string {
  const whole = joinParts([joinSurname(fields), fields.surname2], ' ').replace(/\s+/gu, ' ')
  return LAST.exec(whole)?.[1] ?? whole
}

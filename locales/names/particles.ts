import { joinSurname, languageOf } from './name-fields.ts'
import type { NameFields } from './name-fields.ts'

// Titles of nobility are a part of a German surname, and trail with its particle: Preußen, Prinzessin von.
const NOBLE =
  '(?:(?:Graf|Gräfin|Freiherr|Freifrau|Freiin|Baron|Baronin|Fürst|Fürstin|Herzog|Herzogin|Prinz|Prinzessin|Ritter|' +
  'Edler|Edle) )?'
const NORDIC = /^(?:a[fv]|von|van(?: de[nr]?)?)\s+(?=\S)/iu

/**
 * Particles that stand behind the given name in a sorted list, by the practice of each language's libraries
 * (IFLA, Names of Persons, 1996; AACR2 22.5D1): French drops `de` and `d’` but sorts on La, Le, Du, Des; Italian, English
 * and Belgian Dutch sort on the particle, so they are not here.
 */
const TRAILING_PARTICLES: Readonly<Record<string, RegExp>> = {
  nl: /^(?:van (?:de[nr]?|het|'t)|van|de[nr]?|ter?|ten|in 't|'t|op de)\s+(?=\S)/iu,
  da: NORDIC,
  de: new RegExp(String.raw`^${NOBLE}(?:von und zu|von de[rnm]|von|zu[mr]?|vom)\s+(?=\S)`, 'iu'),
  fr: /^(?:de\s+(?=\S)|d['’]\s*(?=\S))/u,
  es: /^(?:de (?:las?|los)|del?)\s+(?=\S)/u,
  gl: /^d[aeo]s?\s+(?=\S)/u,
  nb: NORDIC,
  nn: NORDIC,
  no: NORDIC,
  pt: /^(?:d[aeo]s?|e)\s+(?=\S)/u,
  sv: NORDIC,
}

// What joins one name to the next in Spain, Portugal and the lands of their languages: y Gasset, i Cornet, de Sousa.
const LINKS: Readonly<Record<string, RegExp>> = {
  ca: /^i\s+(?=\S)/u,
  es: /^(?:[ye]|de (?:las?|los)|del?)\s+(?=\S)/u,
  gl: /^(?:e|d[aeo]s?)\s+(?=\S)/u,
  pt: /^(?:d[aeo]s?|e)\s+(?=\S)/u,
}

/** The whole surname as a list cuts it: the particle that trails, '' where none does, and the rest. */
export function splitParticle(fields: NameFields, lang: string): { particle: string; core: string } {
  const written = joinSurname(fields)
  const rule = lang.toLowerCase() === 'nl-be' ? undefined : TRAILING_PARTICLES[languageOf(lang)]
  const particle = rule?.exec(written)?.[0] ?? ''
  if (particle === '' && fields.surnamePrefix && rule && languageOf(lang) !== 'fr') {
    return { particle: fields.surnamePrefix.trim(), core: fields.surname?.trim() ?? '' }
  }
  return { particle: particle.trim(), core: written.slice(particle.length) }
}

/** A second name or surname without the word that links it to the one before. */
export function dropLink(name: string | null | undefined, lang: string): string {
  const link = LINKS[languageOf(lang)]
  return (name?.trim() ?? '').replace(link ?? '', '')
}

import type { Size } from '../../ipc/client-parts.ts'
import { readSaidSize } from '../imports/cells/read-said-size.ts'
import type { SizeKind } from '../imports/person.ts'
import { type CellSpeech, say } from './table-cells.ts'

const MEASURED: Readonly<Partial<Record<Size['kind'], SizeKind>>> = { wrist: 'bracelet' }

/**
 * A size in the words it was said in, with the finger or the wrist, how it is worn, the country whose system it is in where
 * the words do not tell, and when and by whom it was measured: `15号 (JP, left ring finger, snug) · 2026-03-01 · Léa`. What
 * it is of stands before it: `Brioni · Jackets: 50 (IT)`.
 */
export function writeSize(size: Size, speech: CellSpeech): string {
  const { measuredOn, measuredBy } = size
  return [writeSaidSize(size, speech), measuredOn, measuredBy].filter((part) => part !== '').join(' · ')
}

function writeSaidSize(size: Size, speech: CellSpeech): string {
  const { kind, asSaid, label, system, mm, place, fit } = size
  const worn = fit === '' ? '' : say(speech, `fit.${fit}`)
  if (kind === 'other') return worn === '' ? asSaid : `${asSaid} (${worn})`
  const places = place === '' ? [''] : ['', say(speech, `place.${place}`), placeInEnglish(kind, place)]
  const systems = ['', kind === 'clothing' ? system : system.toUpperCase()]
  const ways = (label === '' ? [''] : [`${label}: `, '']).flatMap((about) =>
    systems.flatMap((country) =>
      places.map((where) => {
        const aside = [country, where, worn].filter((part) => part !== '').join(', ')
        return aside === '' ? `${about}${asSaid}` : `${about}${asSaid} (${aside})`
      }),
    ),
  )
  const read = (text: string) => {
    const { size: is } = readSaidSize(MEASURED[kind] ?? (kind as SizeKind), text, null, undefined)
    return { label: '', place: '', fit: '', system: '', ...is }
  }
  const isPlaced = (text: string) => (place === '' || read(text).place === place) && read(text).fit === fit
  const isMeasured = (text: string) => isPlaced(text) && (mm === null || read(text).mm === mm)
  const isSame = (text: string) => {
    const is = read(text)
    const isOfSystem = (mm === null && kind !== 'clothing') || is.system === system
    return isMeasured(text) && isOfSystem && is.asSaid === asSaid && is.label === label
  }
  return ways.find(isSame) ?? ways.find(isMeasured) ?? ways.find(isPlaced) ?? asSaid
}

function placeInEnglish(kind: Size['kind'], place: string): string {
  return kind === 'ring' ? `${place.replace('-', ' ')} finger` : `${place} hand`
}

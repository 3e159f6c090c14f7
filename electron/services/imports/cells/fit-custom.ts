import anyAscii from 'any-ascii'
import type { CustomField } from '../../../ipc/fields.ts'
import { readAnswer } from './read-answer.ts'
import { readDay } from './read-period.ts'

/** A field of the house as a cell is fitted to it. */
export type FieldFit = Pick<CustomField, 'kind' | 'choices'> & { readonly id: number }

/** A cell as its field keeps it: `12,5` as `12.5`, `oui` as `yes`, a choice as the house wrote it; null where it does not fit. */
export function fitCustom(
  { kind, choices }: FieldFit,
  cell: string,
  dayFirst: boolean | undefined,
): string | null {
  const text = cell.trim()
  switch (kind) {
    case 'number':
      return fitNumber(text)
    case 'day':
      return readDay(text, dayFirst)
    case 'choice':
      return choices.find((choice) => foldChoice(choice) === foldChoice(text)) ?? null
    case 'yes-no': {
      const answer = readAnswer(text)
      return answer === undefined || answer.beside !== '' ? null : answer.state === 'given' ? 'yes' : 'no'
    }
    default:
      return text.length > 500 || /[\r\n]/.test(text) ? null : text
  }
}

// Spaces and apostrophes part thousands; a single comma or point is the decimal one, as in `12,5`.
function fitNumber(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, anyAscii)
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, '')
    .replace('٫', ',')
    .replace('−', '-')
  const grouped = /^-?\d{1,3}(?:,\d{3}){2,}$/.test(plain) || /^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(plain)
  const pointed = grouped ? plain.replaceAll(',', '') : plain.replace(/^(-?\d+),(\d+)$/u, '$1.$2')
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(pointed) ? pointed : null
}

function foldChoice(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

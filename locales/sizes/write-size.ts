import type { SizeNotation, SizeScale } from './scale.ts'

const EIGHTHS = ['', '⅛', '¼', '⅜', '½', '⅝', '¾', '⅞']
const LAST_LETTER = 26
const UNITS: ReadonlySet<SizeNotation> = new Set(['centimeter', 'inch', 'millimeter'])

/** The number of a size as its system writes it, in the digits of a language: `6½`, `16.5`, `N½`, `Z+1`, `15.5 cm`. */
export function writeSize(scale: SizeScale, size: number, lang: string): string {
  if (scale.notation === 'letter') return writeLetter(size)
  if (scale.notation === 'fraction') return writeFraction(size, lang)
  const unit = UNITS.has(scale.notation)
    ? ({ style: 'unit', unit: scale.notation, unitDisplay: 'short' } as const)
    : {}
  return new Intl.NumberFormat(lang, { ...unit, maximumFractionDigits: 2, useGrouping: false }).format(size)
}

/** A size with its system in front: `US 6½`, `UK N½`, `52`, `15.5 cm`. */
export function nameSize(scale: SizeScale, size: number, lang: string): string {
  const written = writeSize(scale, size, lang)
  return scale.label === '' ? written : `${scale.label} ${written}`
}

function writeFraction(size: number, lang: string): string {
  const eighth = EIGHTHS[(size % 1) * 8]
  if (eighth === undefined)
    return new Intl.NumberFormat(lang, { maximumFractionDigits: 2, useGrouping: false }).format(size)
  const whole = Math.floor(size)
  if (whole === 0 && eighth !== '') return eighth
  return new Intl.NumberFormat(lang, { useGrouping: false }).format(whole) + eighth
}

function writeLetter(size: number): string {
  const whole = Math.floor(size)
  const letter = String.fromCodePoint(64 + Math.min(whole, LAST_LETTER))
  const beyond = whole > LAST_LETTER ? `+${whole - LAST_LETTER}` : ''
  const half = EIGHTHS[(size % 1) * 8] ?? ''
  return letter + beyond + half
}

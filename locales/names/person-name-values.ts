import type { PersonName } from './person-name.ts'
import type { PatternField } from './person-name-patterns.ts'
import type { NameSetting } from './person-name-setting.ts'

/** The fields of a name with nothing absent: `surname` is the whole of it, prefix and core are what it is made of. */
export interface NameValues {
  readonly title: string
  readonly given: string
  readonly givenInformal: string
  readonly given2: string
  readonly surname: string
  readonly surnamePrefix: string
  readonly surnameCore: string
  readonly surname2: string
  readonly generation: string
  readonly credentials: string
}

const SEGMENTERS = new Map<string, Intl.Segmenter>()
const LETTER_FIRST = /^\p{L}/u
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The values of a name, with prefix, core and whole surname made from one another (UTS #35 part 8, "Handle core and prefix"). */
export function readValues(name: PersonName): NameValues {
  const prefix = name.surnamePrefix?.trim() ?? ''
  const core = name.surnameCore?.trim() ?? ''
  const surname = name.surname?.trim() || (core === '' || prefix === '' ? core : `${prefix} ${core}`)
  return {
    title: name.title?.trim() ?? '',
    given: name.given?.trim() ?? '',
    givenInformal: name.givenInformal?.trim() ?? '',
    given2: name.given2?.trim() ?? '',
    surname,
    surnamePrefix: core === '' ? '' : prefix,
    surnameCore: core || surname,
    surname2: name.surname2?.trim() ?? '',
    generation: name.generation?.trim() ?? '',
    credentials: name.credentials?.trim() ?? '',
  }
}

/** The text of one field of a pattern; '' where the name has no such part. */
export function fieldText(values: NameValues, field: PatternField, setting: NameSetting): string {
  const text = cutText(wholeText(values, field), field, setting)
  if (field.capitals === 'none' || text === '') return text
  if (field.capitals === 'all') return text.toLocaleUpperCase(setting.casing)
  const first = firstGrapheme(text)
  return first.toLocaleUpperCase(setting.casing) + text.slice(first.length)
}

function wholeText(values: NameValues, { field, part, isInformal }: PatternField): string {
  if (field === 'surname' && part !== 'whole')
    return part === 'core' ? values.surnameCore : values.surnamePrefix
  return field === 'given' && isInformal ? values.givenInformal || values.given : values[field]
}

function cutText(text: string, { cut, retainsPunctuation }: PatternField, setting: NameSetting): string {
  if (cut === 'none' || text === '') return text
  if (cut === 'monogram') return firstGrapheme(text)
  return initials(text, retainsPunctuation, setting)
}

function initials(
  text: string,
  retainsPunctuation: boolean,
  { patterns: { initial, initialSequence }, segmentation }: NameSetting,
): string {
  let written = ''
  let punctuation = ''
  for (const { segment } of wordSegmenter(segmentation).segment(text)) {
    if (!LETTER_FIRST.test(segment)) {
      if (retainsPunctuation && segment.trim() !== '') punctuation += segment
      continue
    }
    const letter = initial.replace('{0}', () => firstGrapheme(segment))
    if (written === '') written = letter
    else if (punctuation !== '') written += punctuation + letter
    else written = initialSequence.replace(/\{[01]\}/gu, (place) => (place === '{0}' ? written : letter))
    punctuation = ''
  }
  return written
}

function firstGrapheme(text: string): string {
  // Plain Latin letters, by far the most names, need no segmenter.
  if (/^[\x20-\x7e]{2}/u.test(text)) return text.charAt(0)
  for (const { segment } of GRAPHEMES.segment(text)) return segment
  return ''
}

function wordSegmenter(locale: string): Intl.Segmenter {
  let segmenter = SEGMENTERS.get(locale)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
    SEGMENTERS.set(locale, segmenter)
  }
  return segmenter
}

/** The parts of one form of a name, as UTS #35 part 8 names them; an empty part is absent, null or ''. */
export interface NameFields {
  readonly title?: string | null | undefined
  readonly given?: string | null | undefined
  readonly given2?: string | null | undefined
  /** A particle kept apart from the surname: van, de, al. */
  readonly surnamePrefix?: string | null | undefined
  readonly surname?: string | null | undefined
  readonly surname2?: string | null | undefined
  readonly generation?: string | null | undefined
  readonly credentials?: string | null | undefined
  /** How the name is said, in kana, as the person gave it. */
  readonly givenReading?: string | null | undefined
  readonly surnameReading?: string | null | undefined
}

/** One form of a name with the BCP 47 tag of the language it is written in. */
export interface NameForm {
  readonly fields: NameFields
  readonly lang: string
}

/** Joins the parts that are there with a separator. */
export function joinParts(parts: readonly (string | null | undefined)[], separator: string): string {
  return parts
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(separator)
}

/** The language subtag of a BCP 47 tag, in small letters. */
export function languageOf(lang: string): string {
  return lang.split('-', 1)[0]?.toLowerCase() ?? ''
}

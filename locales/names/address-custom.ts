import type { Courtesy, PersonStyle, PersonTitle } from './address-titles.ts'

/** Words that change with the courtesy a person stated; without `other` they need it stated. */
export type ByCourtesy =
  | string
  | { readonly feminine: string; readonly masculine: string; readonly other?: string }

/**
 * How one language addresses a client. Placeholders: {courtesy} the courtesy word, {called} the part of the name one is
 * called by, {given}, {full}, {title} the client's own title, {word} the title without the name, {address} the spoken form.
 */
export interface AddressCustom {
  /** Where the customs of this row are written down. */
  readonly sources: readonly string[]
  readonly courtesies: Readonly<Partial<Record<Exclude<Courtesy, ''>, string>>>
  /** Spoken with a courtesy stated; further customary forms follow the first one. */
  readonly stated: readonly ByCourtesy[]
  /** Spoken where none is stated: it needs none. */
  readonly plain: string
  readonly isHonorific: boolean
  readonly informal: string
  readonly titles: Readonly<Record<PersonTitle, ByCourtesy>>
  readonly styles: Readonly<Record<PersonStyle, ByCourtesy>>
  /** Spoken with a title that is in none of our tables. */
  readonly ownTitle: string
  /** What must close an address that the client chose, unless it ends in an honorific already. */
  readonly suffix?: { readonly text: string; readonly unless: RegExp }
  readonly written: {
    readonly stated: ByCourtesy
    readonly titled: ByCourtesy
    /** With a title that is in none of our tables, where `titled` would not do. */
    readonly ownTitle?: string
    readonly style: ByCourtesy
    readonly plain: string
    readonly asked: string
    readonly informal: ByCourtesy
  }
  readonly closing: { readonly formal: ByCourtesy; readonly informal: string }
}

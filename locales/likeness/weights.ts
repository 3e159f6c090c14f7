import type { BirthdayAgreement } from './compare-birthdays.ts'
import type { NameAgreement } from './compare-names.ts'

// What each sign weighs, as the logarithm of the odds that two clients who share it are one (Fellegi and Sunter, A Theory
// for Record Linkage, 1969). The weights are the house's own, set on the labelled pairs of the tests.

/** Two clients taken from one block are rarely one person. */
export const PRIOR = -6
/** The names. */
export const NAME: Readonly<Record<NameAgreement, number>> = {
  same: 6.6,
  sound: 6.2,
  long: 6.2,
  near: 5,
  part: 4.5,
  single: 4.5,
  short: 3.5,
  within: 1.5,
  given: -0.5,
  unknown: 0,
  unlike: -4.5,
  apart: -15,
}
/** Nobody wrote one of the names down. */
export const NO_NAME = 2
/** A number, or an e-mail address. */
export const SAME_WAY = 5
/** Both have numbers or addresses, and none is shared. */
export const OTHER_WAYS = -1
/** The birthdays. */
export const BIRTHDAY: Readonly<Record<BirthdayAgreement, number>> = {
  same: 4.5,
  compatible: 2.5,
  unknown: 0,
  contradicts: -15,
}
/** Jr. and Sr. */
export const OTHER_GENERATION = -15
/** Jr. on one of the two. */
export const ONE_GENERATION = -6
/** Mr and Mrs, as stated. */
export const OTHER_COURTESY = -8
/** One home. */
export const SAME_ADDRESS = 2
/** One town. */
export const SAME_PLACE = 0.8
/** Two countries. */
export const OTHER_COUNTRY = -1
/** One house or company. */
export const SAME_ORGANISATION = 1.2

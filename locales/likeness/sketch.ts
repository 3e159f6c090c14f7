import { civilDay } from './compare-birthdays.ts'
import { hashText } from './hash-text.ts'
import type { ReadPerson } from './likeness.ts'
import {
  BIRTHDAY,
  NAME,
  OTHER_WAYS,
  PRIOR,
  SAME_ADDRESS,
  SAME_ORGANISATION,
  SAME_PLACE,
  SAME_WAY,
} from './weights.ts'

/** How many numbers a sketch takes. */
export const SKETCH_LENGTH = 14

const PHONES = [0, 1, 2] as const
const EMAILS = [3, 4] as const
const PLACES = [5, 6, 7] as const
const ADDRESSES = [8, 9] as const
const ORGANISATION = 10
/** The civil birthday as 19800312; 0 where none is known to the day. */
const BIRTHDAY_AT = 11
const HAS_MORE = 12
const IS_VAGUE = 13

/** Draws what of a person, names apart, speaks for or against a likeness: fifty-six bytes instead of some thousands. */
export function sketchPerson(person: ReadPerson, sketches: Int32Array, position: number): void {
  const at = position * SKETCH_LENGTH
  const fill = (slots: readonly number[], texts: Iterable<string>) => {
    let next = 0
    for (const text of texts) {
      const slot = slots[next]
      if (slot === undefined) sketches[at + HAS_MORE] = 1
      else sketches[at + slot] = hashText(text) | 1
      next += 1
    }
  }
  fill(PHONES, person.phones)
  fill(EMAILS, person.emails)
  fill(PLACES, person.places)
  fill(ADDRESSES, person.addresses)
  if (person.organisation !== '') sketches[at + ORGANISATION] = hashText(person.organisation) | 1
  const [birthday, ...others] = person.birthdays
  if (birthday === undefined) return
  const day = civilDay(birthday)
  // A Hijri day may be off by one, and of several birthdays any may agree.
  const isExact = day !== null && others.length === 0 && birthday.calendar !== 'islamic-umalqura'
  if (isExact) sketches[at + BIRTHDAY_AT] = Number(day.replaceAll('-', ''))
  else sketches[at + IS_VAGUE] = 1
}

/**
 * Whether two people could reach the threshold if their names weighed so much, by default as names that are the same;
 * never false for a pair that does.
 */
export function mayBeAlike(sketches: Int32Array, one: number, other: number, names = NAME.same): boolean {
  const [a, b] = [one * SKETCH_LENGTH, other * SKETCH_LENGTH]
  if (sketches[a + HAS_MORE] === 1 || sketches[b + HAS_MORE] === 1) return true
  const meet = (slots: readonly number[]) => shareOne(sketches, a, b, slots)
  const isSameHouse =
    sketches[a + ORGANISATION] !== 0 && sketches[a + ORGANISATION] === sketches[b + ORGANISATION]
  const ways = boundWays(sketches, a, b)
  const place = meet(ADDRESSES) ? SAME_ADDRESS : meet(PLACES) ? SAME_PLACE : 0
  return (
    PRIOR + names + ways + boundBirthday(sketches, a, b) + place + (isSameHouse ? SAME_ORGANISATION : 0) >= 0
  )
}

function boundWays(sketches: Int32Array, a: number, b: number): number {
  const shared =
    (shareOne(sketches, a, b, PHONES) ? SAME_WAY : 0) + (shareOne(sketches, a, b, EMAILS) ? SAME_WAY : 0)
  if (shared > 0) return shared
  const haveBoth = (slot: number) => sketches[a + slot] !== 0 && sketches[b + slot] !== 0
  return haveBoth(PHONES[0]) || haveBoth(EMAILS[0]) ? OTHER_WAYS : 0
}

function boundBirthday(sketches: Int32Array, a: number, b: number): number {
  const [one, other] = [sketches[a + BIRTHDAY_AT] ?? 0, sketches[b + BIRTHDAY_AT] ?? 0]
  if (one === 0 || other === 0) {
    const areBoth =
      (one !== 0 || sketches[a + IS_VAGUE] === 1) && (other !== 0 || sketches[b + IS_VAGUE] === 1)
    return areBoth ? BIRTHDAY.same : 0
  }
  if (one === other) return BIRTHDAY.same
  const isTurned =
    Math.floor(one / 10_000) === Math.floor(other / 10_000) &&
    Math.floor((one % 10_000) / 100) === other % 100 &&
    one % 100 === Math.floor((other % 10_000) / 100)
  return isTurned ? 0 : BIRTHDAY.contradicts
}

function shareOne(sketches: Int32Array, a: number, b: number, slots: readonly number[]): boolean {
  for (const one of slots) {
    const value = sketches[a + one] ?? 0
    if (value === 0) return false
    for (const other of slots) if (sketches[b + other] === value) return true
  }
  return false
}

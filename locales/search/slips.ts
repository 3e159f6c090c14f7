/** How many letters of a word leave traces. */
export const TRACED_LETTERS = 7

/** How many slips a typed word may hold: one, or two from seven letters on. */
export function mostSlips(typed: string): 1 | 2 {
  return typed.length < TRACED_LETTERS ? 1 : 2
}

/**
 * What is left of the first seven letters of a word without one of them, or without two: two words a slip apart leave
 * the same somewhere, so that the near ones are looked up and never searched for.
 * Method: symmetric deletion, after Wolf Garbe's SymSpell (2012).
 */
export function traceWord(word: string, most: 1 | 2 = mostSlips(word)): string[] {
  const head = word.slice(0, TRACED_LETTERS)
  const once = leaveOneOut(head)
  const twice = most === 2 ? once.flatMap(leaveOneOut) : []
  return [...new Set([head, ...once, ...twice])]
}

function leaveOneOut(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

/**
 * How many slips lead from one word to the other: a letter wrong, missing or too many, or two neighbours swapped.
 * Counted up to `most`, beyond which the answer is `most + 1`. With `isUnfinished` the word may go on after what was typed.
 */
export function countSlips(typed: string, word: string, most: number, isUnfinished = false): number {
  const beyond = most + 1
  if (typed.length - word.length > most) return beyond
  if (!isUnfinished && word.length - typed.length > most) return beyond
  let before: number[] = []
  let last = Array.from({ length: word.length + 1 }, (_, at) => at)
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [i]
    let least = i
    for (let j = 1; j <= word.length; j += 1) {
      const isSame = typed.charCodeAt(i - 1) === word.charCodeAt(j - 1)
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
      const isSwapped =
        i > 1 &&
        j > 1 &&
        typed.charCodeAt(i - 1) === word.charCodeAt(j - 2) &&
        typed.charCodeAt(i - 2) === word.charCodeAt(j - 1)
      if (isSwapped) slips = Math.min(slips, (before[j - 2] ?? 0) + 1)
      row.push(slips)
      least = Math.min(least, slips)
    }
    if (least > most) return beyond
    before = last
    last = row
  }
  return Math.min(beyond, isUnfinished ? Math.min(...last) : (last[word.length] ?? beyond))
}

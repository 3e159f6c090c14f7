import { sortTextsOf } from '../../db/order/sort-text.ts'
import type { NamePart } from '../../db/queries/client-form.ts'
import { formatName } from '../../locales/names/format-name.ts'
import { sortingName } from '../../locales/names/sorting-name.ts'
import type { Board } from './measure.ts'
import { inventClient } from './people.ts'
import { startChance } from './random.ts'

const NAMES = 100_000
const ROUNDS = 5
const SEED = 20_261_123

const WORK: Readonly<Record<string, (name: NamePart) => unknown>> = {
  'formatted for sorting': (name) => sortingName(name, name.lang),
  'formatted for headings': (name) => formatName(name, name.lang, { length: 'long' }),
  'with Latin form and reading': (name) => sortTextsOf([name], ''),
}

/** Names: how long a hundred thousand names of all scripts take; nothing else does this work, so there is no floor. */
export function measureNaming(board: Board): void {
  const chance = startChance(SEED)
  const names = Array.from({ length: NAMES }, (_, n) => inventClient(n, chance).names[0]).filter(
    (name) => name !== undefined,
  )
  for (const [name, work] of Object.entries(WORK)) {
    board.value('names', `${NAMES} ${name}`, 'ms', fastest(names, work))
  }
}

// The first round also compiles; the fastest one tells what the work costs on a busy machine.
function fastest(names: readonly NamePart[], work: (name: NamePart) => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    for (const name of names) work(name)
    return performance.now() - start
  })
  return Math.min(...times)
}

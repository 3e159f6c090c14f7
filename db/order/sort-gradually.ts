import { setImmediate as breathe } from 'node:timers/promises'

const RUN = 1_000

/** Sorts like `toSorted`, stable, and lets the thread go after every thousand items; the input stays as it was. */
export async function sortGradually<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Promise<Item[]> {
  let runs: Item[][] = []
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare))
    await breathe()
  }
  while (runs.length > 1) {
    const merged: Item[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(await mergeGradually(runs[at] ?? [], runs[at + 1] ?? [], compare))
    }
    runs = merged
  }
  return runs[0] ?? []
}

async function mergeGradually<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Promise<Item[]> {
  const merged: Item[] = []
  let at = 0
  for (const item of left) {
    for (let next = right[at]; next !== undefined && compare(next, item) < 0; next = right[at]) {
      merged.push(next)
      at += 1
    }
    merged.push(item)
    if (merged.length % RUN === 0) await breathe()
  }
  return merged.concat(right.slice(at))
}

import { createPartQueries } from '../queries/client-parts.ts'
import { showName } from '../queries/shown-name.ts'
import type { Store } from '../store.ts'

const CLIENTS_A_STEP = 50

interface ShownRow {
  readonly id: number
  readonly organisation: string
  readonly nameText: string
  readonly nameLang: string
  readonly nameReading: string
  readonly nameLatin: string
}

/** Whether shown names are still to be written anew. */
export function isRewriting({ sqlite }: Pick<Store, 'sqlite'>): boolean {
  const left = sqlite.prepare<[], number>(`select left from search_state where name = 'shown'`).pluck()
  return (left.get() ?? 0) > 0
}

/**
 * Makes the step that writes anew the names lists and headings show, from the newest client back, where an older app has
 * written them. Answers false once none is left; if any has changed, each order is then made anew when it is next asked
 * for. The form stays what it was, so its revision does too. Rejects as `Store.write` does.
 */
export function prepareRewriting(store: Store): () => Promise<boolean> {
  const { sqlite } = store
  const parts = createPartQueries({ sqlite })
  const state = sqlite.prepare<[], { left: number; hasChanged: 0 | 1 }>(
    `select left, is_stale as hasChanged from search_state where name = 'shown'`,
  )
  const setState = sqlite.prepare<[number, 0 | 1]>(
    `update search_state set left = ?, is_stale = ? where name = 'shown'`,
  )
  const page = sqlite.prepare<[number], ShownRow>(
    `select id, organisation, name_text as nameText, name_lang as nameLang, name_reading as nameReading,
     name_latin as nameLatin from client where id <= ? order by id desc limit ${CLIENTS_A_STEP}`,
  )
  const rewrite = sqlite.prepare(
    `update client set name_text = @nameText, name_lang = @nameLang, name_reading = @nameReading,
     name_latin = @nameLatin where id = @id`,
  )
  const outdateOrders = sqlite.prepare(`update client_order set collation = ''`)

  function rewriteOne({ id, organisation, ...shown }: ShownRow): boolean {
    const names = parts.readNames(id)
    const name = showName({ names, contactWays: parts.readContactWays(id), organisation })
    const isSame =
      name.nameText === shown.nameText &&
      name.nameLang === shown.nameLang &&
      name.nameReading === shown.nameReading &&
      name.nameLatin === shown.nameLatin
    if (!isSame) rewrite.run({ id, ...name })
    return !isSame
  }

  function step(): void {
    const { left = 0, hasChanged = 0 } = state.get() ?? {}
    const clients = page.all(left)
    const changed = clients.filter(rewriteOne).length > 0 || hasChanged === 1
    const isDone = clients.length < CLIENTS_A_STEP
    if (isDone && changed) outdateOrders.run()
    setState.run(isDone ? 0 : (clients.at(-1)?.id ?? 1) - 1, !isDone && changed ? 1 : 0)
  }

  return async () => {
    if ((state.get()?.left ?? 0) === 0) return false
    await store.write(step)
    return true
  }
}

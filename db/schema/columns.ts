import { integer, text } from 'drizzle-orm/sqlite-core'

/** The integer primary key every table has, so that search rows stay aligned with theirs. */
export const id = () => integer('id').primaryKey({ autoIncrement: true })

/** An instant, epoch milliseconds UTC. */
export const instant = (name: string) => integer(name)

/** A plain day as ISO text. */
export const day = (name: string) => text(name)

/** A word or line that is empty rather than absent. */
export const words = (name: string) => text(name).notNull().default('')

/** How a fact came to be known; `inferred` is somebody's conclusion and is always shown as one. */
export const PROVENANCES = ['said', 'observed', 'bought', 'told', 'inferred'] as const

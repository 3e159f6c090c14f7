import { eq, sql } from 'drizzle-orm'
import { photos } from '../schema/index.ts'
import type { Store } from '../store.ts'

/** A photograph of a client as it is kept. */
export type PhotoRow = typeof photos.$inferInsert

const param = sql.placeholder

/** How photographs of people are read and kept, one for a client; writes belong inside `store.write`. */
export function createPhotoQueries({ orm }: Pick<Store, 'orm'>) {
  const ofClient = eq(photos.clientId, param('clientId'))
  const { addedAt, width, height, mime, bytes } = photos
  const facts = orm.select({ addedAt, width, height }).from(photos).where(ofClient).prepare()
  const picture = orm.select({ mime, bytes }).from(photos).where(ofClient).prepare()
  return {
    /** When a client's photograph was added, epoch milliseconds, and how large it is in pixels; its bytes are not read. */
    facts: (clientId: number) => facts.get({ clientId }),
    /** The picture of a client, as a page draws it. */
    picture: (clientId: number) => picture.get({ clientId }),
    /** Keeps a photograph in the place of the one there was. */
    put: (row: PhotoRow): void => {
      orm.insert(photos).values(row).onConflictDoUpdate({ target: photos.clientId, set: row }).run()
    },
    /** Takes a client's photograph out of the book; false where there was none. */
    remove: (clientId: number): boolean =>
      orm.delete(photos).where(eq(photos.clientId, clientId)).run().changes > 0,
  }
}

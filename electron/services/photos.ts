import { createActivityQueries } from '../../db/queries/activity.ts'
import { createBoutiqueQueries } from '../../db/queries/boutique.ts'
import { createClientQueries } from '../../db/queries/clients.ts'
import { createPhotoQueries } from '../../db/queries/photos.ts'
import type { ClientId } from '../ipc/clients.ts'
import { AppError } from '../ipc/errors.ts'
import type { Desk } from './desk.ts'
import { isToShrink, KEPT, MOST_CHOSEN_BYTES, type Picture, readPicture } from './photos/picture.ts'

const DONE = { done: true } as const

/** What choosing a photograph needs of the machine. */
export interface PhotoDialogs {
  /** The file somebody chose, or null; throws AppError `file-too-large` before it reads more than `mostBytes`. */
  choosePhoto(language: string, mostBytes: number): Promise<{ bytes: Uint8Array } | null>
  /** Draws a picture upright and smaller, as a JPEG without anything else; throws AppError `file-damaged`. */
  drawSmaller(
    picture: Pick<Picture, 'mime' | 'bytes'>,
    size: Pick<typeof KEPT, 'mostSide' | 'mostBytes'>,
  ): Promise<Uint8Array>
}

/** What the business allows with photographs of people. */
export type PhotoService = ReturnType<typeof createPhotoService>

/** The photographs of an open book's clients: off until the house allows them, one for a client, stripped of all but the picture. */
export function createPhotoService(desk: Desk, dialogs: PhotoDialogs) {
  const { store } = desk
  const queries = { ...createPhotoQueries(store), record: createActivityQueries(store).record }
  const clients = createClientQueries(store)
  const house = createBoutiqueQueries(store)
  const isAllowed = () => house.read()?.allowsPhotos ?? false

  function record(act: string, clientId: ClientId): void {
    queries.record({ at: desk.now(), staffId: desk.staffId, act, subject: 'client', subjectId: clientId })
  }

  function requireAllowed(clientId: ClientId): void {
    if (!isAllowed()) throw new AppError('photos-off')
    if (clients.standing(clientId) === undefined) throw new AppError('not-found')
  }

  /** What the book keeps of a chosen file: as it is, or drawn smaller. Throws what `readPicture` throws. */
  async function settlePicture(chosen: Uint8Array): Promise<Picture> {
    const picture = readPicture(Buffer.from(chosen))
    if (!isToShrink(picture)) return picture
    const drawn = readPicture(Buffer.from(await dialogs.drawSmaller(picture, KEPT)))
    if (isToShrink(drawn)) throw new AppError('file-unsafe')
    return drawn
  }

  return {
    /** Whether the house keeps photographs, and when a client's was added and how large it is; none is shown while they are off. */
    get: ({ clientId }: { clientId: ClientId }) => {
      const allowed = isAllowed()
      return { isAllowed: allowed, photo: (allowed && queries.facts(clientId)) || null }
    },
    /**
     * Lets somebody choose a picture file and keeps what draws it, in the place of the one there was; a large one is drawn
     * smaller. Throws AppError `photos-off`, `not-found`, and what `readPicture` throws.
     */
    choose: async ({ clientId }: { clientId: ClientId }) => {
      requireAllowed(clientId)
      const file = await dialogs.choosePhoto(desk.language(), MOST_CHOSEN_BYTES)
      if (file === null) return { chosen: false }
      const { mime, width, height, bytes } = await settlePicture(file.bytes)
      await store.write(() => {
        requireAllowed(clientId)
        queries.put({ clientId, mime, width, height, bytes, addedAt: desk.now(), staffId: desk.staffId })
        record('photo.added', clientId)
      })
      desk.announce('clients.changed', { ids: [clientId] })
      return { chosen: true }
    },
    /** Takes a client's photograph out of the book for good, photographs allowed or not. */
    remove: async ({ clientId }: { clientId: ClientId }) => {
      await store.write(() => {
        if (queries.remove(clientId)) record('photo.removed', clientId)
      })
      desk.announce('clients.changed', { ids: [clientId] })
      return DONE
    },
    /** The picture a page draws, or undefined where there is none or photographs are off. */
    picture: (clientId: number) => (isAllowed() ? queries.picture(clientId) : undefined),
  }
}

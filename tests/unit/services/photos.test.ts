import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBoutiqueQueries } from '../../../db/queries/boutique.ts'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { photos } from '../../../electron/ipc/photos.ts'
import { createPhotoService, type PhotoDialogs } from '../../../electron/services/photos.ts'
import { openAppointmentBook } from '../../support/appointment-book.ts'
import { cameraJpeg, talkativePng } from '../../support/pictures.ts'

let book: Awaited<ReturnType<typeof openAppointmentBook>>
let tanaka: ClientId
let chosen: { bytes: Uint8Array } | null

const open = (drawSmaller: PhotoDialogs['drawSmaller'] = async ({ bytes }) => bytes) =>
  createPhotoService(book.desk, { choosePhoto: async () => chosen, drawSmaller })
const allow = (allowsPhotos: boolean) =>
  book.store.write(() => createBoutiqueQueries(book.store).update({ allowsPhotos }))
const acts = () =>
  book.store.sqlite.prepare<[], string>("select act from activity where act like 'photo.%'").pluck().all()

beforeEach(async () => {
  book = await openAppointmentBook()
  tanaka = await book.addClient('Tanaka')
  chosen = { bytes: cameraJpeg() }
})
afterEach(() => book.close())

describe('the photograph of a client', () => {
  it('is refused until the house allows it', async () => {
    await expect(open().choose({ clientId: tanaka })).rejects.toMatchObject({ code: 'photos-off' })
    expect(open().get({ clientId: tanaka })).toEqual({ isAllowed: false, photo: null })
    expect(acts()).toEqual([])
  })

  it('is kept without what the camera said, and shown', async () => {
    await allow(true)
    expect(await open().choose({ clientId: tanaka })).toEqual({ chosen: true })
    expect(photos.get.output.parse(open().get({ clientId: tanaka }))).toEqual({
      isAllowed: true,
      photo: { addedAt: book.clock.now, width: 480, height: 640 },
    })
    const picture = open().picture(tanaka)
    expect(picture?.mime).toBe('image/jpeg')
    expect(picture?.bytes.toString('latin1')).not.toContain('GPS')
    expect(acts()).toEqual(['photo.added'])
    expect(book.announced).toContain('clients.changed')
  })

  it('is drawn smaller where the file is large, from what says nothing else, and kept as it was drawn', async () => {
    await allow(true)
    const scan = Buffer.alloc(3 * 1024 * 1024, 1)
    const end = cameraJpeg().lastIndexOf(Buffer.from([0xff, 0xd9]))
    chosen = { bytes: Buffer.concat([cameraJpeg().subarray(0, end), scan, Buffer.from([0xff, 0xd9])]) }
    let seen = ''
    const drawn = cameraJpeg(1)
    const photoService = open(async ({ mime, bytes }, size) => {
      seen = `${mime} ${size.mostSide} ${Buffer.from(bytes).toString('latin1').includes('GPS')}`
      return drawn
    })
    await photoService.choose({ clientId: tanaka })
    expect(seen).toBe('image/jpeg 2048 false')
    expect(photoService.get({ clientId: tanaka }).photo).toMatchObject({ width: 640, height: 480 })
    await expect(open().choose({ clientId: tanaka })).rejects.toMatchObject({ code: 'file-unsafe' })
  })

  it('gives way to the next one', async () => {
    await allow(true)
    await open().choose({ clientId: tanaka })
    book.clock.now += 1000
    chosen = { bytes: talkativePng() }
    await open().choose({ clientId: tanaka })
    expect(open().picture(tanaka)?.mime).toBe('image/png')
    expect(open().get({ clientId: tanaka }).photo?.addedAt).toBe(book.clock.now)
  })

  it('stays as it is when nobody chose a file or the file is no picture', async () => {
    await allow(true)
    await open().choose({ clientId: tanaka })
    chosen = null
    expect(await open().choose({ clientId: tanaka })).toEqual({ chosen: false })
    chosen = { bytes: Buffer.from('<html>') }
    await expect(open().choose({ clientId: tanaka })).rejects.toMatchObject({ code: 'format-unknown' })
    expect(open().picture(tanaka)?.mime).toBe('image/jpeg')
  })

  // Catches a house that turned photographs off and goes on showing the old ones.
  it('is not shown once the house allows none, and can still be removed', async () => {
    await allow(true)
    await open().choose({ clientId: tanaka })
    await allow(false)
    expect(open().picture(tanaka)).toBeUndefined()
    expect(open().get({ clientId: tanaka })).toEqual({ isAllowed: false, photo: null })
    await open().remove({ clientId: tanaka })
    await allow(true)
    expect(open().picture(tanaka)).toBeUndefined()
    expect(acts()).toEqual(['photo.added', 'photo.removed'])
  })

  it('is erased with the client', async () => {
    await allow(true)
    await open().choose({ clientId: tanaka })
    await book.store.write(() => book.store.sqlite.prepare('delete from client where id = ?').run(tanaka))
    expect(book.store.sqlite.prepare('select count(*) as n from client_photo').get()).toEqual({ n: 0 })
  })

  it('belongs to somebody', async () => {
    await allow(true)
    await expect(open().choose({ clientId: 999 as ClientId })).rejects.toMatchObject({ code: 'not-found' })
  })
})

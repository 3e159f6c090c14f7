import { afterEach, expect, it } from 'vitest'
import { createPhotoQueries } from '../../../../db/queries/photos.ts'
import { type ImportDesk, makeContext, openImportDesk } from '../../../support/import-desk.ts'
import { cameraJpeg } from '../../../support/pictures.ts'
import { readPicture } from '../../../../electron/services/photos/picture.ts'

let desk: ImportDesk | undefined
afterEach(() => {
  desk?.close()
  desk = undefined
})

const photo = (bytes: Buffer) => `PHOTO:data:image/jpeg;base64,${bytes.toString('base64')}`

function card(tel: string, ...more: string[]): string {
  const lines = ['BEGIN:VCARD', 'VERSION:4.0', 'N:Lys;Vera;;;', `TEL:${tel}`, ...more, 'END:VCARD', '']
  return lines.join('\r\n')
}

async function openDesk(keepsPhotos: boolean): Promise<ImportDesk> {
  desk = await openImportDesk()
  desk.store.sqlite.exec(`update boutique set allows_photos = ${keepsPhotos ? 1 : 0}`)
  return desk
}

const CARD = card('+33612345678', photo(cameraJpeg()))

// Catches a card of ours that comes back without the face it left with, or with where the picture was taken.
it('comes back as the photograph of a new client where the house keeps photographs, and goes with the import', async () => {
  const book = await openDesk(true)
  expect((await book.look('cards.vcf', CARD)).findings[0]?.problems).toEqual([])
  const { id } = await book.bring('cards.vcf', CARD)
  const { mime, bytes } = readPicture(cameraJpeg())
  expect(createPhotoQueries(book.store).picture(1)).toEqual({ mime, bytes })
  expect(await book.service.undo({ id }, makeContext())).toMatchObject({ removed: 1, kept: 0 })
  expect(book.store.sqlite.prepare('select count(*) from client_photo').pluck().get()).toBe(0)
})

it('keeps from an undo whoever has had another photograph since', async () => {
  const book = await openDesk(true)
  const { id } = await book.bring('cards.vcf', CARD)
  book.store.sqlite.exec('update client_photo set added_at = added_at + 1')
  expect(await book.service.undo({ id }, makeContext())).toMatchObject({ removed: 0, kept: 1 })
})

it('stays out where the house keeps none, and says so', async () => {
  const book = await openDesk(false)
  expect((await book.look('cards.vcf', CARD)).findings[0]?.problems).toMatchObject([
    { code: 'photo-set-aside' },
  ])
  await book.bring('cards.vcf', CARD)
  expect(createPhotoQueries(book.store).picture(1)).toBeUndefined()
})

it.each(['complete', 'add'] as const)('leaves who is there already as they are: %s', async (matches) => {
  const book = await openDesk(true)
  await book.bring('cards.vcf', card('+33612345678'))
  const { findings } = await book.look('cards.vcf', CARD, { matches })
  expect(findings[0]).toMatchObject({ outcome: 'matched', problems: [{ code: 'photo-set-aside' }] })
  await book.bring('cards.vcf', CARD, { matches })
  expect(book.store.sqlite.prepare('select count(*) from client_photo').pluck().get()).toBe(0)
})

it('keeps no second picture, and none that is no picture', async () => {
  const book = await openDesk(true)
  const cards =
    card('+33612345671', photo(cameraJpeg()), photo(cameraJpeg(1))) +
    card('+33612345672', photo(Buffer.from('no picture at all')))
  const { findings } = await book.look('cards.vcf', cards, { matches: 'add' })
  const codes = findings.map(({ problems }) => problems.map(({ code }) => code))
  expect(codes).toEqual([['photo-set-aside'], ['photo-set-aside']])
  await book.bring('cards.vcf', cards, { matches: 'add' })
  expect(book.store.sqlite.prepare('select client_id from client_photo').pluck().all()).toEqual([1])
})

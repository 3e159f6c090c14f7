import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { ImportRecord, Inspection } from '../../electron/ipc/imports.ts'
import type { Get } from './day-steps.ts'
import { REFUSED_WORDS, WORDS } from './import-desk.ts'
import type { TempApp } from './temp-app.ts'

/** Brings in the client book of another program, in pieces, beside the one client of this one, and takes it back. */
export async function bringInBook(get: Get, app: TempApp): Promise<void> {
  const anyone = { show: 'all', language: '', importId: null }
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/google-contacts.csv')))
  app.chosenFile = { fileName: 'google-contacts.csv', bytes }
  const chosen = await get<{ uploadId: string }>('imports.choose')
  await get('imports.release', { uploadId: chosen.uploadId })
  const half = Math.floor(bytes.length / 2)
  const { uploadId } = await get<{ uploadId: string }>('imports.receive', {
    uploadId: null,
    fileName: 'google-contacts.csv',
    offset: 0,
    bytes: bytes.slice(0, half),
  })
  await get('imports.receive', {
    uploadId,
    fileName: 'google-contacts.csv',
    offset: half,
    bytes: bytes.slice(half),
  })
  const choice = { sheet: null, encoding: null, delimiter: null, hasHeader: null, dayFirst: null }
  const seen = await get<Inspection>('imports.inspect', { uploadId, choice })
  expect(seen).toMatchObject({ knownAs: 'google', encoding: 'utf-8', hasHeader: true })
  const plan = { uploadId, choice, mapping: seen.mapping, matches: 'complete', words: WORDS }
  const { counts } = await get<{ counts: ImportRecord['counts'] }>('imports.dryRun', plan)
  expect(counts.rows).toBe(seen.rowCount)
  expect(counts.new + counts.matched + counts.repeated + counts.refused).toBe(counts.rows)
  await get('imports.findings', { uploadId, show: 'all', offset: 0, limit: 50 })
  const record = await get<ImportRecord>('imports.commit', plan)
  expect(await get('clients.count', { filter: { ...anyone, importId: record.id } })).toMatchObject({
    count: counts.new,
  })
  await get('imports.saveRefused', { id: record.id, words: REFUSED_WORDS })
  expect(await get('imports.list')).toMatchObject([{ id: record.id, standing: 'undoable' }])
  await get('imports.undo', { id: record.id })
  expect(await get('clients.count', { filter: anyone })).toEqual({ count: 1 })
}

/** Takes in a book that Carnet wrote, beside the clients of this one, and takes it back. */
export async function takeInBook(get: Get): Promise<void> {
  const header = { format: 'carnet/1', schema: 1, product: '1.0.0', exportedAt: 1, house: 'Maison Sœur' }
  const times = { created_at: 1, changed_at: 1 }
  const tables = {
    client: [{ id: 7, name_text: 'Ada Byron', ...times }],
    client_name: [{ id: 1, client_id: 7, position: 0, kind: 'native', given: 'Ada', surname: 'Byron' }],
  }
  const book = JSON.stringify({ ...header, scope: 'all', lastClientId: 9, tables })
  const { uploadId } = await get<{ uploadId: string }>('imports.receive', {
    uploadId: null,
    fileName: 'book.json',
    offset: 0,
    bytes: new TextEncoder().encode(book),
  })
  expect(await get('imports.book', { uploadId })).toMatchObject({
    house: 'Maison Sœur',
    clients: 1,
    becomesTheBook: false,
  })
  const { id, isWholeBook } = await get<ImportRecord>('imports.commitBook', { uploadId })
  expect(isWholeBook).toBe(false)
  const filter = { show: 'all', language: '', importId: id }
  expect(await get('clients.count', { filter })).toEqual({ count: 1 })
  expect(await get('imports.undo', { id })).toEqual({ removed: 1, reverted: 0, kept: 0 })
}

/** Takes the whole book out as a table, leaves the dialog once, and gives up once. */
export async function takeOut(get: Get, app: TempApp): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-out-'))
  const asked = { scope: { kind: 'all' }, format: 'csv', words: { 'target.given': 'Given name' } }
  try {
    const { clients } = await get<{ clients: number }>('exports.count', { scope: asked.scope })
    expect(await get('exports.save', asked)).toEqual({ fileName: '', clients: 0, bytes: 0 })
    app.exportPath = join(folder, 'book.csv')
    const report = await get<{ bytes: number }>('exports.save', asked)
    expect(report).toMatchObject({ fileName: 'book.csv', clients })
    expect(readFileSync(app.exportPath)).toHaveLength(report.bytes)
    app.exportPath = join(folder, 'given-up.csv')
    const stop = new AbortController()
    const stopped = app.ask('exports.save', asked, stop.signal)
    stop.abort()
    expect(await stopped).toMatchObject({ error: { code: 'cancelled' } })
    expect(readdirSync(folder)).toEqual(['book.csv'])
  } finally {
    app.exportPath = ''
    rmSync(folder, { recursive: true })
  }
}

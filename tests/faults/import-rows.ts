import { Buffer } from 'node:buffer'
import type { Store } from '../../db/store.ts'
import type { Progress } from '../../electron/ipc/define.ts'
import type { UploadId } from '../../electron/ipc/imports.ts'
import { importJobs } from '../../electron/services/imports/jobs.ts'

const UPLOAD = '5d6c2f0e-95c3-4f7a-9a39-0f6f3c2f1a11' as UploadId
/** Where the boutique stands. */
export const HOUSE = { country: 'FR' }
/** What the book calls what a file names by its position only. */
export const WORDS = {
  advisor: 'Advisor',
  department: 'Department',
  jobTitle: 'Job title',
  belt: 'Belt',
  home: 'Home',
  work: 'Work',
  mobile: 'Mobile',
  fax: 'Fax',
  main: 'Main',
  other: 'Other',
  likes: 'Likes',
  refuses: 'Refuses',
  rest: 'More than the page holds',
  inferred: 'Inferred',
  bought: 'Bought',
  likely: 'Likely',
  unsure: 'Unsure',
  review: 'Ask again on',
}
/** Everything about a file left to be found out. */
export const AS_FOUND = { sheet: null, encoding: null, delimiter: null, hasHeader: null, dayFirst: null }

function makeFile(rows: number): Uint8Array {
  const lines = ['First name,Last name,Email,Notes']
  for (let n = 0; n < rows; n += 1) {
    lines.push(`Aïko ${n},Durand-${n * 7919},a${n}@example.com,"Aime l’émeraude et le thé fumé, fiche ${n}"`)
  }
  return Buffer.from(lines.join('\r\n'))
}

/**
 * Imports so many new clients through the app's own jobs, `tell` hearing of each step as it begins; resolves with how many
 * clients that made.
 */
export async function importRows(
  store: Store,
  rows: number,
  tell: (step: string) => void = () => {},
): Promise<number> {
  let step = ''
  const room = {
    store,
    signal: new AbortController().signal,
    isCancelled: () => false,
    progress: (progress: Progress) => {
      if (progress.step !== step) tell(progress.step)
      step = progress.step
    },
  }
  const file = { uploadId: UPLOAD, fileName: 'clients.csv', offset: 0, bytes: makeFile(rows) }
  await importJobs['imports.receive'](room, file)
  try {
    const found = await importJobs['imports.inspect'](room, {
      uploadId: UPLOAD,
      choice: AS_FOUND,
      house: HOUSE,
    })
    const { encoding, delimiter, hasHeader, dayFirst, mapping } = found
    const choice = { sheet: null, encoding, delimiter, hasHeader, dayFirst }
    const plan = { uploadId: UPLOAD, choice, mapping, words: WORDS, house: HOUSE }
    const by = { policy: 'add' as const, staffId: 1, at: Date.UTC(2026, 10, 23), day: '2026-11-23' }
    const { id } = await importJobs['imports.commit'](room, { ...plan, ...by })
    return Number(store.sqlite.prepare('select count(*) from client where import_id = ?').pluck().get(id))
  } finally {
    await importJobs['imports.release'](room, { uploadId: UPLOAD })
  }
}

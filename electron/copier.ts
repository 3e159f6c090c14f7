import { parentPort, workerData } from 'node:worker_threads'
import { connectToRead } from '../db/connect.ts'
import type { CopyAsked } from '../db/open.ts'
import { storeErrorKindOf } from '../db/store-error.ts'
import { makeVerifiedCopy } from '../db/verified-copy.ts'
import type { CopyAnswer } from './services/copying.ts'

const port = parentPort
if (!port) throw new Error('copies are made in a worker thread')
port.postMessage(copy(workerData as CopyAsked))

function copy({ path, key, to }: CopyAsked): CopyAnswer {
  try {
    const from = connectToRead(path, key)
    try {
      makeVerifiedCopy(from, key, to)
    } finally {
      from.close()
    }
    return { isDone: true }
  } catch (error) {
    const kind = storeErrorKindOf(error)
    if (kind === undefined) throw error
    return { isDone: false, kind }
  } finally {
    key.fill(0)
  }
}

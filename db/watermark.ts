import { closeSync, copyFileSync, existsSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { StoreError } from './store-error.ts'

const RECORD_BYTES = 12

/** The store has lost commits that it had acknowledged: `missing` of them. */
export class BehindWatermark extends StoreError {
  readonly missing: number

  constructor(missing: number) {
    super('behind-watermark')
    this.missing = missing
  }
}

/** The count of commits kept outside the store, because SQLite opens a damaged write-ahead log without a word. */
export interface Watermark {
  /** The last count noted, or 0 when there is none or it cannot be read. */
  read(): number
  /**
   * Notes a commit. One small write that is not synchronised: after a power cut it may be behind, never ahead. Where it
   * fails it is behind too: the commit stands, so nobody is told, and the next note or opening makes it good.
   */
  note(count: number): void
  close(): void
}

function seal(count: number): Buffer {
  const record = Buffer.alloc(RECORD_BYTES)
  record.writeBigUInt64LE(BigInt(count), 0)
  record.writeUInt32LE(crc32(record.subarray(0, 8)), 8)
  return record
}

/** A full disk, a quota, a disk that is gone: anything but a mistake of ours. */
function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

/** Opens the watermark beside the store at `storePath`. */
export function openWatermark(storePath: string): Watermark {
  const path = `${storePath}.watermark`
  const handle = openSync(path, existsSync(path) ? 'r+' : 'w+', 0o600)
  return {
    read() {
      const record = readFileSync(path)
      if (record.byteLength !== RECORD_BYTES) return 0
      const isWhole = crc32(record.subarray(0, 8)) === record.readUInt32LE(8)
      return isWhole ? Number(record.readBigUInt64LE(0)) : 0
    },
    note(count) {
      try {
        writeSync(handle, seal(count), 0, RECORD_BYTES, 0)
      } catch (error) {
        if (!isOfTheSystem(error)) throw error
      }
    },
    close() {
      closeSync(handle)
    },
  }
}

/**
 * Sets the write-ahead log aside as it is, so that its unread frames are not erased by the next checkpoint; a
 * specialist can still read them with the store's key. Resolves to nothing when there is no log.
 */
export function keepWriteAheadLog(storePath: string): void {
  const log = `${storePath}-wal`
  if (!existsSync(log) || statSync(log).size === 0) return
  let number = 1
  while (existsSync(`${log}.kept-${number}`)) number += 1
  copyFileSync(log, `${log}.kept-${number}`)
}

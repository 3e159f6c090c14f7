import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { syncFolder } from '../../../db/durable-file.ts'
import { AppError } from '../../ipc/errors.ts'

const BUFFERED_UNITS = 1024 * 1024

/** A file in the making: nobody sees it under its name before it is whole. */
export class ExportFile {
  readonly #path: string
  readonly #aside: string
  readonly #handle: number
  #waiting: string[] = []
  #units = 0
  #isOpen = true
  #bytes = 0

  /** Begins the file as `aside`, in the folder of `path`. Throws AppError `file-unwritable` and `disk-full`, as all its acts do. */
  constructor(path: string, aside: string) {
    this.#path = path
    // The name is given by renaming, which would put a file in the place of a device as readily as of a file.
    const there = this.#do(() => statSync(path, { throwIfNoEntry: false }))
    if (there?.isFile() === false) this.#refuse('')
    this.#aside = aside
    this.#handle = this.#do(() => openSync(this.#aside, 'w', 0o600))
  }

  /** How large it is so far, in bytes. */
  get bytes(): number {
    return this.#bytes
  }

  /** Adds text as UTF-8. */
  write(text: string): void {
    this.#waiting.push(text)
    this.#units += text.length
    if (this.#units >= BUFFERED_UNITS) this.#flush()
  }

  /** Adds bytes. */
  writeBytes(bytes: Uint8Array): void {
    this.#flush()
    // Goes on after a short write, which a single `writeSync` would take for the whole.
    this.#do(() => writeFileSync(this.#handle, bytes))
    this.#bytes += bytes.length
  }

  #flush(): void {
    if (this.#units === 0) return
    const text = Buffer.from(this.#waiting.join(''))
    this.#waiting = []
    this.#units = 0
    this.writeBytes(text)
  }

  /** Puts everything on the disk; the file still bears no name of its own. */
  settle(): void {
    this.#flush()
    this.#do(() => fsyncSync(this.#handle))
    this.#close()
  }

  /** Gives the file its name, in the place of one that was there. */
  publish(): void {
    this.#do(() => {
      renameSync(this.#aside, this.#path)
      syncFolder(dirname(this.#path))
    })
  }

  /** Leaves nothing behind; harmless once the file has its name. */
  discard(): void {
    this.#close()
    rmSync(this.#aside, { force: true })
  }

  #close(): void {
    if (this.#isOpen) closeSync(this.#handle)
    this.#isOpen = false
  }

  #do<T>(act: () => T): T {
    try {
      return act()
    } catch (error) {
      return this.#refuse(error instanceof Error && 'code' in error ? String(error.code) : '')
    }
  }

  #refuse(code: string): never {
    const isFull = code === 'ENOSPC' || code === 'EDQUOT'
    throw new AppError(isFull ? 'disk-full' : 'file-unwritable', { file: basename(this.#path) })
  }
}

import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import { AppError } from '../../ipc/errors.ts'
import { measureSource, readChunks, readRange, type SheetSource } from './source.ts'

/** More entries than any workbook has, pictures included. */
const MOST_ENTRIES = 4096
/** The most one part may unpack to: a sheet of 200,000 rows of 80 cells comes to about as much. */
const MOST_PART_BYTES = 1024 * 1024 * 1024
/** Cells that only carry a style shrink some 60 times; what shrinks more than this was made to burst. */
const MOST_RATIO = 250
/** Below this a part can do no harm, however tightly it is packed. */
const HARMLESS_BYTES = 8 * 1024 * 1024

/** The parts of a workbook, read one at a time and never written anywhere; names count without their case, as in OPC. */
export class WorkbookArchive {
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip
    this.#entries = entries
  }

  /** Reads the list of parts. Throws AppError `file-damaged` or `file-unsafe`, or the signal's reason. */
  static async open(source: SheetSource, signal?: AbortSignal): Promise<WorkbookArchive> {
    return blameFile(async () => {
      const zip = await openZip(source)
      try {
        return new WorkbookArchive(zip, await listEntries(zip, signal))
      } catch (error) {
        zip.close()
        throw error
      }
    }, signal)
  }

  /** Whether there is such a part. */
  has(name: string): boolean {
    return this.#entries.has(fold(name))
  }

  /** How many bytes a part says that it unpacks to; nought when there is no such part. */
  sizeOf(name: string): number {
    return this.#entries.get(fold(name))?.uncompressedSize ?? 0
  }

  /**
   * Unpacks a part piece by piece; nothing comes of a part that is not there. Throws AppError `file-unsafe` before the
   * first byte of what would unpack to more than `most` bytes, `file-damaged` for what is cut short or was changed.
   */
  async *read(name: string, most = MOST_PART_BYTES, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(fold(name))
    if (entry === undefined) return
    refuseBomb(entry, most)
    const stream = await blameFile(() => this.#zip.openReadStreamPromise(entry), signal)
    const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
    let sum = 0
    try {
      while (true) {
        const { done, value } = await blameFile(() => pieces.next(), signal)
        signal?.throwIfAborted()
        if (done === true) break
        sum = crc32(value, sum)
        // What is stored and not packed comes in one piece, however large.
        yield* readChunks({ pieces: [value] }, signal)
      }
    } finally {
      stream.destroy()
    }
    // Yauzl compares sizes, not sums.
    if (sum !== entry.crc32) throw new AppError('file-damaged')
  }

  /** Lets the file go. */
  close(): void {
    this.#zip.close()
  }
}

function openZip(source: SheetSource): Promise<ZipFile> {
  const options = { autoClose: false }
  return fromRandomAccessReaderPromise(new PieceReader(source), measureSource(source), options)
}

/** Lets Yauzl read from the pieces in which a file came. */
class PieceReader extends RandomAccessReader {
  readonly #source: SheetSource

  constructor(source: SheetSource) {
    super()
    this.#source = source
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(copyRange(this.#source, start, end), { objectMode: false })
  }
}

// Unpacking goes on in a thread of Node's own for a moment after it was given up, and the file may be let go meanwhile.
function* copyRange(source: SheetSource, start: number, end: number): Generator<Buffer> {
  for (const part of readRange(source, start, end)) yield Buffer.from(part)
}

async function listEntries(zip: ZipFile, signal?: AbortSignal): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw new AppError('file-unsafe')
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    signal?.throwIfAborted()
    const name = fold(entry.fileName)
    // Of two parts with one name, another program may read the other one.
    if (entries.has(name)) throw new AppError('file-unsafe')
    if (entry.isEncrypted()) throw new AppError('file-protected')
    entries.set(name, entry)
  }
  return entries
}

function refuseBomb({ compressedSize, uncompressedSize }: Entry, most: number): void {
  const isTight = uncompressedSize > HARMLESS_BYTES && uncompressedSize > compressedSize * MOST_RATIO
  if (isTight || uncompressedSize > most) throw new AppError('file-unsafe')
}

function fold(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase()
}

/** Whatever the archive's reader stumbles over is the file's fault. */
async function blameFile<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await work()
  } catch (error) {
    signal?.throwIfAborted()
    throw error instanceof AppError ? error : new AppError('file-damaged')
  }
}

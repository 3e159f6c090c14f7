import { AppError } from '../../ipc/errors.ts'
import { readChunks, type SheetSource } from './source.ts'

/** What a file is by its first bytes: an archive, in which a workbook may lie, or text. */
export type FileKind = 'archive' | 'text'

const ARCHIVE = 'PK\u0003\u0004'
/** A compound file: an Excel workbook of before 2007, or any workbook with a password. */
const COMPOUND = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'
const PASSWORD_MARK = Buffer.from('EncryptedPackage', 'utf16le')
/** What people choose by mistake: PDF, PNG, JPEG, GIF, gzip, RTF, SQLite, RAR, 7-Zip, an empty archive. */
const STRANGERS = [
  '%PDF-',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '\u001f\u008b',
  '{\\rtf',
  'SQLite format 3',
  'Rar!',
  '7z\u00bc\u00af',
  'PK\u0005\u0006',
]

/** Tells an archive from text. Throws AppError `format-unknown` or `file-protected` for what is neither. */
export async function recogniseFile(source: SheetSource, signal?: AbortSignal): Promise<FileKind> {
  let carried = Buffer.alloc(0)
  for await (const chunk of readChunks(source, signal)) {
    const bytes = Buffer.concat([carried, chunk])
    const head = bytes.toString('latin1', 0, 16)
    if (carried.length === 0) {
      if (head.startsWith(ARCHIVE)) return 'archive'
      if (STRANGERS.some((sign) => head.startsWith(sign))) throw new AppError('format-unknown')
      if (!head.startsWith(COMPOUND)) return 'text'
    }
    if (bytes.includes(PASSWORD_MARK)) throw new AppError('file-protected')
    carried = bytes.subarray(-PASSWORD_MARK.length)
  }
  if (carried.length > 0) throw new AppError('format-unknown')
  return 'text'
}

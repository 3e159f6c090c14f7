import { posix } from 'node:path'
import { AppError } from '../../ipc/errors.ts'
import { type NumberShape, readNumberFormat } from './number-formats.ts'
import { RichText } from './rich-text.ts'
import type { SheetSource } from './source.ts'
import { TextPool } from './text-pool.ts'
import { WorkbookArchive } from './workbook-archive.ts'
import { hearAllXml, type XmlAttributes, type XmlListener } from './workbook-xml.ts'

/** A sheet by the name on its tab, and where in the file it is. */
export interface WorkbookSheet {
  readonly name: string
  readonly part: string
}

/** What must be known of a workbook to read the cells of one of its sheets. */
export interface Workbook {
  readonly archive: WorkbookArchive
  /** Those a person sees, in the order of their tabs; the hidden ones only where there is no other. */
  readonly sheets: readonly WorkbookSheet[]
  readonly is1904: boolean
  /** How numbers are shown, by the style of their cell. */
  readonly shapes: readonly NumberShape[]
  readonly texts: TextPool
}

/** The most that what describes a workbook may unpack to; its cells and texts have a larger limit. */
const MOST_DESCRIPTION = 32 * 1024 * 1024
const MOST_TEXTS = 512 * 1024 * 1024
const MOST_SHEETS = 256
const MOST_STYLES = 65_536

/**
 * Opens a workbook and reads what its sheets share; `archive.close()` lets the file go. Throws AppError
 * `format-unknown` for an archive that is no workbook, `file-protected`, `file-damaged`, `file-unsafe`.
 */
export async function openWorkbook(source: SheetSource, signal?: AbortSignal): Promise<Workbook> {
  const archive = await WorkbookArchive.open(source, signal)
  try {
    const book = await findBook(archive, signal)
    const relations = await readRelations(archive, book, signal)
    const { sheets, is1904 } = await readBook(archive, book, relations, signal)
    const partOf = (type: string) => [...relations.values()].find((each) => each.type === type)?.part
    return {
      archive,
      sheets,
      is1904,
      shapes: await readShapes(archive, partOf('styles'), signal),
      texts: await readTexts(archive, partOf('sharedStrings'), signal),
    }
  } catch (error) {
    archive.close()
    throw error
  }
}

interface Relation {
  /** The last word of the relation's address, which is the same in both editions of the standard. */
  readonly type: string
  readonly part: string
}

/** The parts another one points to, by the names it calls them; what lies outside the file is not looked at. */
async function readRelations(
  archive: WorkbookArchive,
  part: string,
  signal?: AbortSignal,
): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part)
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const relations = new Map<string, Relation>()
  await hearAllXml(archive.read(name, MOST_DESCRIPTION, signal), {
    open(element, { Id = '', Type = '', Target = '', TargetMode }) {
      if (element !== 'Relationship' || TargetMode === 'External') return
      const target = Target.startsWith('/') ? Target : posix.join(folder, Target)
      relations.set(Id, { type: posix.basename(Type), part: target })
    },
  })
  return relations
}

async function findBook(archive: WorkbookArchive, signal?: AbortSignal): Promise<string> {
  if (!archive.has('_rels/.rels')) throw new AppError('format-unknown')
  const relations = await readRelations(archive, '', signal)
  const book = [...relations.values()].find(({ type }) => type === 'officeDocument')?.part
  // A binary workbook (.xlsb) has another ending.
  if (book === undefined || !/\.xml$/i.test(book) || !archive.has(book)) throw new AppError('format-unknown')
  return book
}

async function readBook(
  archive: WorkbookArchive,
  book: string,
  relations: ReadonlyMap<string, Relation>,
  signal?: AbortSignal,
): Promise<Pick<Workbook, 'sheets' | 'is1904'>> {
  const found: (WorkbookSheet & { isHidden: boolean })[] = []
  let is1904 = false
  let isBook = false
  await hearAllXml(archive.read(book, MOST_DESCRIPTION, signal), {
    open(element, attributes) {
      if (element === 'workbook') isBook = true
      if (element === 'workbookPr') is1904 = readFlag(attributes['date1904'])
      if (element !== 'sheet' || found.length === MOST_SHEETS) return
      const relation = relations.get(attributes['id'] ?? attributes['r:id'] ?? '')
      if (relation?.type !== 'worksheet' || !archive.has(relation.part)) return
      const isHidden = /hidden$/i.test(attributes['state'] ?? '')
      found.push({ name: attributes['name'] ?? '', part: relation.part, isHidden })
    },
  })
  if (!isBook || found.length === 0) throw new AppError('format-unknown')
  const seen = found.filter(({ isHidden }) => !isHidden)
  const sheets = (seen.length > 0 ? seen : found).map(({ name, part }) => ({ name, part }))
  return { sheets, is1904 }
}

function readFlag(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

async function readShapes(
  archive: WorkbookArchive,
  part: string | undefined,
  signal?: AbortSignal,
): Promise<NumberShape[]> {
  if (part === undefined) return []
  const codes = new Map<number, string>()
  const used: number[] = []
  let isInCells = false
  await hearAllXml(archive.read(part, MOST_DESCRIPTION, signal), {
    open(element, attributes: XmlAttributes) {
      const id = Number(attributes['numFmtId'] ?? 0)
      if (element === 'cellXfs') isInCells = true
      else if (element === 'numFmt') codes.set(id, attributes['formatCode'] ?? '')
      else if (element === 'xf' && isInCells) used.push(id)
      if (used.length > MOST_STYLES || codes.size > MOST_STYLES) throw new AppError('file-unsafe')
    },
    close(element) {
      if (element === 'cellXfs') isInCells = false
    },
  })
  return used.map((id) => readNumberFormat(id, codes.get(id)))
}

async function readTexts(
  archive: WorkbookArchive,
  part: string | undefined,
  signal?: AbortSignal,
): Promise<TextPool> {
  const texts = new TextPool()
  if (part === undefined) return texts
  const rich = new RichText()
  const listener: XmlListener = {
    open(element) {
      if (element === 'si') rich.start()
      else rich.open(element)
    },
    text: (text) => rich.text(text),
    close(element) {
      if (element === 'si') texts.add(rich.end())
      else rich.close(element)
    },
  }
  await hearAllXml(archive.read(part, MOST_TEXTS, signal), listener)
  return texts
}

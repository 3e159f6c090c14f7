import { z } from 'zod'
import { call } from './define.ts'
import { ImportTarget } from './import-targets.ts'
import { Done, Instant, Nothing } from './values.ts'

/** Names one import that was committed. */
export const ImportId = z.int().positive().brand<'ImportId'>()
/** Names one import that was committed. */
export type ImportId = z.infer<typeof ImportId>

/** Names one file being looked at, until the app closes or it is let go. */
export const UploadId = z.uuid().brand<'UploadId'>()
/** Names one file being looked at. */
export type UploadId = z.infer<typeof UploadId>

/** The encodings a client book may come in, by their WHATWG names. */
export const EncodingName = z.enum([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
])
/** One of the encodings a client book may come in. */
export type EncodingName = z.infer<typeof EncodingName>

/** How a file is to be read; null means that the app is to find it out. `sheet` counts the sheets of a workbook from 0. */
export const ReadingChoice = z.strictObject({
  sheet: z.int().nonnegative().nullable(),
  encoding: EncodingName.nullable(),
  delimiter: z.enum([',', ';', '\t', '|']).nullable(),
  hasHeader: z.boolean().nullable(),
  dayFirst: z.boolean().nullable(),
})
/** How a file is to be read. */
export type ReadingChoice = z.infer<typeof ReadingChoice>

/** What can be wrong with a cell that was nevertheless kept. */
export const CellProblemCode = z.enum([
  'date-not-understood',
  'phone-not-valid',
  'phone-country-unknown',
  'email-not-valid',
  'language-unknown',
  'unreadable-characters',
  'more-cells-than-columns',
  'fewer-cells-than-columns',
  'photo-set-aside',
  'photo-unreadable',
  'attachment-not-kept',
  'card-inside-card',
  'line-not-understood',
  'size-not-understood',
  'size-of-several-systems',
  'country-unknown',
  'time-zone-unknown',
  'answer-not-understood',
  'period-not-understood',
  'value-does-not-fit',
  'more-than-the-page-holds',
])
/** One of the things that can be wrong with a cell. */
export type CellProblemCode = z.infer<typeof CellProblemCode>

/** Why a whole record is left out. */
export const RefusalCode = z.enum([
  'nothing-identifies-a-person',
  'empty-record',
  'quote-not-closed',
  'record-too-long',
  'card-not-closed',
  'not-a-card',
  'not-a-person',
])
/** One of the reasons to leave a record out. */
export type RefusalCode = z.infer<typeof RefusalCode>

/** What each column becomes, by its position; the words for the targets live in locales. */
export const ColumnMapping = z.array(z.strictObject({ column: z.int().nonnegative(), target: ImportTarget }))
/** What each column becomes. */
export type ColumnMapping = z.infer<typeof ColumnMapping>

/** What is seen of a file before anything is written. */
export const Inspection = z.strictObject({
  uploadId: UploadId,
  fileName: z.string(),
  bytes: z.int(),
  format: z.enum(['csv', 'xlsx', 'vcard']),
  /** The names on the tabs of a workbook, and which of them is read; none for other files. */
  sheets: z.array(z.string()),
  sheet: z.int(),
  encoding: EncodingName,
  encodings: z.array(z.strictObject({ encoding: EncodingName, confidence: z.number() })),
  delimiter: z.enum([',', ';', '\t', '|']),
  hasHeader: z.boolean(),
  dayFirst: z.boolean(),
  dayFirstIsProved: z.boolean(),
  headers: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  rowCount: z.int(),
  mapping: ColumnMapping,
  mappingFrom: z.enum(['remembered', 'names', 'format']),
  knownAs: z.enum(['google', 'outlook', 'apple', 'none']),
})
/** What is seen of a file before anything is written. */
export type Inspection = z.infer<typeof Inspection>

/** What to do with a row that matches a client the book already has. */
export const MatchPolicy = z.enum(['complete', 'skip', 'add'])
/** What to do with a row that matches. */
export type MatchPolicy = z.infer<typeof MatchPolicy>

/** A cell that could not be read as its column asks; its text is kept all the same. */
export const CellProblem = z.strictObject({
  column: z.string(),
  value: z.string(),
  code: CellProblemCode,
})

/** What will become of one row. */
export const RowFinding = z.strictObject({
  row: z.int(),
  line: z.int(),
  outcome: z.enum(['new', 'matched', 'repeated', 'refused']),
  name: z.string(),
  lang: z.string(),
  matchedName: z.string(),
  matchedBy: z.enum(['', 'phone', 'email', 'name']),
  /** Who has the same name and other ways to be reached: perhaps the same person, which only a person can tell. */
  sameNameAs: z.string(),
  reason: RefusalCode.nullable(),
  problems: z.array(CellProblem),
})
/** What will become of one row. */
export type RowFinding = z.infer<typeof RowFinding>

/** How many rows will become what. */
export const ImportCounts = z.strictObject({
  rows: z.int(),
  new: z.int(),
  matched: z.int(),
  repeated: z.int(),
  refused: z.int(),
  withProblems: z.int(),
  sameName: z.int(),
})
/** How many rows will become what. */
export type ImportCounts = z.infer<typeof ImportCounts>

/** The largest file that is taken: 128 MB. */
export const LARGEST_IMPORT = 128 * 1024 * 1024

/** The largest book that is read from the disk, a row at a time: 4 GB. One that is dropped is held, as other files are. */
export const LARGEST_BOOK = 4096 * 1024 * 1024

/** What is seen of a file in which Carnet wrote a book or a part of it, before anything is written. */
export const BookInspection = z.strictObject({
  uploadId: UploadId,
  fileName: z.string(),
  bytes: z.int(),
  house: z.string(),
  exportedAt: Instant,
  scope: z.enum(['client', 'list', 'all']),
  clients: z.int(),
  notes: z.int(),
  appointments: z.int(),
  photos: z.int(),
  /** Whether this book has no client and would become the one in the file; else everybody in it is added. */
  becomesTheBook: z.boolean(),
})
/** What is seen of a book's file before anything is written. */
export type BookInspection = z.infer<typeof BookInspection>

const Word = z.string().max(120)

/**
 * What the book calls, in the language of the interface, what a file names by its position only, what stands over a note
 * of what the page has no room for, and how such a note says of a thing that it was only inferred, bought or doubted.
 */
export const ImportWords = z.strictObject({
  advisor: Word,
  department: Word,
  jobTitle: Word,
  belt: Word,
  home: Word,
  work: Word,
  mobile: Word,
  fax: Word,
  main: Word,
  other: Word,
  likes: Word,
  refuses: Word,
  rest: Word,
  inferred: Word,
  bought: Word,
  likely: Word,
  unsure: Word,
  review: Word,
})
/** What the book calls what a file names by its position only. */
export type ImportWords = z.infer<typeof ImportWords>

/** The words in which a file of refused rows explains itself. */
export const RefusedWords = z.strictObject({
  reason: Word,
  line: Word,
  reasons: z.record(RefusalCode, z.string().max(300)),
})
/** The words in which a file of refused rows explains itself. */
export type RefusedWords = z.infer<typeof RefusedWords>

const Plan = z.strictObject({
  uploadId: UploadId,
  choice: ReadingChoice,
  mapping: ColumnMapping,
  matches: MatchPolicy,
  words: ImportWords,
})

/** An import that was committed, and until when it can be undone. */
export const ImportRecord = z.strictObject({
  id: ImportId,
  fileName: z.string(),
  at: Instant,
  staffName: z.string(),
  counts: ImportCounts,
  refusedKept: z.int(),
  undoUntil: Instant,
  standing: z.enum(['undoable', 'expired', 'undone']),
  /** Whether the file became the book, whose clients keep the imports they once came by. */
  isWholeBook: z.boolean(),
  /** False where only a manager may undo it and an advisor asks. */
  mayUndo: z.boolean(),
})
/** An import that was committed. */
export type ImportRecord = z.infer<typeof ImportRecord>

/** What may be asked about bringing in a client book. */
export const imports = {
  choose: call({
    input: Nothing,
    output: z.strictObject({ uploadId: UploadId, fileName: z.string() }).nullable(),
  }),
  receive: call({
    input: z.strictObject({
      uploadId: UploadId.nullable(),
      fileName: z.string().max(255),
      offset: z.int().nonnegative(),
      bytes: z.instanceof(Uint8Array),
    }),
    output: z.strictObject({ uploadId: UploadId }),
  }),
  inspect: call({ input: z.strictObject({ uploadId: UploadId, choice: ReadingChoice }), output: Inspection }),
  /** Reads a file through that may hold a book of Carnet's own; null when it is no such file and is to be inspected. */
  book: call({ input: z.strictObject({ uploadId: UploadId }), output: BookInspection.nullable() }),
  dryRun: call({ input: Plan, output: z.strictObject({ counts: ImportCounts }) }),
  findings: call({
    input: z.strictObject({
      uploadId: UploadId,
      show: z.enum(['all', 'new', 'matched', 'repeated', 'sameName', 'refused', 'problems']),
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(50),
    }),
    output: z.strictObject({ findings: z.array(RowFinding), count: z.int() }),
  }),
  commit: call({ input: Plan, output: ImportRecord }),
  /** Takes in a book's file, all or nothing; for managers, because people and settings of the house come with it. */
  commitBook: call({
    input: z.strictObject({ uploadId: UploadId }),
    output: ImportRecord,
    access: 'manager',
  }),
  release: call({ input: z.strictObject({ uploadId: UploadId }), output: Done }),
  list: call({ input: Nothing, output: z.array(ImportRecord) }),
  undo: call({
    input: z.strictObject({ id: ImportId }),
    output: z.strictObject({ removed: z.int(), reverted: z.int(), kept: z.int() }),
  }),
  saveRefused: call({
    input: z.strictObject({ id: ImportId, words: RefusedWords }),
    output: z.strictObject({ saved: z.boolean() }),
  }),
} as const

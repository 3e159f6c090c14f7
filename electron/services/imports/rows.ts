import { bareCell } from '../exports/neutral-cells.ts'
import type { ColumnUse } from './columns.ts'
import { addEmails, addHandle, addPhones } from './contact-ways.ts'
import { recogniseCountry } from './countries.ts'
import { knowZone } from './cells/know-zone.ts'
import { addNames, type NameParts } from './names.ts'
import type { ImportedAddress, PersonReading } from './person.ts'
import { PersonDraft, type Placed, type ReadingOptions, sizeOf } from './person-draft.ts'
import type { CsvRecord } from './read-csv.ts'
import { oneLine, readerOf } from './rich-cells.ts'

/**
 * Reads one record as the columns say. Spaces around a cell are trimmed and line breaks become spaces, except in notes,
 * streets and extra fields, which stay as they are. Never throws: a cell that is not understood is kept as an extra
 * field and listed; a record is refused when it is broken or nothing in it says who the person is.
 */
export function readPerson(
  record: CsvRecord,
  columns: readonly ColumnUse[],
  options: ReadingOptions,
): PersonReading {
  const source = { line: record.line, cells: record.cells }
  if (record.refused !== undefined) return { refused: record.refused, source, problems: [] }
  const draft = new PersonDraft(source, options)
  reportWidth(draft, record, columns)
  const cells = columns.map((column) =>
    draft.clean(bareCell(record.cells[column.index] ?? ''), placeOf(column)),
  )
  draft.person.addresses = readAddresses(draft, cells, columns)
  draft.country =
    countryLivedIn(cells, columns) ??
    draft.person.addresses.find(({ countryCode }) => countryCode)?.countryCode ??
    options.defaultCountry
  const names: NameParts = {}
  for (const [at, column] of columns.entries()) {
    const cell = cells[at] ?? ''
    if (cell.trim() === '') continue
    const { from, of, words } = labelling(columns, at)
    // A label beside nothing says something all the same, and so do words beside no day.
    if (of !== undefined && (cells[of] ?? '').trim() !== '') continue
    const label = from === undefined ? column.label : cells[from]?.trim()
    const said = words === undefined ? '' : oneLine(cells[words] ?? '')
    readCell(draft, names, cell, column, {
      ...placeOf(column),
      ...(label && { label }),
      ...(said && { said }),
    })
  }
  addNames(draft, names)
  return draft.finish()
}

/** The country that a column of its own says the person lives in. */
function countryLivedIn(cells: readonly string[], columns: readonly ColumnUse[]): string | undefined {
  const at = columns.findIndex(({ target }) => target === 'country')
  return at < 0 ? undefined : recogniseCountry(oneLine(cells[at] ?? ''))
}

interface Labelling {
  /** The position of the column that holds this one's labels. */
  readonly from?: number | undefined
  /** The position of the column whose labels or words this one holds. */
  readonly of?: number | undefined
  /** The position of the column that holds the words in which this one's days were told. */
  readonly words?: number | undefined
}

const labellingsOf = new WeakMap<readonly ColumnUse[], readonly Labelling[]>()

/** Which column tells of which, settled once for all rows: a number, address or day by the column beside it of the same number. */
function labelling(columns: readonly ColumnUse[], at: number): Labelling {
  const known = labellingsOf.get(columns) ?? columns.map((column) => findLabelling(column, columns))
  labellingsOf.set(columns, known)
  return known[at] ?? {}
}

function findLabelling({ target, group, labelFrom }: ColumnUse, columns: readonly ColumnUse[]): Labelling {
  const find = (wanted: string) => {
    const at = columns.findIndex((other) => other.target === wanted && other.group === group)
    return at < 0 ? undefined : at
  }
  const [about = '', beside] = target.split('.')
  if (target === 'phone.label' || target === 'email.label' || beside === 'said') return { of: find(about) }
  return { from: labelFrom ?? find(`${target}.label`), words: find(`${target}.said`) }
}

/** How a column without a heading is called in problems and extra fields: its number, from 1. */
export function callColumn(heading: string, index: number): string {
  return heading.trim() === '' ? `#${index + 1}` : heading.trim()
}

function placeOf({ heading, index, place }: ColumnUse): Placed {
  return { column: callColumn(heading, index), index, ...(place && { place }) }
}

function reportWidth(draft: PersonDraft, { cells }: CsvRecord, columns: readonly ColumnUse[]): void {
  if (cells.length < columns.length) {
    const missing = columns[cells.length]
    if (missing) draft.report('fewer-cells-than-columns', String(cells.length), placeOf(missing), 'info')
  }
  for (const [beyond, cell] of cells.slice(columns.length).entries()) {
    const at = { column: callColumn('', columns.length + beyond), index: columns.length + beyond }
    const kept = draft.clean(bareCell(cell), at)
    if (kept.trim() === '') continue
    draft.report('more-cells-than-columns', kept, at)
    draft.addExtra(kept, at)
  }
}

function readCell(draft: PersonDraft, names: NameParts, cell: string, column: ColumnUse, at: Placed): void {
  const { target } = column
  if (target === 'ignore' || target === 'label' || target.startsWith('address.')) return
  if (target === 'phone.label' || target === 'email.label') return draft.addExtra(cell, at)
  const read = readerOf(target)
  if (read !== undefined) return read(draft, cell, at)
  switch (target) {
    case 'phone':
      return addPhones(draft, cell, at)
    case 'email':
      return addEmails(draft, cell, at)
    case 'wechat':
    case 'line':
    case 'kakaotalk':
    case 'whatsapp':
    case 'telegram':
    case 'instagram':
      return addHandle(draft, target, oneLine(cell), at)
    case 'birthday':
    case 'anniversary':
      return draft.addOccasion(target, cell, at)
    case 'birthday.lunar':
      return draft.addOccasion('birthday', cell, at, { calendar: column.lunarCalendar ?? 'chinese' })
    case 'organisation':
    case 'department':
    case 'jobTitle':
    case 'advisor':
      if (draft.person[target] === undefined) draft.person[target] = oneLine(cell)
      else draft.addExtra(cell, at)
      return
    default:
      if (target.startsWith('size.')) return draft.addSize(sizeOf(target), oneLine(cell), at)
      return keepName(draft, names, oneLine(cell), target as keyof NameParts, at)
  }
}

function keepName(
  draft: PersonDraft,
  names: NameParts,
  text: string,
  part: keyof NameParts,
  at: Placed,
): void {
  const kept = names[part]
  if (kept === undefined) names[part] = { text, at }
  else if (kept.text !== text) draft.addExtra(text, at)
}

const ADDRESS_PARTS = {
  'address.label': 'label',
  'address.poBox': 'poBox',
  'address.street': 'street',
  'address.extended': 'extended',
  'address.district': 'district',
  'address.city': 'city',
  'address.region': 'region',
  'address.postalCode': 'postalCode',
  'address.country': 'country',
  'address.countryCode': 'countryCode',
  'address.formatted': 'formatted',
  'address.timeZone': 'timeZone',
} as const

/** One address for each group of columns that holds anything, in the order of the columns. */
function readAddresses(
  draft: PersonDraft,
  cells: readonly string[],
  columns: readonly ColumnUse[],
): ImportedAddress[] {
  const addresses = new Map<string, ImportedAddress>()
  const groups = addressGroups(columns)
  for (const [at, column] of columns.entries()) {
    const part = ADDRESS_PARTS[column.target as keyof typeof ADDRESS_PARTS]
    const cell = cells[at] ?? ''
    if (part === undefined || cell.trim() === '') continue
    if (part === 'timeZone' && knowZone(cell.trim()) === undefined) {
      draft.report('time-zone-unknown', cell, placeOf(column))
      draft.addExtra(cell, placeOf(column))
      continue
    }
    const group = groups.get(column) ?? ''
    const address = addresses.get(group) ?? startAddress(cells, column)
    const text = part === 'street' || part === 'formatted' ? cell.trim() : oneLine(cell)
    address[part] = address[part] === undefined ? text : `${address[part]}\n${text}`
    const code = part === 'country' || part === 'countryCode' ? recogniseCountry(text) : undefined
    if (code !== undefined) address.countryCode = code
    addresses.set(group, address)
  }
  return [...addresses.values()]
}

const groupsOf = new WeakMap<readonly ColumnUse[], ReadonlyMap<ColumnUse, string>>()

/** Which columns make one address, settled once for all rows of a table. */
function addressGroups(columns: readonly ColumnUse[]): ReadonlyMap<ColumnUse, string> {
  const known = groupsOf.get(columns)
  if (known !== undefined) return known
  const parts = columns.filter(({ target }) => target in ADDRESS_PARTS)
  const groups = new Map(parts.map((column) => [column, addressGroup(column, parts, columns)]))
  groupsOf.set(columns, groups)
  return groups
}

/** Street 1 and Street 2 of one town belong to one address; with Town 1 and Town 2, and in Google's lists, to two. */
function addressGroup(
  { group, labelFrom, place, target }: ColumnUse,
  parts: readonly ColumnUse[],
  columns: readonly ColumnUse[],
): string {
  const hasLabel =
    labelFrom !== undefined || columns.some((other) => other.target === 'label' && other.group === group)
  const groupsWith = (whole: string): number =>
    new Set(
      parts.filter((other) => other.target === whole && other.place === place).map((other) => other.group),
    ).size
  const telling = ['address.city', 'address.postalCode', 'address.country']
  const isNumbered = [...telling, ...(target === 'address.formatted' ? [target] : [])].some(
    (whole) => groupsWith(whole) > 1,
  )
  return hasLabel || isNumbered ? group : (place ?? '')
}

function startAddress(cells: readonly string[], { labelFrom, place }: ColumnUse): ImportedAddress {
  const label = labelFrom === undefined ? '' : (cells[labelFrom] ?? '').trim()
  return { ...(label !== '' && { label }), ...(place && { place }) }
}

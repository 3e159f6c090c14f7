import type { Calendar } from '../../../locales/calendars/partial-date.ts'
import type { ColumnUse } from './columns.ts'
import { recogniseCountry } from './countries.ts'
import { addNames, type NameParts } from './names.ts'
import type { ImportedAddress, PersonReading } from './person.ts'
import { PersonDraft, type Placed, type ReadingOptions, sizeOf } from './person-draft.ts'
import type { CsvRecord } from './read-csv.ts'

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
  const cells = columns.map((column) => draft.clean(record.cells[column.index] ?? '', placeOf(column)))
  draft.person.addresses = readAddresses(cells, columns)
  draft.country =
    draft.person.addresses.find(({ countryCode }) => countryCode)?.countryCode ?? options.defaultCountry
  const names: NameParts = {}
  for (const [at, column] of columns.entries()) {
    const cell = cells[at] ?? ''
    if (cell.trim() === '') continue
    const label = column.labelFrom === undefined ? column.label : cells[column.labelFrom]?.trim()
    readCell(draft, names, cell, column, { ...placeOf(column), ...(label && { label }) })
  }
  addNames(draft, names, options)
  return draft.finish()
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
    const kept = draft.clean(cell, at)
    if (kept.trim() === '') continue
    draft.report('more-cells-than-columns', kept, at)
    draft.addExtra(kept, at)
  }
}

function readCell(draft: PersonDraft, names: NameParts, cell: string, column: ColumnUse, at: Placed): void {
  const { target } = column
  if (target === 'ignore' || target === 'label' || target.startsWith('address.')) return
  const calendar = calendarOf(column)
  switch (target) {
    case 'phone':
      return draft.addPhones(cell, at)
    case 'email':
      return draft.addEmails(cell, at)
    case 'wechat':
    case 'line':
    case 'kakaotalk':
    case 'whatsapp':
    case 'telegram':
    case 'instagram':
      return draft.addHandle(target, oneLine(cell), at)
    case 'birthday':
    case 'birthday.hijri':
    case 'birthday.lunar':
      return draft.addOccasion('birthday', cell, at, calendar)
    case 'anniversary':
    case 'event':
      return draft.addOccasion(target, cell, at)
    case 'language':
      return draft.addLanguages(cell, at)
    case 'likes':
      return draft.addTastes('like', cell)
    case 'refuses':
      return draft.addTastes('refuse', cell)
    case 'note':
      return draft.addNote(cell)
    case 'tags':
      return draft.addTags(cell)
    case 'relation':
      return draft.addRelations(oneLine(cell), at)
    case 'custom':
      return draft.addCustom(cell, at)
    case 'extra':
      return draft.addExtra(cell, at)
    case 'organisation':
    case 'department':
    case 'jobTitle':
    case 'advisor':
      if (draft.person[target] === undefined) draft.person[target] = oneLine(cell)
      else draft.addExtra(cell, at)
      return
    default:
      if (target.startsWith('size.')) return draft.addSize(sizeOf(target), oneLine(cell))
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

function calendarOf({ target, lunarCalendar }: ColumnUse): Calendar | undefined {
  if (target === 'birthday.hijri') return 'islamic-umalqura'
  return target === 'birthday.lunar' ? (lunarCalendar ?? 'chinese') : undefined
}

const ADDRESS_PARTS = {
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
} as const

/** One address for each group of columns that holds anything, in the order of the columns. */
function readAddresses(cells: readonly string[], columns: readonly ColumnUse[]): ImportedAddress[] {
  const addresses = new Map<string, ImportedAddress>()
  for (const [at, column] of columns.entries()) {
    const part = ADDRESS_PARTS[column.target as keyof typeof ADDRESS_PARTS]
    const cell = cells[at] ?? ''
    if (part === undefined || cell.trim() === '') continue
    const group = addressGroup(column, columns)
    const address = addresses.get(group) ?? startAddress(cells, column)
    const text = part === 'street' || part === 'formatted' ? cell.trim() : oneLine(cell)
    address[part] = address[part] === undefined ? text : `${address[part]}\n${text}`
    const code = part === 'country' || part === 'countryCode' ? recogniseCountry(text) : undefined
    if (code !== undefined) address.countryCode = code
    addresses.set(group, address)
  }
  return [...addresses.values()]
}

/** Street 1 and Street 2 belong to one address, Address 1 and Address 2 of Google to two. */
function addressGroup({ group, labelFrom, place }: ColumnUse, columns: readonly ColumnUse[]): string {
  const isNumberedList =
    labelFrom !== undefined || columns.some((other) => other.target === 'label' && other.group === group)
  return isNumberedList ? group : (place ?? '')
}

function startAddress(cells: readonly string[], { labelFrom, place }: ColumnUse): ImportedAddress {
  const label = labelFrom === undefined ? '' : (cells[labelFrom] ?? '').trim()
  return { ...(label !== '' && { label }), ...(place && { place }) }
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').trim()
}

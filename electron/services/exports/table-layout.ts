import type { ExportedPerson } from './exported-person.ts'
import type { CellSpeech } from './table-cells.ts'
import { labelsOf, listFields, type TableField } from './table-fields.ts'

/** So many columns at most hold one field; whoever has more of it has the rest in the last of them, a line each. */
const MOST_OF_A_FIELD = 40

/** A table that was looked through: its headings, and the cells of each person under them. */
export interface TableLayout {
  readonly headings: readonly string[]
  /** The columns whose whole ISO days are dates, by their position. */
  readonly dayColumns: ReadonlySet<number>
  readonly cellsOf: (person: ExportedPerson) => string[]
}

/** Finds out which columns a table needs: as many of each field as the widest person has, none that stays empty. */
export class TableSurvey {
  readonly #speech: CellSpeech
  readonly #planned: readonly TableField[]
  readonly #widths: number[]
  readonly #labels = new Map<string, number>()

  constructor(speech: CellSpeech) {
    this.#speech = speech
    this.#planned = listFields(speech, [])
    this.#widths = this.#planned.map(() => 0)
  }

  /** Takes the measure of one person. */
  look(person: ExportedPerson): void {
    for (const [at, field] of this.#planned.entries()) {
      const cells = field.read(person)
      this.#widths[at] = Math.max(this.#widths[at] ?? 0, cells.findLastIndex((cell) => cell !== '') + 1)
    }
    const here = new Map<string, number>()
    for (const label of labelsOf(person, this.#speech)) here.set(label, (here.get(label) ?? 0) + 1)
    for (const [label, count] of here) {
      this.#labels.set(label, Math.max(this.#labels.get(label) ?? 0, count))
    }
  }

  /** Settles the columns once everybody has been looked at. */
  settle(): TableLayout {
    const fields = listFields(this.#speech, [...this.#labels.keys()])
    const widths = [...this.#widths, ...this.#labels.values()].map((width) =>
      Math.min(width, MOST_OF_A_FIELD),
    )
    const columns = arrange(fields, widths)
    // The second town of two stands beside the second street, whether or not there is a first.
    const isSeveral = (field: number) => together(fields, field).some((index) => (widths[index] ?? 0) > 1)
    return {
      headings: columns.map(({ field, place }) => {
        const { heading = '' } = fields[field] ?? {}
        return isSeveral(field) ? `${heading} ${place + 1}` : heading
      }),
      dayColumns: new Set(
        columns.flatMap(({ field }, at) => (fields[field]?.holdsDays === true ? [at] : [])),
      ),
      cellsOf: (person) => {
        const read = fields.map((field, at) => (widths[at] === 0 ? [] : field.read(person)))
        return columns.map(({ field, place }) => {
          const cells = read[field] ?? []
          const isLast = place === (widths[field] ?? 0) - 1
          return isLast && cells.length > place + 1 ? cells.slice(place).join('\n') : (cells[place] ?? '')
        })
      },
    }
  }
}

function arrange(
  fields: readonly TableField[],
  widths: readonly number[],
): { field: number; place: number }[] {
  const columns: { field: number; place: number }[] = []
  const done = new Set<string>()
  for (const [at, { group }] of fields.entries()) {
    if (group !== undefined && done.has(group)) continue
    if (group !== undefined) done.add(group)
    const alike = together(fields, at)
    const width = Math.max(...alike.map((index) => widths[index] ?? 0))
    for (let place = 0; place < width; place += 1) {
      for (const field of alike) if (place < (widths[field] ?? 0)) columns.push({ field, place })
    }
  }
  return columns
}

/** The fields that go together with one, itself among them. */
function together(fields: readonly TableField[], at: number): number[] {
  const group = fields[at]?.group
  return fields.flatMap((other, index) =>
    index === at || (group !== undefined && other.group === group) ? [index] : [],
  )
}

/**
 * A maker's own size chart as the boutique enters it: one column a system, one row a garment size, cells empty where the
 * maker is silent. Clothing is converted through such a chart and no other way: national numbers contradict each other.
 */
export interface BrandChart {
  readonly brand: string
  /** What it sizes: dresses, trousers, shirts; in the boutique's words, '' for everything of that maker. */
  readonly garment: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A garment size as a client keeps it: the words, the column they were said in if that is known, and of what. */
export interface GarmentSize {
  readonly asSaid: string
  readonly system: string
  /** `Brioni · Jackets`, or any words that name the maker and the garment. */
  readonly label: string
}

/** A size in one column of a chart. */
export interface ChartSize {
  readonly column: string
  readonly size: string
}

// NFKC writes ½ as 1⁄2.
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,/⁄][\p{L}\p{M}\p{N}]+)*/gu

/** How a chart is called, and what a size says that is to be converted through it: `Brioni · Jackets`. */
export function nameChart({ brand, garment }: Pick<BrandChart, 'brand' | 'garment'>): string {
  return garment === '' ? brand : `${brand} · ${garment}`
}

/** The chart whose maker and garment a label names, whatever else it says; of several the one with the longest name. */
export function findChart<Chart extends BrandChart>(
  charts: readonly Chart[],
  label: string,
): Chart | undefined {
  const said = spaced(label)
  const isNamed = (words: string) => spaced(words) !== ' ' && said.includes(spaced(words))
  return charts
    .filter(({ brand, garment }) => isNamed(brand) && (garment === '' || isNamed(garment)))
    .toSorted((one, other) => nameChart(other).length - nameChart(one).length)[0]
}

/**
 * Where in a chart a size stands as it was said: in the column its words name (`IT 50`, `50 (IT)`), else in `system`, else in
 * the only column that has it. Null where no column or several could be meant, or the chart does not hold the size.
 */
export function readByChart(
  chart: BrandChart,
  { asSaid, system }: Pick<GarmentSize, 'asSaid' | 'system'>,
): ChartSize | null {
  const named = chart.columns.flatMap((column) => {
    const size = withoutColumn(asSaid, column)
    return size === null ? [] : [{ column, size }]
  })
  const wished = chart.columns
    .filter((column) => foldChartWord(column) === foldChartWord(system))
    .map((column) => ({ column, size: asSaid }))
  const having = chart.columns.map((column) => ({ column, size: asSaid }))
  const meant = [named, wished, having].find((places) => places.length > 0) ?? []
  // Of two columns that the words could name (US, US Letter), the one that has what they leave.
  const [place, another] = meant.filter((each) => holds(chart, each))
  return place !== undefined && another === undefined
    ? { column: place.column, size: place.size.trim() }
    : null
}

/** A garment size in the other columns of its maker's chart, `US 40`, `UK 40/42`; nothing where no chart speaks of it. */
export function describeByChart(size: GarmentSize, charts: readonly BrandChart[]): readonly string[] {
  const chart = findChart(charts, size.label)
  const place = chart === undefined ? null : readByChart(chart, size)
  if (chart === undefined || place === null) return []
  return chart.columns
    .filter((column) => column !== place.column)
    .flatMap((column) => {
      const sizes = convertByChart(chart, place.size, place.column, column)
      return sizes.length === 0 ? [] : [`${column} ${sizes.join('/')}`]
    })
}

/**
 * The sizes of `toColumn` that the chart puts beside a size of `fromColumn`, in the chart's order; a size that spans several
 * rows has several answers, and one the chart does not hold has none.
 */
export function convertByChart(
  chart: BrandChart,
  size: string,
  fromColumn: string,
  toColumn: string,
): readonly string[] {
  const from = chart.columns.indexOf(fromColumn)
  const to = chart.columns.indexOf(toColumn)
  if (from === -1 || to === -1) return []
  const wanted = foldChartWord(size)
  const beside = chart.rows
    .filter((row) => wanted !== '' && foldChartWord(row[from] ?? '') === wanted)
    .map((row) => row[to]?.trim() ?? '')
  return [...new Set(beside.filter((cell) => cell !== ''))]
}

/** A word of a chart as it is compared: without its case, its width and its spaces. */
export function foldChartWord(word: string): string {
  return word.normalize('NFKC').toUpperCase().replace(/\s+/g, '')
}

function holds(chart: BrandChart, { column, size }: ChartSize): boolean {
  const at = chart.columns.indexOf(column)
  const wanted = foldChartWord(size)
  return wanted !== '' && chart.rows.some((row) => foldChartWord(row[at] ?? '') === wanted)
}

/** What is left of the words when they begin or end with the name of a column; null when they do not. */
function withoutColumn(asSaid: string, column: string): string | null {
  const said = spaced(asSaid)
  const name = spaced(column)
  if (name === ' ' || said === name) return null
  if (said.startsWith(name)) return said.slice(name.length)
  return said.endsWith(name) ? said.slice(0, -name.length) : null
}

/** The words of a text, each with a space on both sides, so that one name is not found inside another. */
function spaced(text: string): string {
  const words = text.normalize('NFKC').toUpperCase().match(WORD) ?? []
  return words.length === 0 ? ' ' : ` ${words.join(' ')} `
}

/**
 * A maker's own size chart as the boutique enters it: one column a system, one row a garment size, cells empty where the
 * maker is silent. Clothing is converted through such a chart and no other way: national numbers contradict each other.
 */
export interface BrandChart {
  readonly brand: string
  /** What it sizes: dresses, trousers, shirts; in the boutique's words. */
  readonly garment: string
  readonly source: string
  /** ISO day the chart was current. */
  readonly asOf: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
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
  const wanted = foldCell(size)
  const beside = chart.rows
    .filter((row) => wanted !== '' && foldCell(row[from] ?? '') === wanted)
    .map((row) => row[to]?.trim() ?? '')
  return [...new Set(beside.filter((cell) => cell !== ''))]
}

function foldCell(cell: string): string {
  return cell.normalize('NFKC').toUpperCase().replace(/\s+/g, '')
}

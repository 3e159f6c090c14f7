import { statSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { describeSqlite } from '../../db/describe-sqlite.ts'
import type { Figure } from './measure.ts'

const HEADINGS = ['', 'case', 'ours', 'floor', 'ratio', 'p99', 'unit']

/** Says on what machine and on what book the figures are taken. */
export function describeMachine(path: string): string {
  const cores = cpus()
  const gigabytes = (bytes: number) => `${(bytes / 2 ** 30).toFixed(1)} GB`
  return [
    `${cores[0]?.model ?? 'unknown processor'}, ${cores.length} cores, ${gigabytes(totalmem())}, load ${loadavg()[0]?.toFixed(1)}`,
    `Node ${process.versions.node}, SQLite ${JSON.stringify(describeSqlite())}, book of ${gigabytes(statSync(path).size)}`,
  ].join('\n')
}

/** Prints figures in columns; numbers stand to the right. */
export function printTable(figures: readonly Figure[]): void {
  const rows = [
    HEADINGS,
    ...figures.map(({ figure, case: name, ours, floor, ratio, p99, unit }) =>
      [figure, name, ours, floor ?? '', ratio ?? '', p99 ?? '', unit].map(String),
    ),
  ]
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0
      return column > 1 && column < 6 ? cell.padStart(width) : cell.padEnd(width)
    })
    console.log(cells.join('  ').trimEnd())
  }
}

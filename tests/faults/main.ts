import { parseArgs } from 'node:util'
import { cutExports } from './cut-exports.ts'
import { damagedLog } from './damaged-log.ts'
import { flippedBits } from './flipped-bits.ts'
import { fullDisk } from './full-disk.ts'
import { hostileImports } from './hostile-files.ts'
import { killedImport } from './killed-import.ts'
import { killedMigration } from './killed-migration.ts'
import { killedWriter } from './killed-writer.ts'
import { lostKeys } from './lost-keys.ts'
import { nastyTables } from './nasty-cells.ts'
import { type Figures, type Outcome, startTally } from './outcome.ts'
import { secondInstance } from './second-instance.ts'

const FAULTS = [
  killedWriter,
  killedImport,
  fullDisk,
  flippedBits,
  damagedLog,
  lostKeys,
  killedMigration,
  secondInstance,
  hostileImports,
  nastyTables,
  cutExports,
]

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, runs: { type: 'string' }, only: { type: 'string', multiple: true } },
})

let isSound = true
for (const fault of FAULTS) {
  if (values.only !== undefined && !values.only.includes(fault.name)) continue
  const tally = startTally(fault.name)
  const runs = await fault.run(Number(values.runs ?? fault.defaultRuns), tally)
  const { acknowledged, lost, torn, failures, figures } = tally
  const outcome: Outcome = {
    fault: fault.name,
    runs,
    acknowledged,
    lost,
    torn,
    failures,
    ...(figures && { figures }),
  }
  const line = `${fault.name} ${fault.title}: ${runs} runs, ${acknowledged} acknowledged, ${lost} lost, ${torn} torn, ${failures} failures${tellFigures(figures)}`
  console.log(values.json === true ? JSON.stringify(outcome) : line)
  if (lost + torn + failures > 0) isSound = false
}
process.exitCode = isSound ? 0 : 1

function tellFigures(figures: Figures = {}): string {
  return Object.entries(figures)
    .map(([name, figure]) => `, ${figure} ${name}`)
    .join('')
}

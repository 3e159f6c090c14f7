// @ts-check
// Builds the app into out/ when its sources have changed since; run as a command, builds it in any case.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeCommand, root, toolEntry } from './paths.mjs'
import { SetUpProblem, runCommand } from './problem.mjs'
import { runQuietly } from './processes.mjs'

const stampFile = join(root, 'out/.stamp')
const sources = [
  'electron',
  'renderer',
  'db',
  'locales',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]

/** Whether out/ was built from exactly the sources of now. */
export function buildIsCurrent() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprintSources()
}

/** Says that out/ no longer holds what `build` left there. */
export function forgetBuild() {
  rmSync(stampFile, { force: true })
}

/** Builds the app into out/; throws SetUpProblem with the tool's output when that fails. */
export async function build() {
  const fingerprint = fingerprintSources()
  forgetBuild()
  const { code, output } = await runQuietly(
    nodeCommand(),
    [toolEntry('electron-vite', 'electron-vite'), 'build', '--logLevel', 'warn'],
    { cwd: root },
  )
  if (code !== 0) throw new SetUpProblem(output, 'The app could not be built.')
  writeFileSync(stampFile, fingerprint)
}

function fingerprintSources() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(listFiles))
    hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/**
 * @param {string} path relative to the root
 * @returns {string[]}
 */
function listFiles(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => listFiles(join(path, name)))
}

if (process.argv[1] === import.meta.filename)
  await runCommand(async () => {
    await build()
    return 0
  })

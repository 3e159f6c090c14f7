// @ts-check
// Where things are. Runs on Node 20 before anything is installed, so it imports nothing but Node.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The Node 24 of the `node` package, whether or not it has been fetched yet. */
export const bundledNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** The Node every tool of the project runs on: the bundled one, or this one where it could not be fetched. */
export function nodeCommand() {
  return existsSync(bundledNode) ? bundledNode : process.execPath
}

/**
 * The script behind a command of an installed package; throws when the package has no such command.
 * @param {string} packageName
 * @param {string} command
 */
export function toolEntry(packageName, command) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = readJson(join(folder, 'package.json'))
  const entry = typeof bin === 'string' ? bin : bin?.[command]
  if (!entry) throw new Error(`${packageName} has no command ${command}`)
  return join(folder, entry)
}

/**
 * The value in a JSON file; undefined where the file is missing or damaged, when a fallback is named.
 * @param {string} file
 * @param {{ orElse?: unknown }} [options]
 * @returns {any}
 */
export function readJson(file, options) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (options) return options.orElse
    throw error
  }
}

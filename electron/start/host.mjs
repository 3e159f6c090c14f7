// @ts-check
// Which program opens the app: Electron, or an installed Chromium in its place.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeCommand, readJson, root } from './paths.mjs'
import { SetUpProblem } from './problem.mjs'
import { runQuietly } from './processes.mjs'

/**
 * @typedef {{ kind: 'electron' | 'chromium', name: string, executable: string }} Host
 *   `executable` takes the arguments of Electron, whichever kind it is.
 */

const electronFolder = join(root, 'node_modules/electron')
const standInFolder = join(root, 'electron/chromium')

/** The Electron that is installed with its binary; undefined where the binary was never fetched. */
export function findElectron() {
  const executable = join(electronFolder, 'dist', readText(join(electronFolder, 'path.txt')) || 'missing')
  const { version } = readJson(join(electronFolder, 'package.json'))
  if (!existsSync(executable) || readText(join(electronFolder, 'dist/version')) !== version) return undefined
  return /** @type {Host} */ ({ kind: 'electron', name: `Electron ${version}`, executable })
}

/**
 * Downloads Electron's binary; undefined where its host cannot be reached.
 * @param {(line: string) => void} say
 */
export async function fetchElectron(say) {
  say("Fetching Electron's binary (about 120 MB, once)")
  // A refused or dead connection ends by itself in seconds; the limit only ends one that trickles.
  await runQuietly(nodeCommand(), [join(electronFolder, 'install.js')], { timeoutMs: 300_000 })
  return findElectron()
}

/** The stand-in over an installed Chromium, Chrome or Edge; undefined where there is none. */
export function findChromium() {
  const browser = askForBrowser()
  if (browser === undefined) return undefined
  const executable = join(standInFolder, process.platform === 'win32' ? 'electron.cmd' : 'electron')
  return /** @type {Host} */ ({ kind: 'chromium', name: nameBrowser(browser), executable })
}

/**
 * Installs Debian's Chromium where that is ours to do (root, apt); elsewhere throws naming the command to run.
 * @param {(line: string) => void} say
 */
export async function installChromium(say) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new SetUpProblem(
      'There is no Electron that could run here, and no Chromium, Chrome or Edge. Install one, then try again:',
      `  ${chromiumCommand()}`,
    )
  say('Installing Chromium (apt-get install chromium), in place of Electron')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runQuietly('apt-get', ['update'], { env, timeoutMs: 180_000 })
  const { output } = await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    env,
  })
  const host = findChromium()
  if (!host) throw new SetUpProblem('Chromium could not be installed:', output.slice(-1500))
  return host
}

/**
 * How to start the app on a host: the program, its arguments and its environment.
 * @param {Host} host
 * @param {readonly string[]} appArguments
 */
export function appCommand(host, appArguments) {
  // Chromium refuses to run its sandbox as root; nobody else ever goes without.
  const args = ['.', ...appArguments, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  if (host.kind === 'electron' || process.platform !== 'win32')
    return { command: host.executable, args, env: process.env }
  // Node starts no .cmd file without a shell, so here we do what electron.cmd would.
  return {
    command: nodeCommand(),
    args: [join(standInFolder, 'boot.ts'), ...args],
    env: { ...process.env, STAND_IN_LAUNCHER: host.executable },
  }
}

/**
 * The environment in which electron-vite and Playwright start the app on a host.
 * @param {Host} host
 * @returns {NodeJS.ProcessEnv}
 */
export function hostEnvironment(host) {
  if (host.kind === 'electron') return { ELECTRON_EXEC_PATH: host.executable }
  return { ELECTRON_EXEC_PATH: host.executable, ELECTRON_OVERRIDE_DIST_PATH: standInFolder }
}

// The finder is TypeScript, which the Node running this file may be too old for.
function askForBrowser() {
  const finder = pathToFileURL(join(standInFolder, 'browser-finder.ts')).href
  const program = `import { findBrowser } from '${finder}'; process.stdout.write(findBrowser())`
  const answer = spawnSync(nodeCommand(), ['--input-type=module', '--eval', program], { encoding: 'utf8' })
  return answer.status === 0 ? answer.stdout : undefined
}

/** @param {string} browser */
function nameBrowser(browser) {
  // On Windows, asking a running Chrome for its version opens a window.
  const told =
    process.platform === 'win32' ? '' : spawnSync(browser, ['--version'], { encoding: 'utf8' }).stdout
  return /^\D+ \d+/.exec(told ?? '')?.[0] ?? basename(browser)
}

function chromiumCommand() {
  if (process.platform === 'darwin') return 'brew install --cask chromium'
  if (process.platform === 'win32') return 'winget install Google.Chrome'
  return existsSync('/usr/bin/dnf') ? 'sudo dnf install chromium' : 'sudo apt-get install -y chromium'
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : ''
}

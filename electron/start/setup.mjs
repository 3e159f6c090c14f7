// @ts-check
// Everything a fresh clone needs before the app can start or be tested; silent when there is nothing to do.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fetchNode, installDependencies } from './dependencies.mjs'
import { hasDisplay } from './display.mjs'
import { fetchElectron, findChromium, findElectron, installChromium } from './host.mjs'
import { readJson, root } from './paths.mjs'

const stampFile = join(root, 'node_modules/.carnet-setup.json')

/**
 * Installs what is missing and promises the host to run the app on; throws SetUpProblem with what to do.
 * @param {object} [options]
 * @param {(line: string) => void} [options.say] is told each step that has something to do, in one line
 * @param {boolean} [options.retryElectron] tries Electron's download again after it failed here
 * @param {boolean} [options.withoutDisplay] asks for a host that draws without a screen
 * @returns {Promise<import('./host.mjs').Host>}
 */
export async function setUp({ say = console.log, retryElectron = false, withoutDisplay = false } = {}) {
  const key = fingerprint()
  let stamp = readJson(stampFile, { orElse: {} })
  if (stamp.key !== key) {
    await installDependencies(say)
    await fetchNode(say)
    stamp = { key }
    writeStamp(stamp)
  }
  // Electron draws nothing without a display; the stand-in does.
  if (withoutDisplay) return findChromium() ?? (await installChromium(say))
  const electron = findElectron()
  if (electron) return electron
  if (retryElectron || (!stamp.electronOutOfReach && !process.env['CI'])) {
    const fetched = await fetchElectron(say)
    if (fetched) return fetched
    writeStamp({ ...stamp, electronOutOfReach: true })
  }
  return findChromium() ?? (await installChromium(say))
}

/**
 * One line that says what the app runs on.
 * @param {import('./host.mjs').Host} host
 */
export function describeHost(host) {
  if (host.kind === 'electron') return `Carnet starts on ${host.name}`
  const reason = hasDisplay() ? 'whose binary could not be fetched' : 'which needs a display'
  return `Carnet starts on ${host.name}, in place of Electron, ${reason}`
}

/** @param {{ key: string, electronOutOfReach?: boolean }} stamp */
function writeStamp(stamp) {
  writeFileSync(stampFile, JSON.stringify(stamp))
}

function fingerprint() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex')
}

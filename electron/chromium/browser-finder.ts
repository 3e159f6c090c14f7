// Finds a Chromium, Chrome or Edge that is already installed.
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
]

const MAC_APPS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function listCandidates(): string[] {
  const env = process.env
  if (process.platform === 'darwin')
    return ['/Applications', join(env['HOME'] ?? '', 'Applications')].flatMap((dir) =>
      MAC_APPS.map((app) => join(dir, app)),
    )
  if (process.platform === 'win32')
    return [env['LOCALAPPDATA'], env['ProgramFiles'], env['ProgramFiles(x86)']]
      .filter((dir) => dir !== undefined)
      .flatMap((dir) => WINDOWS_PROGRAMS.map((program) => join(dir, program)))
  return []
}

/** Looks a program up on PATH; undefined when it is not installed. */
export function findOnPath(name: string): string | undefined {
  const dirs = (process.env['PATH'] ?? '').split(delimiter).filter((dir) => dir !== '')
  return dirs.map((dir) => join(dir, name)).find(isExecutable)
}

/** The browser to use: CARNET_CHROMIUM if set, else the first one installed; throws naming both ways out. */
export function findBrowser(): string {
  const chosen = process.env['CARNET_CHROMIUM']
  if (chosen) {
    if (isExecutable(chosen)) return chosen
    throw new Error(`CARNET_CHROMIUM names no executable: ${chosen}`)
  }
  const found =
    listCandidates().find(isExecutable) ?? ON_PATH.map(findOnPath).find((path) => path !== undefined)
  if (found !== undefined) return found
  throw new Error('No Chromium, Chrome or Edge was found. Install one, or set CARNET_CHROMIUM to its path.')
}

// Where things are on this machine, under Electron's names.
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { host, readSwitch } from './host.ts'

const home = homedir()

function findAppData(): string {
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming')
  return process.env['XDG_CONFIG_HOME'] ?? join(home, '.config')
}

const chosen = new Map<string, string>()

const FINDERS: Record<string, () => string> = {
  home: () => home,
  appData: findAppData,
  userData: () =>
    readSwitch('user-data-dir') || join(getPath('appData'), host.manifest.productName ?? host.manifest.name),
  sessionData: () => getPath('userData'),
  logs: () => join(getPath('userData'), 'logs'),
  crashDumps: () => join(getPath('userData'), 'Crashpad'),
  temp: tmpdir,
  exe: () => process.execPath,
  desktop: () => join(home, 'Desktop'),
  documents: () => join(home, 'Documents'),
  downloads: () => join(home, 'Downloads'),
  music: () => join(home, 'Music'),
  pictures: () => join(home, 'Pictures'),
  videos: () => join(home, process.platform === 'darwin' ? 'Movies' : 'Videos'),
}

/** The path of this name; throws, as Electron does, for a name it does not know. */
export function getPath(name: string): string {
  const found = chosen.get(name) ?? FINDERS[name]?.()
  if (found === undefined) throw new Error(`Failed to get '${name}' path`)
  return found
}

/** Replaces a path for this run; throws for a name Electron does not know. */
export function setPath(name: string, path: string): void {
  if (!FINDERS[name]) throw new Error(`Failed to set path: '${name}'`)
  chosen.set(name, path)
}

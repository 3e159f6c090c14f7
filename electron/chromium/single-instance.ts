// Keeps a second start out, and lets it tell the first what it was asked.
// Files rather than a socket: Electron answers at once, and Node can ask a socket only later.
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
  type FSWatcher,
} from 'node:fs'
import { join } from 'node:path'

/** What a second start hands over. */
export type Letter = { argv: string[]; cwd: string; data: unknown }

const LOCK = 'holder'

function readHolder(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return 0
  }
}

function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  if (process.platform !== 'linux') return true
  try {
    // After a crash the number may belong to a stranger.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('boot.ts')
  } catch {
    return false
  }
}

/** The lock of one user-data folder. */
export class SingleInstance {
  readonly #dir: string
  readonly #lock: string
  #watcher: FSWatcher | undefined

  constructor(userData: string) {
    this.#dir = join(userData, 'host-lock')
    this.#lock = join(this.#dir, LOCK)
  }

  get isHeld(): boolean {
    return this.#watcher !== undefined
  }

  /** True when this process is now, or already was, the only one; else the letter has been left for the one that is. */
  take(letter: Letter, onLetter: (letter: Letter) => void): boolean {
    if (this.#watcher) return true
    mkdirSync(this.#dir, { recursive: true, mode: 0o700 })
    while (!this.#claim()) {
      const holder = readHolder(this.#lock)
      if (isRunning(holder)) {
        this.#post(letter)
        return false
      }
      this.#clear(holder)
    }
    const open = () => this.#readLetters(onLetter)
    this.#watcher = watch(this.#dir, { persistent: false }, open)
    open()
    return true
  }

  /** Gives the lock back. */
  release(): void {
    if (!this.#watcher) return
    this.#watcher.close()
    this.#watcher = undefined
    rmSync(this.#dir, { recursive: true, force: true })
  }

  // A link appears whole or not at all, so nobody reads a lock without its holder.
  #claim(): boolean {
    const draft = `${this.#lock}.${process.pid}`
    writeFileSync(draft, String(process.pid), { mode: 0o600 })
    try {
      linkSync(draft, this.#lock)
      return true
    } catch {
      return false
    } finally {
      rmSync(draft, { force: true })
    }
  }

  // Only one of several starters can rename the dead one's lock away.
  #clear(deadHolder: number): void {
    const aside = join(this.#dir, `dead.${process.pid}`)
    try {
      renameSync(this.#lock, aside)
    } catch {
      return
    }
    const moved = readHolder(aside)
    if (moved !== deadHolder && isRunning(moved)) renameSync(aside, this.#lock)
    else rmSync(aside, { force: true })
  }

  #post(letter: Letter): void {
    const draft = join(this.#dir, `draft.${process.pid}`)
    writeFileSync(draft, JSON.stringify(letter), { mode: 0o600 })
    renameSync(draft, join(this.#dir, `letter.${process.pid}`))
  }

  #readLetters(onLetter: (letter: Letter) => void): void {
    // The folder goes with the data folder, which somebody may remove while the app runs.
    if (!existsSync(this.#dir)) return
    for (const name of readdirSync(this.#dir).filter((entry) => entry.startsWith('letter.'))) {
      const path = join(this.#dir, name)
      const letter = JSON.parse(readFileSync(path, 'utf8')) as Letter
      rmSync(path, { force: true })
      onLetter(letter)
    }
  }
}

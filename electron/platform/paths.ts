import { join } from 'node:path'
import { app } from 'electron'

/** Where things lie on this machine. */
export interface Paths {
  /** The folder of the client books, made by the store on first use. */
  readonly books: string
  readonly machineFile: string
  readonly log: string
  readonly migrations: string
  readonly renderer: string
  readonly preload: string
  readonly worker: string
  readonly copier: string
  readonly notices: string
}

/** Reckons all paths from the app's own folder and the person's data folder. */
export function findPaths(builtMain: string): Paths {
  const data = app.getPath('userData')
  return {
    books: join(data, 'books'),
    machineFile: join(data, 'machine.json'),
    log: join(data, 'carnet.log'),
    migrations: join(app.getAppPath(), 'db', 'migrations'),
    renderer: join(builtMain, '..', 'renderer'),
    preload: join(builtMain, '..', 'preload', 'preload.cjs'),
    worker: join(builtMain, 'worker.js'),
    copier: join(builtMain, 'copier.js'),
    notices: join(builtMain, '..', 'notices.json'),
  }
}

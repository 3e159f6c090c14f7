// Hands addresses and files to the desktop; without a display there is no one to hand them to.
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startProgram } from './commands.ts'
import { isHeadless } from './host.ts'
import { guardObject } from './missing.ts'

function openWithDesktop(target: string): void {
  if (isHeadless) return
  if (process.platform === 'darwin') startProgram('open', [target])
  else if (process.platform === 'win32') startProgram('explorer', [target])
  else startProgram('xdg-open', [target])
}

/** Electron's `shell`. */
export const shell = guardObject('shell', {
  openExternal(url: string): Promise<void> {
    openWithDesktop(new URL(url).href)
    return Promise.resolve()
  },
  /** Resolves with '' or, as Electron does, with what went wrong. */
  openPath(path: string): Promise<string> {
    if (!existsSync(path)) return Promise.resolve(`Failed to open path: ${path}`)
    openWithDesktop(path)
    return Promise.resolve('')
  },
  showItemInFolder(path: string): void {
    if (isHeadless) return
    if (process.platform === 'darwin') startProgram('open', ['-R', path])
    else if (process.platform === 'win32') startProgram('explorer', [`/select,${path}`])
    else openWithDesktop(pathToFileURL(dirname(path)).href)
  },
})

// Text on the clipboard: the desktop's where one can be reached, else this process's own.
import { findOnPath } from './browser-finder.ts'
import { askProgram } from './commands.ts'
import { isHeadless } from './host.ts'
import { guardObject } from './missing.ts'

type Tool = { read: readonly [string, ...string[]]; write: readonly [string, ...string[]] }

function findTool(): Tool | undefined {
  if (isHeadless) return undefined
  if (process.platform === 'darwin') return { read: ['pbpaste'], write: ['pbcopy'] }
  if (process.platform === 'win32')
    return {
      read: ['powershell', '-NoProfile', '-Command', 'Get-Clipboard -Raw'],
      write: ['powershell', '-NoProfile', '-Command', '$input | Set-Clipboard'],
    }
  const wayland: Tool = { read: ['wl-paste', '--no-newline'], write: ['wl-copy'] }
  const x11: Tool = {
    read: ['xclip', '-o', '-selection', 'clipboard'],
    write: ['xclip', '-selection', 'clipboard'],
  }
  const wanted = process.env['WAYLAND_DISPLAY'] ? wayland : x11
  return findOnPath(wanted.write[0]) === undefined ? undefined : wanted
}

const tool = findTool()
let own = ''

/** Electron's `clipboard`, for text. */
export const clipboard = guardObject('clipboard', {
  readText(): string {
    if (!tool) return own
    const [program, ...args] = tool.read
    return askProgram(program, args) ?? ''
  },
  writeText(text: string): void {
    own = text
    if (!tool) return
    const [program, ...args] = tool.write
    askProgram(program, args, text)
  },
  clear(): void {
    clipboard.writeText('')
  },
})

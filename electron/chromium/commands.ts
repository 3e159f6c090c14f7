// Runs the small programs a desktop offers: dialogs, printing, the clipboard, opening things.
import { execFile, spawn, spawnSync } from 'node:child_process'

/** How a program ended and what it printed. */
export type Outcome = { code: number; output: string }

/** Runs a program to its end; never rejects, a program that cannot be started ends with -1. */
export function runProgram(program: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(program, args, { encoding: 'utf8' }, (error, output) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ code, output: output.replace(/\r?\n$/, '') })
    })
  })
}

/** Gives bytes to a program; rejects when it fails. */
export function feedProgram(program: string, args: readonly string[], input: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'] })
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`)),
    )
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/** Runs a program at once, for Electron's synchronous calls; undefined when it fails. */
export function askProgram(program: string, args: readonly string[], input = ''): string | undefined {
  const { status, stdout } = spawnSync(program, args, { input, encoding: 'utf8', timeout: 2000 })
  return status === 0 ? stdout : undefined
}

/** Starts a program and lets it go. */
export function startProgram(program: string, args: readonly string[]): void {
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Ack } from './book.ts'

/** A child process that can be killed, and what it said until then. */
export interface Victim {
  readonly lines: readonly string[]
  /** Resolves once it has said a line that starts so, or has ended. */
  said(start: string): Promise<void>
  /** Kills it as a power cut would, and resolves once its last words are read. */
  kill(): Promise<void>
  /** Resolves once it has ended by itself. */
  ended(): Promise<void>
}

/** Starts a process of `child.ts`. */
export function startVictim(...args: string[]): Victim {
  return startVictimFrom(resolve(import.meta.dirname, 'child.ts'), ...args)
}

/** Starts a process of `child.ts` from where it was bundled. */
export function startVictimFrom(entry: string, ...args: string[]): Victim {
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const waiting = new Map<string, () => void>()
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => {
    lines.push(line)
    for (const [start, go] of waiting) if (line.startsWith(start)) go()
  })
  const closed = Promise.all([once(child, 'close'), once(reader, 'close')])
  void closed.then(() => {
    for (const go of waiting.values()) go()
  })
  return {
    lines,
    said: (start) =>
      new Promise((go) => {
        if (lines.some((line) => line.startsWith(start)) || child.exitCode !== null) go()
        else waiting.set(start, go)
      }),
    async kill() {
      child.kill('SIGKILL')
      await closed
    },
    async ended() {
      await closed
    },
  }
}

/** The writes that a victim said were acknowledged. */
export function acksOf(lines: readonly string[]): Ack[] {
  return lines.flatMap((line): Ack[] => {
    const [kind, id] = line.split(' ')
    return kind === 'client' || kind === 'note' ? [[kind, Number(id)]] : []
  })
}

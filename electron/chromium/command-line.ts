// Reads the arguments Electron takes: `electron [options] <app> [arguments]`.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Manifest } from './host.ts'

/** What one start asks for. */
export type CommandLine = {
  appPath: string
  /** Absolute path of the module to run. */
  main: string
  manifest: Manifest
  switches: string[]
  /** Modules to load before the app (`-r`), absolute. */
  preloads: string[]
  /** Port for Node's inspector, 0 for any; undefined when none was asked for. */
  inspectorPort: number | undefined
  waitForInspector: boolean
  attachable: boolean
  /** What the app itself sees after the executable. */
  rest: string[]
}

/** Parses the arguments that follow the executable; throws when the app has no package.json. */
export function readCommandLine(given: readonly string[]): CommandLine {
  const preloads: string[] = []
  const remaining: string[] = []
  for (let i = 0; i < given.length; i++) {
    const word = given[i] ?? ''
    if (word === '-r' || word === '--require') preloads.push(resolve(given[++i] ?? ''))
    else remaining.push(word)
  }
  const app = remaining.find((word) => !word.startsWith('-')) ?? '.'
  const target = resolve(app)
  const isFile = /\.[cm]?[jt]s$/.test(target)
  const appPath = isFile ? dirname(target) : target
  const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as Manifest
  const inspect = remaining.find((word) => /^--inspect(-brk)?(=|$)/.test(word))
  return {
    appPath,
    main: isFile ? target : join(appPath, manifest.main ?? 'index.js'),
    manifest,
    switches: remaining.filter((word) => word.startsWith('--')),
    preloads,
    inspectorPort: inspect === undefined ? undefined : Number(inspect.split(/[=:]/).at(-1)) || 0,
    waitForInspector: inspect?.startsWith('--inspect-brk') === true,
    attachable: remaining.some((word) => word.startsWith('--remote-debugging-port')),
    rest: remaining.includes(app) ? remaining.slice(remaining.indexOf(app)) : remaining,
  }
}

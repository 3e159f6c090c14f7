// Puts the page-side code together as the scripts Chromium runs before a page's own.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { makeBridge } from './bridge.ts'
import { makeCodec } from './codec.ts'
import { runPreload } from './preload.ts'
import { watchPage } from './watch.ts'

/** The isolated world the preload runs in. */
export const WORLD = 'electron-preload'

/** The binding through which that world speaks to the host; it removes the name before the preload runs. */
export const SAY = '__standInSay'

/** The function in that world the host calls. */
export const HEAR = '__standInHear'

/** One script for the page's world, one for the preload's. */
export type PageScripts = { page: string; isolated: string }

function inTopFrameOnly(source: string): string {
  return `if (window === window.top) {${source}}`
}

/** Builds the scripts for one window, reading its preload from disk; throws when it cannot be read. */
export function buildPageScripts(preloadPath: string | undefined): PageScripts {
  // New secrets for each window, so that no page can know another's.
  const [toPage, toPreload] = [randomUUID(), randomUUID()]
  const preload = preloadPath === undefined ? '' : readFileSync(preloadPath, 'utf8')
  const surroundings = JSON.stringify({ versions: process.versions, platform: process.platform })
  const codec = `const makeCodec = ${String(makeCodec)};`
  return {
    page: inTopFrameOnly(`${codec} (${String(makeBridge)})(makeCodec, '${toPage}', '${toPreload}')`),
    isolated: inTopFrameOnly(`${codec}
      const binding = globalThis.${SAY}
      delete globalThis.${SAY}
      const say = (message) => binding(JSON.stringify(message))
      const watched = (${String(watchPage)})(say)
      const bridge = (${String(makeBridge)})(makeCodec, '${toPreload}', '${toPage}')
      let loaded = () => {}
      globalThis.${HEAR} = (message) => { watched(message); loaded(message) }
      loaded = (${String(runPreload)})(makeCodec, bridge, say, ${surroundings}, function (require, module, exports, process) {${preload}
      })`),
  }
}

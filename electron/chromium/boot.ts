// The stand-in's entry: reads Electron's command line, offers the module `electron`, runs the app, then starts Chromium.
import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readCommandLine } from './command-line.ts'
import { host } from './host.ts'

const given = process.argv.slice(2)
const asked = readCommandLine(given)
const requireFromApp = createRequire(join(asked.appPath, 'package.json'))

host.appPath = asked.appPath
host.manifest = asked.manifest
host.switches = asked.switches
host.attachable = asked.attachable

const electronVersion = (createRequire(import.meta.url)('electron/package.json') as { version: string })
  .version
Object.defineProperty(process, 'versions', {
  value: { ...process.versions, electron: electronVersion, chrome: '' },
})
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: asked.appPath })

// Electron warns of a rejection nobody handled where Node would end the process.
process.on('unhandledRejection', (reason) => {
  const told = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)
  process.stderr.write(`Unhandled rejection: ${told}\n`)
})

const moduleUrl = new URL('electron.ts', import.meta.url).href
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' || name === 'electron/main'
      ? { url: moduleUrl, shortCircuit: true }
      : next(name, context),
})

if (asked.inspectorPort !== undefined)
  inspector.open(asked.inspectorPort, '127.0.0.1', asked.waitForInspector)

if (asked.preloads.length > 0) {
  // Playwright's loader cuts its own options out of argv and holds `ready` back by itself.
  process.argv = [process.execPath, ...given]
  for (const path of asked.preloads) requireFromApp(path)
} else {
  process.argv = [process.execPath, ...asked.rest]
  if (asked.inspectorPort !== undefined && asked.attachable) {
    // Without its loader (a given executablePath), Playwright still calls this when it has attached.
    const attached = Promise.withResolvers<void>()
    host.gate = attached.promise
    Object.assign(globalThis, { __playwright_run: attached.resolve })
  }
}

const { startApp } = await import('./app.ts')
await import(pathToFileURL(asked.main).href)
await startApp()

// @ts-check
// `npm run dev`: sets up, then runs the app on electron-vite's server, which reloads what changes.
import { forgetBuild } from './build.mjs'
import { requireDisplay } from './display.mjs'
import { hostEnvironment } from './host.mjs'
import { nodeCommand, root, toolEntry } from './paths.mjs'
import { runCommand } from './problem.mjs'
import { handOver } from './processes.mjs'
import { describeHost, setUp } from './setup.mjs'

await runCommand(async () => {
  requireDisplay('npm run dev')
  const host = await setUp()
  console.log(describeHost(host))
  forgetBuild()
  const args = [toolEntry('electron-vite', 'electron-vite'), 'dev', '--watch']
  if (process.getuid?.() === 0) args.push('--noSandbox')
  const appArguments = process.argv.slice(2)
  if (appArguments.length > 0) args.push('--', ...appArguments)
  const env = { ...process.env, ...hostEnvironment(host) }
  const { code, interrupted } = await handOver(nodeCommand(), args, { cwd: root, env })
  // electron-vite calls Ctrl+C a failure; here it is how a session ends.
  return interrupted ? 0 : code
})

// @ts-check
// `npm start`: sets up, builds what has changed, opens the app and hands over to it.
import { build, buildIsCurrent } from './build.mjs'
import { hasDisplay, requireDisplay } from './display.mjs'
import { appCommand } from './host.mjs'
import { root } from './paths.mjs'
import { runCommand } from './problem.mjs'
import { handOver } from './processes.mjs'
import { describeHost, setUp } from './setup.mjs'

const retry = '--retry-electron'

await runCommand(async () => {
  const given = process.argv.slice(2)
  const appArguments = given.filter((argument) => argument !== retry)
  const wantsPicture = appArguments.some((argument) => /^--screenshot(=|$)/.test(argument))
  if (!wantsPicture) requireDisplay('npm start')
  const host = await setUp({
    retryElectron: given.includes(retry),
    withoutDisplay: wantsPicture && !hasDisplay(),
  })
  if (!buildIsCurrent()) {
    console.log('Building the app')
    await build()
  }
  console.log(describeHost(host))
  const { command, args, env } = appCommand(host, appArguments)
  const { code } = await handOver(command, args, {
    cwd: root,
    env: wantsPicture ? { ...env, CARNET_HOST_HEADLESS: '1' } : env,
  })
  return code
})

// @ts-check
// `node electron/start/run.mjs <script> [arguments]`: sets up, then runs a script of the project on its own Node.
import { nodeCommand, root } from './paths.mjs'
import { SetUpProblem, runCommand } from './problem.mjs'
import { handOver } from './processes.mjs'
import { hasDisplay } from './display.mjs'
import { setUp } from './setup.mjs'

await runCommand(async () => {
  const [script, ...scriptArguments] = process.argv.slice(2)
  if (!script) throw new SetUpProblem('Name the script to run.')
  await setUp({ withoutDisplay: !hasDisplay() })
  const { code } = await handOver(nodeCommand(), [script, ...scriptArguments], { cwd: root })
  return code
})

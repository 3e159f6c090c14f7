// @ts-check
// Proves that db/migrations is sound and that generating from db/schema would add nothing to it.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeCommand, root, toolEntry } from '../../electron/start/paths.mjs'
import { SetUpProblem, runCommand } from '../../electron/start/problem.mjs'
import { runQuietly } from '../../electron/start/processes.mjs'

const config = join(root, 'db/drizzle.config.ts')

await runCommand(async () => {
  await drizzleKit('check', config)
  mkdirSync(join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, '.cache/schema-drift-'))
  try {
    const copy = join(folder, 'migrations')
    cpSync(join(root, 'db/migrations'), copy, { recursive: true })
    const before = readdirSync(copy)
    const copyConfig = join(folder, 'drizzle.config.ts')
    const out = JSON.stringify(relative(root, copy).replaceAll('\\', '/'))
    writeFileSync(
      copyConfig,
      `import config from '${pathToFileURL(config).pathname}'\nexport default { ...config, out: ${out} }\n`,
    )
    const output = await drizzleKit('generate', copyConfig)
    const added = readdirSync(copy).filter((name) => !before.includes(name))
    if (added.length > 0)
      throw new SetUpProblem('db/schema has changed without a migration: run drizzle-kit generate.', output)
    if (!output.includes('No schema changes'))
      throw new SetUpProblem('drizzle-kit said neither yes nor no:', output)
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/**
 * @param {'check' | 'generate'} command
 * @param {string} configFile
 */
async function drizzleKit(command, configFile) {
  const args = [toolEntry('drizzle-kit', 'drizzle-kit'), command, '--config', configFile]
  // Without a terminal it cannot ask whether a column was renamed; then it waits, until time is up.
  const { code, output } = await runQuietly(nodeCommand(), args, { cwd: root, timeoutMs: 60_000 })
  if (code !== 0) throw new SetUpProblem(`drizzle-kit ${command} failed:`, output)
  return output
}

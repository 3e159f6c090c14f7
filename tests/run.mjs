// @ts-check
// `npm test`: sets up, then proves everything, two steps at a time, and stops at the first that fails.
// `npm test -- unit e2e` runs those steps only; `npm test -- unit tests/unit/db` hands the rest to the tool.
import { mkdirSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { build, buildIsCurrent } from '../electron/start/build.mjs'
import { hasDisplay } from '../electron/start/display.mjs'
import { hostEnvironment } from '../electron/start/host.mjs'
import { nodeCommand, readJson, root, toolEntry } from '../electron/start/paths.mjs'
import { SetUpProblem, runCommand } from '../electron/start/problem.mjs'
import { runQuietly } from '../electron/start/processes.mjs'
import { setUp } from '../electron/start/setup.mjs'

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {object} Step
 * @property {string} name
 * @property {() => string} script what Node runs
 * @property {string[]} [args]
 * @property {number} minutes after which the step is stopped and has failed
 * @property {string[]} [after] steps that end before this one starts, when they run at all
 * @property {boolean} [needsBuild]
 * @property {(report: any) => Count} [count] reads the report the tool leaves in JSON
 */

const reports = join(root, 'tests/artifacts/reports')
const lanes = 2

/** @type {Step[]} */
const steps = [
  { name: 'format', script: () => toolEntry('oxfmt', 'oxfmt'), args: ['--check', '.'], minutes: 2 },
  { name: 'types', script: () => toolEntry('typescript', 'tsc'), args: ['-b'], minutes: 5 },
  { name: 'lint', script: () => toolEntry('oxlint', 'oxlint'), args: ['--deny-warnings'], minutes: 3 },
  {
    name: 'unused',
    script: () => toolEntry('knip', 'knip'),
    args: ['--config', 'tests/knip.json'],
    minutes: 3,
  },
  {
    name: 'words',
    script: () => toolEntry('i18next-cli', 'i18next-cli'),
    args: ['--config', 'locales/i18next.config.ts', 'lint', '--quiet'],
    minutes: 3,
  },
  { name: 'schema', script: () => join(root, 'tests/rules/schema-drift.mjs'), minutes: 3 },
  { name: 'build', script: () => join(root, 'electron/start/build.mjs'), minutes: 5 },
  {
    name: 'packaging',
    script: () => join(root, 'electron/packaging/check.mjs'),
    minutes: 4,
    after: ['build'],
    needsBuild: true,
  },
  {
    name: 'unit',
    script: () => toolEntry('vitest', 'vitest'),
    args: [
      'run',
      '--config=tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportOf('unit')}`,
    ],
    minutes: 10,
    count: ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
  },
  {
    name: 'e2e',
    script: () => toolEntry('@playwright/test', 'playwright'),
    args: ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    minutes: 12,
    after: ['unit', 'packaging'],
    needsBuild: true,
    count: ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
  },
]

await runCommand(async () => {
  const { chosen, toolArguments } = readArguments(process.argv.slice(2))
  const host = await setUp({ withoutDisplay: !hasDisplay() })
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const buildsItself = chosen.some(({ name }) => name === 'build')
  if (!buildsItself && chosen.some(({ needsBuild }) => needsBuild) && !buildIsCurrent()) await build()

  const stopped = await runSteps(chosen, toolArguments, stepEnvironment(host))
  const total = { passed: 0, failed: 0 }
  for (const step of chosen.filter(({ count }) => count)) {
    const { passed, failed } = readCount(step)
    total.passed += passed
    total.failed += failed
  }
  // A step that fails without a failing test (types, a test file that does not load) counts as one.
  if (stopped && total.failed === 0) total.failed = 1
  if (stopped || chosen.some(({ count }) => count))
    console.log(`\n${total.passed} passed, ${total.failed} failed`)
  const provedNothing = chosen.some(({ count }) => count) && total.passed === 0
  return stopped || total.failed > 0 || provedNothing ? 1 : 0
})

/** @param {string[]} given */
function readArguments(given) {
  const names = given.filter((word) => steps.some(({ name }) => name === word))
  const toolArguments = given.filter((word) => !names.includes(word))
  if (toolArguments.length > 0 && names.length !== 1)
    throw new SetUpProblem(
      `Not a step: ${toolArguments.join(' ')}`,
      `The steps are: ${steps.map(({ name }) => name).join(', ')}. With one step, further arguments go to its tool.`,
    )
  return {
    chosen: names.length > 0 ? steps.filter(({ name }) => names.includes(name)) : steps,
    toolArguments,
  }
}

/**
 * Runs the steps, as many at a time as there are lanes; promises whether one of them failed.
 * @param {Step[]} chosen
 * @param {string[]} toolArguments
 * @param {NodeJS.ProcessEnv} env
 */
async function runSteps(chosen, toolArguments, env) {
  const stop = new AbortController()
  const waiting = [...chosen]
  /** @type {Map<Step, Promise<void>>} */
  const underWay = new Map()
  while (waiting.length + underWay.size > 0 && !stop.signal.aborted) {
    const unfinished = new Set([...waiting, ...underWay.keys()].map(({ name }) => name))
    const next = waiting.find(({ after = [] }) => !after.some((name) => unfinished.has(name)))
    if (!next || underWay.size === lanes) {
      await Promise.race(underWay.values())
      continue
    }
    waiting.splice(waiting.indexOf(next), 1)
    const ended = runStep(next, toolArguments, env, stop).finally(() => underWay.delete(next))
    underWay.set(next, ended)
  }
  await Promise.all(underWay.values())
  return stop.signal.aborted
}

/**
 * @param {Step} step
 * @param {string[]} toolArguments
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortController} stop is pulled when the step fails
 */
async function runStep({ name, script, args = [], minutes }, toolArguments, env, stop) {
  const started = performance.now()
  const { code, output, timedOut } = await runQuietly(nodeCommand(), [script(), ...args, ...toolArguments], {
    cwd: root,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(name) },
    timeoutMs: minutes * 60_000,
    signal: stop.signal,
  })
  // The lane beside a failing step is stopped too: what it printed proves nothing.
  if (stop.signal.aborted) return
  const seconds = `${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s`
  console.log(`${name.padEnd(10)} ${code === 0 ? 'ok    ' : 'failed'} ${seconds}`)
  if (code === 0) return
  stop.abort()
  console.log(stripVTControlCharacters(output).trimEnd())
  if (timedOut) console.log(`Stopped after ${minutes} minutes.`)
}

/** @param {Step} step */
function readCount(step) {
  const report = readJson(reportOf(step.name), { orElse: undefined })
  return report && step.count ? step.count(report) : { passed: 0, failed: 0 }
}

/** @param {string} name */
function reportOf(name) {
  return join(reports, `${name}.json`)
}

/**
 * Every tool, and whatever a tool starts, finds the project's Node first.
 * @param {import('../electron/start/host.mjs').Host} host
 * @returns {NodeJS.ProcessEnv}
 */
function stepEnvironment(host) {
  const path = [dirname(nodeCommand()), join(root, 'node_modules/.bin'), process.env['PATH'] ?? '']
  return {
    ...process.env,
    ...hostEnvironment(host),
    PATH: path.join(delimiter),
    NO_COLOR: '1',
    CARNET_HOST_HEADLESS: '1',
  }
}

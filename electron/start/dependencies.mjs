// @ts-check
// The packages of package-lock.json, and the Node 24 that one of them fetches.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledNode, readJson, root } from './paths.mjs'
import { runQuietly } from './processes.mjs'
import { SetUpProblem } from './problem.mjs'

const modules = join(root, 'node_modules')
// npm writes its own list of what it installed last of all.
const installedList = join(modules, '.package-lock.json')
const installingMark = join(modules, '.carnet-installing')

/** The oldest major version of Node the project runs on. */
const neededNode = 24

/**
 * Sees to it that node_modules holds what package-lock.json asks for.
 * @param {(line: string) => void} say
 */
export async function installDependencies(say) {
  const wasCutShort = existsSync(installingMark) || !existsSync(installedList)
  if (!wasCutShort && dependenciesAreInstalled()) return
  say('Installing the packages of package-lock.json (a minute or two, once)')
  // npm takes a package for whole as soon as its package.json is there, so what was cut short starts afresh.
  if (wasCutShort) rmSync(modules, { recursive: true, force: true })
  mkdirSync(modules, { recursive: true })
  writeFileSync(installingMark, '')
  // Not `npm ci`: it refuses a lock file that lacks the binaries of other systems, which npm leaves out when the
  // registry at hand does not carry them. Versions still come from the lock file, and it is not rewritten.
  const { code, output } = await npm(['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'])
  if (code !== 0) throw new SetUpProblem('npm could not install the packages:', lastLines(output))
  rmSync(installingMark, { force: true })
}

/**
 * Sees to it that a Node 24 can be run; keeps the Node at hand when it is new enough and the other cannot be had.
 * @param {(line: string) => void} say
 */
export async function fetchNode(say) {
  if (bundledNodeWorks()) return
  say(`Fetching Node ${neededNode} (the npm package "node")`)
  const folder = join(modules, 'node')
  // A download that was cut short would be taken for whole.
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true })
  const rebuilt = await npm(['rebuild', 'node'])
  if (bundledNodeWorks()) return
  const fetched = await runQuietly(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder })
  if (bundledNodeWorks()) return
  if (Number(process.versions.node.split('.')[0]) >= neededNode) {
    // A command link to a program that is not there would hide the Node at hand from the next `npm start`.
    for (const name of ['node', 'node.cmd', 'node.ps1']) rmSync(join(modules, '.bin', name), { force: true })
    return
  }
  throw new SetUpProblem(
    `Node ${neededNode} could not be fetched and this is Node ${process.versions.node}; install Node ${neededNode} and try again:`,
    lastLines(`${rebuilt.output}\n${fetched.output}`),
  )
}

/** Whether every package the lock file requires is there in its version. */
function dependenciesAreInstalled() {
  const wanted = readJson(join(root, 'package-lock.json')).packages
  const present = readJson(installedList, { orElse: {} }).packages ?? {}
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  )
}

function bundledNodeWorks() {
  if (!existsSync(bundledNode)) return false
  const { stdout } = spawnSync(bundledNode, ['--version'], { encoding: 'utf8' })
  return stdout?.trim() === `v${readJson(join(modules, 'node/package.json')).version}`
}

/** @param {string[]} args */
function npm(args) {
  const script = process.env['npm_execpath']
  if (script?.endsWith('npm-cli.js')) return runQuietly(process.execPath, [script, ...args], { cwd: root })
  return runQuietly('npm', args, { cwd: root, shell: process.platform === 'win32' })
}

/** @param {string} output */
function lastLines(output) {
  const telling = output.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('npm warn'))
  return telling.slice(-12).join('\n')
}

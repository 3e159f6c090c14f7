// @ts-check
// Running other programs: quietly with their output kept, or in front with the terminal handed over.
import { spawn, spawnSync } from 'node:child_process'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
const ownGroup = process.platform !== 'win32'

/**
 * Runs a program unseen; promises its exit code (null when stopped, by us or by time) and all it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, signal?: AbortSignal, shell?: boolean }} [options]
 * @returns {Promise<{ code: number | null, output: string, timedOut: boolean }>}
 */
export function runQuietly(command, args, { cwd, env, timeoutMs = 600_000, signal, shell = false } = {}) {
  return new Promise((done) => {
    // A group of its own, so that stopping it also stops what it started.
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      shell,
      detached: ownGroup,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let timedOut = false
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk)
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const stop = () => stopTree(child)
    const timer = setTimeout(() => {
      timedOut = true
      stop()
    }, timeoutMs)
    signal?.addEventListener('abort', stop)
    watch(child)
    const finish = (/** @type {number | null} */ code) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      unwatch(child)
      done({ code, output, timedOut })
    }
    child.on('error', (error) => {
      output += error.message
      finish(127)
    })
    child.on('close', finish)
  })
}

/**
 * Runs a program in front, with this terminal; promises its exit code and whether it was asked to end. Ctrl+C is the
 * program's to answer.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, interrupted: boolean }>}
 */
export function handOver(command, args, options = {}) {
  return new Promise((done, refuse) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' })
    let interrupted = false
    // The terminal sends Ctrl+C to the whole group: the app has it already, we only wait for its end.
    const onInterrupt = () => (interrupted = true)
    const onTerminate = () => {
      interrupted = true
      child.kill('SIGTERM')
    }
    process.on('SIGINT', onInterrupt)
    process.on('SIGTERM', onTerminate)
    process.on('SIGHUP', onTerminate)
    child.on('error', refuse)
    child.on('close', (code) => {
      process.off('SIGINT', onInterrupt)
      process.off('SIGTERM', onTerminate)
      process.off('SIGHUP', onTerminate)
      done({ code: code ?? (interrupted ? 0 : 1), interrupted })
    })
  })
}

/** @param {import('node:child_process').ChildProcess} child */
function watch(child) {
  if (running.size === 0) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopAll)
  running.add(child)
}

/** @param {import('node:child_process').ChildProcess} child */
function unwatch(child) {
  running.delete(child)
  if (running.size === 0) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stopAll)
}

function stopAll() {
  for (const child of running) stopTree(child)
  process.exit(130)
}

/** @param {import('node:child_process').ChildProcess} child */
function stopTree(child) {
  if (child.pid === undefined) return
  if (!ownGroup) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { windowsHide: true })
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group has already ended.
  }
}

// @ts-check
// Packages the built app around a stub of Electron and proves what would be shipped; needs no network.
import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { nodeCommand, readJson, root, toolEntry } from '../start/paths.mjs'
import { SetUpProblem, runCommand } from '../start/problem.mjs'
import { runQuietly } from '../start/processes.mjs'

// How Electron marks its fuses: the sentinel, the version, how many there are, then one character each.
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseWireOfElectron = '101101101'

const expectedFuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
}

const neverShipped = [
  ['source maps', /\.map$/],
  ['sources', /\.(ts|tsx|mts|cts)$/],
  ['tests', /^\/tests\/|\.(test|spec)\./],
  ['stamps', /\/\.stamp$/],
  ['development', /^\/(electron|renderer|locales|\.cache)\//],
]

await runCommand(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-packaging-'))
  try {
    const unpacked = await packageApp(folder)
    await checkFuses(join(unpacked, 'carnet'))
    const files = readArchive(join(unpacked, 'resources/app.asar'))
    checkFiles(files)
    checkImports(join(root, 'out'))
    console.log(`Packaging: ${files.size} files, fuses set`)
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/**
 * Runs electron-builder on a stub of Electron; promises the folder of the unpacked app.
 * @param {string} folder
 */
async function packageApp(folder) {
  const stub = join(folder, 'electron')
  mkdirSync(join(stub, 'resources'), { recursive: true })
  writeFileSync(
    join(stub, 'electron'),
    `${fuseSentinel}\u0001${String.fromCharCode(fuseWireOfElectron.length)}${fuseWireOfElectron}`,
  )
  chmodSync(join(stub, 'electron'), 0o755)
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(stub, file), '')
  const { code, output } = await runQuietly(
    nodeCommand(),
    [
      toolEntry('electron-builder', 'electron-builder'),
      '--dir',
      '--linux',
      '--x64',
      '--config=electron/packaging/electron-builder.json',
      `--config.electronDist=${stub}`,
      `--config.directories.output=${join(folder, 'dist')}`,
    ],
    { cwd: root, timeoutMs: 120_000 },
  )
  if (code !== 0) throw new SetUpProblem(output, 'electron-builder could not package the app.')
  return join(folder, 'dist/linux-unpacked')
}

/** @param {string} executable */
async function checkFuses(executable) {
  const wire = await getCurrentFuseWire(executable)
  for (const [name, on] of Object.entries(expectedFuses)) {
    const index = FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)]
    assert.equal(
      wire[index],
      on ? FuseState.ENABLE : FuseState.DISABLE,
      `The fuse ${name} is not ${on ? 'on' : 'off'}`,
    )
  }
}

/** @param {Map<string, { unpacked: boolean }>} files */
function checkFiles(files) {
  const names = [...files.keys()]
  const { main } = readJson(join(root, 'package.json'))
  const journal = readJson(join(root, 'db/migrations/meta/_journal.json'))
  const needed = [
    '/package.json',
    main.replace('.', ''),
    '/out/main/worker.js',
    '/out/preload/preload.cjs',
    '/out/renderer/index.html',
    '/db/migrations/meta/_journal.json',
    ...journal.entries.map((/** @type {{ tag: string }} */ { tag }) => `/db/migrations/${tag}.sql`),
    '/node_modules/better-sqlite3/lib/index.js',
  ]
  for (const name of needed) assert.ok(files.has(name), `The package lacks ${name}`)
  for (const [what, pattern] of neverShipped)
    assert.deepEqual(
      names.filter((name) => /** @type {RegExp} */ (pattern).test(name)),
      [],
      `The package holds ${what}`,
    )
  const binaries = names.filter((name) => name.endsWith('.node'))
  assert.deepEqual(binaries, ['/node_modules/better-sqlite3/prebuilds/linux-x64.node'])
  for (const name of binaries) assert.ok(files.get(name)?.unpacked, `${name} is not beside the archive`)
  const modules = new Set(
    names.flatMap((name) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? []),
  )
  assert.deepEqual(
    [...modules],
    ['better-sqlite3'],
    'Packages other than better-sqlite3 are shipped unbundled',
  )
}

/**
 * Refuses a bundle that imports a package the archive does not hold: it would fail at the first start.
 * @param {string} folder
 */
function checkImports(folder) {
  const shipped = /^(electron$|electron\/|better-sqlite3$|\.)/
  for (const room of ['main', 'preload'])
    for (const name of readdirSync(join(folder, room), { recursive: true, encoding: 'utf8' })) {
      if (!/\.c?js$/.test(name)) continue
      const code = readFileSync(join(folder, room, name), 'utf8')
      const imports = code.matchAll(
        /^(?:import|export)\b[^'"`;]*["']([^'"]+)["']|\brequire\(["']([^'"]+)["']\)/gm,
      )
      const missing = [...imports]
        .map((match) => match[1] ?? match[2] ?? '')
        .filter((from) => !shipped.test(from))
      assert.deepEqual(
        missing.filter((from) => !isBuiltin(from)),
        [],
        `out/${room}/${name} imports what is not shipped`,
      )
    }
}

/**
 * The files of an asar archive, by path from its root.
 * @param {string} archive
 */
function readArchive(archive) {
  const bytes = readFileSync(archive)
  // Chromium's pickle format: four sizes, the fourth being that of the JSON index that follows.
  const index = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)))
  /** @type {Map<string, { unpacked: boolean }>} */
  const files = new Map()
  const visit = (/** @type {any} */ node, /** @type {string} */ path) => {
    if (!node.files) files.set(path, { unpacked: node.unpacked === true })
    else for (const [name, child] of Object.entries(node.files)) visit(child, `${path}/${name}`)
  }
  visit(index, '')
  return files
}

// @ts-check
// The licences of everything that is shipped with the app: packages, fonts, data sets, Electron and Chromium.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from './paths.mjs'

/**
 * @typedef {import('./notices.d.mts').Notice} Notice
 * @typedef {{ name?: string, version: string, license?: string, dependencies?: Record<string, string> }} LockEntry
 * @typedef {{ name: string, version: string, licence: string, kind: Notice['kind'], usedFor: string, source: string, copyright: string }} DataSet
 */

const allowedLicences = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unicode-3.0',
  'Unlicense',
  'blessing',
])

/**
 * Every notice the app owes, by name; throws naming the package whose licence is missing or not one we may ship.
 * @param {string} root the folder of package.json, with node_modules installed
 * @returns {Notice[]}
 */
export function collectNotices(root) {
  const { packages } = readJson(join(root, 'package-lock.json'))
  const notices = [
    ...listShipped(packages).map((path) => describePackage(root, path, packages[path])),
    ...describeElectron(root, packages['node_modules/electron'].version),
    ...readJson(join(root, 'locales/data-notices.json')).map((/** @type {DataSet} */ data) =>
      describeDataSet(root, data),
    ),
  ]
  for (const { name, licence } of notices) refuseUnlessAllowed(name, licence)
  return notices.sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/**
 * Throws when a licence expression asks for anything beyond the licences we may ship.
 * @param {string} name
 * @param {string} licence an SPDX expression
 */
export function refuseUnlessAllowed(name, licence) {
  const isAllowed = licence
    .replace(/[()]/g, '')
    .split(/ AND /)
    .every((part) => part.split(/ OR /).some((choice) => allowedLicences.has(choice.trim())))
  if (!isAllowed) throw new Error(`${name} may not be shipped: its licence is ${licence || 'missing'}`)
}

/**
 * The lock file's paths of all production dependencies, direct and transitive; peers are direct already.
 * @param {Record<string, LockEntry>} packages
 */
function listShipped(packages) {
  /** @type {Set<string>} */
  const shipped = new Set()
  const follow = (/** @type {string} */ from) => {
    for (const name of Object.keys(packages[from]?.dependencies ?? {})) {
      const path = resolvePath(packages, from, name)
      if (shipped.has(path)) continue
      shipped.add(path)
      follow(path)
    }
  }
  follow('')
  return [...shipped]
}

/**
 * Finds a dependency as Node does: in the nearest node_modules, then outwards.
 * @param {Record<string, LockEntry>} packages
 * @param {string} from
 * @param {string} name
 */
function resolvePath(packages, from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const path = `${base && `${base}/`}node_modules/${name}`
    if (packages[path]) return path
    if (base === '') throw new Error(`package-lock.json does not hold ${name}, which ${from} needs`)
  }
}

/**
 * @param {string} root
 * @param {string} path
 * @param {LockEntry} entry
 * @returns {Notice}
 */
function describePackage(root, path, entry) {
  const manifest = readJson(join(root, path, 'package.json'))
  const name = manifest.name
  const licence = entry.license ?? ''
  const text = readLicenceTexts(join(root, path)) || standardText(root, licence, authorOf(manifest))
  return {
    name,
    version: entry.version,
    licence,
    text,
    kind: name.startsWith('@fontsource') ? 'font' : 'package',
  }
}

/**
 * @param {string} root
 * @param {string} version
 * @returns {Notice[]}
 */
function describeElectron(root, version) {
  const chromium =
    'Electron contains Chromium, Node.js and the projects they are made of. Their licences are in the file ' +
    "LICENSES.chromium.html beside the app's executable."
  const text = readLicenceTexts(join(root, 'node_modules/electron'))
  return [
    { name: 'Electron', version, licence: 'MIT', text, kind: 'package' },
    {
      name: 'Chromium',
      version: `Electron ${version}`,
      licence: 'BSD-3-Clause',
      text: chromium,
      kind: 'package',
    },
  ]
}

/**
 * @param {string} root
 * @param {DataSet} data
 * @returns {Notice}
 */
function describeDataSet(root, { name, version, licence, kind, usedFor, source, copyright }) {
  const text = `${usedFor}\n${source}\n\n${standardText(root, licence, copyright)}`
  return { name, version, licence, text, kind }
}

/**
 * The licence and notice files a package brings; empty when it brings none.
 * @param {string} folder
 */
function readLicenceTexts(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /^(licen[cs]e|copying|notice|third_party_licen[cs]es)/i.test(entry.name),
    )
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim())
    .join('\n\n')
}

/**
 * The text of a licence for what brings none of its own, under its author's name.
 * @param {string} root
 * @param {string} licence
 * @param {string} copyright
 */
function standardText(root, licence, copyright) {
  const file = join(root, 'electron/packaging/licences', `${licence}.txt`)
  if (!existsSync(file)) throw new Error(`No text for the licence ${licence} of ${copyright}: add ${file}`)
  return `Copyright (c) ${copyright}\n\n${readFileSync(file, 'utf8').trim()}`
}

/** @param {{ name: string, author?: string | { name: string } }} manifest */
function authorOf({ name, author }) {
  return (typeof author === 'object' ? author.name : author) ?? `the authors of ${name}`
}

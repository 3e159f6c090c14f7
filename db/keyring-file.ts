import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { writeDurably } from './durable-file.ts'
import type { KeyHolder, Keyring, Wrap } from './keyring.ts'
import { StoreError } from './store-error.ts'

const SEALED_BYTES = 12 + 32 + 16
const SALT_BYTES = 16
/** A damaged or forged file must not make the app reserve memory without end. */
const COST_LIMIT = 2 ** 20

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isWrap(value: unknown): value is Wrap {
  if (!isRecord(value)) return false
  const { cost, salt, sealed } = value
  if (typeof cost !== 'number' || typeof salt !== 'string' || typeof sealed !== 'string') return false
  const isPowerOfTwo = Number.isInteger(Math.log2(cost)) && cost >= 2 && cost <= COST_LIMIT
  return (
    isPowerOfTwo &&
    Buffer.from(salt, 'base64').byteLength === SALT_BYTES &&
    Buffer.from(sealed, 'base64').byteLength === SEALED_BYTES
  )
}

function isHolder(value: unknown): value is KeyHolder {
  return (
    isRecord(value) &&
    Number.isInteger(value['id']) &&
    typeof value['name'] === 'string' &&
    isWrap(value['wrap'])
  )
}

function isKeyring(value: unknown): value is Keyring {
  return (
    isRecord(value) &&
    value['version'] === 1 &&
    typeof value['storeId'] === 'string' &&
    typeof value['boutiqueName'] === 'string' &&
    typeof value['address'] === 'string' &&
    Number.isInteger(value['lockAfterMinutes']) &&
    Array.isArray(value['holders']) &&
    value['holders'].every(isHolder) &&
    isWrap(value['recovery'])
  )
}

function sumOf(keyring: unknown): string {
  return createHash('sha256').update(JSON.stringify(keyring)).digest('hex')
}

function readOne(path: string): Keyring | undefined {
  try {
    const file: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (!isRecord(file) || !isKeyring(file['keyring'])) return undefined
    return sumOf(file['keyring']) === file['sum'] ? file['keyring'] : undefined
  } catch {
    return undefined
  }
}

function secondPath(path: string): string {
  return path.replace(/\.json$/, '.bak')
}

/**
 * Reads the keyring at `path`, or its second copy when the first is damaged or gone; undefined when there is neither.
 * Throws StoreError `keyring-damaged` when no copy can be read. A changed byte shows: the file carries a checksum
 * against accidents, and each wrap its own seal against forgery.
 */
export function readKeyring(path: string): Keyring | undefined {
  const found = readOne(path) ?? readOne(secondPath(path))
  if (found !== undefined) return found
  if (existsSync(path) || existsSync(secondPath(path))) throw new StoreError('keyring-damaged')
  return undefined
}

/**
 * Writes the keyring and its second copy. At every moment at least one of the two is whole, and when this returns both
 * say the same: neither may still hold the key of somebody retired. Throws ENOSPC with both as they were.
 */
export function writeKeyring(path: string, keyring: Keyring): void {
  const text = `${JSON.stringify({ keyring, sum: sumOf(keyring) }, undefined, 2)}\n`
  writeDurably([path, secondPath(path)], text)
}

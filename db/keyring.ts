import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  randomUUID,
  scrypt,
  type ScryptOptions,
} from 'node:crypto'
import { STORE_KEY_BYTES } from './connect.ts'

/** The cost of one guess: OWASP's first scrypt setting, 128 MB and a good second of an old till. */
export const SCRYPT_COST = 2 ** 17
const BLOCK_SIZE = 8
const SALT_BYTES = 16
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A store key sealed with a key derived from a passphrase; every field is base64 except the cost. */
export interface Wrap {
  readonly cost: number
  readonly salt: string
  readonly sealed: string
}

/** One person who may open the book; the name is for the cover and nothing else is known of them here. */
export interface KeyHolder {
  readonly id: number
  readonly name: string
  readonly wrap: Wrap
}

/** Everything that is known before the book opens. */
export interface Keyring {
  readonly version: 1
  readonly storeId: string
  readonly boutiqueName: string
  readonly address: string
  readonly lockAfterMinutes: number
  readonly holders: readonly KeyHolder[]
  readonly recovery: Wrap
}

/** Whose wrap it is; it is bound into the seal, so that wraps cannot be moved between people or stores. */
export type WrapOwner = number | 'recovery'

/** A new random store key. Whoever has it fills it with zeros when done. */
export function makeStoreKey(): Buffer {
  return randomBytes(STORE_KEY_BYTES)
}

/** A new name for a store, bound into every wrap of its key. */
export function makeStoreId(): string {
  return randomUUID()
}

function derive(secret: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options: ScryptOptions = { N: cost, r: BLOCK_SIZE, p: 1, maxmem: 256 * cost * BLOCK_SIZE }
  return new Promise((resolve, reject) => {
    // NFKC: the same passphrase typed on another keyboard must give the same bytes.
    scrypt(secret.normalize('NFKC'), salt, STORE_KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}

function bound(storeId: string, owner: WrapOwner): Buffer {
  return Buffer.from(`carnet keyring 1 ${storeId} ${owner}`)
}

/** Seals the store key with a passphrase or recovery key; takes about half a second off the main thread. */
export async function wrapKey(
  key: Uint8Array,
  secret: string,
  bind: { storeId: string; owner: WrapOwner; cost?: number },
): Promise<Wrap> {
  const cost = bind.cost ?? SCRYPT_COST
  const salt = randomBytes(SALT_BYTES)
  const wrapping = await derive(secret, salt, cost)
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(bound(bind.storeId, bind.owner))
  const sealed = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
  wrapping.fill(0)
  return { cost, salt: salt.toString('base64'), sealed: sealed.toString('base64') }
}

/** Opens a wrap; undefined when the secret is not the right one. Costs the same time either way. */
export async function unwrapKey(
  wrap: Wrap,
  secret: string,
  bind: { storeId: string; owner: WrapOwner },
): Promise<Buffer | undefined> {
  const wrapping = await derive(secret, Buffer.from(wrap.salt, 'base64'), wrap.cost)
  const sealed = Buffer.from(wrap.sealed, 'base64')
  const nonce = sealed.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', wrapping, nonce)
    .setAAD(bound(bind.storeId, bind.owner))
    .setAuthTag(sealed.subarray(-TAG_BYTES))
  try {
    const key = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES))
    decipher.final()
    return key
  } catch {
    return undefined
  } finally {
    wrapping.fill(0)
  }
}

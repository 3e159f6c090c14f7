import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readKeyring, writeKeyring } from '../../../db/keyring-file.ts'
import {
  type Keyring,
  makeStoreId,
  makeStoreKey,
  SCRYPT_COST,
  unwrapKey,
  wrapKey,
} from '../../../db/keyring.ts'
import { proposeRecoveryKey, readRecoveryKey } from '../../../db/recovery-key.ts'
import { makeTempFolder } from '../../support/temp-store.ts'

const cost = 16
let folder: string
let remove: () => void
let path: string
beforeEach(() => {
  ;({ folder, remove } = makeTempFolder())
  path = join(folder, 'keyring.json')
})
afterEach(() => remove())

async function makeKeyring(): Promise<{ keyring: Keyring; key: Buffer }> {
  const key = makeStoreKey()
  const storeId = makeStoreId()
  const wrap = await wrapKey(key, 'le carnet violet', { storeId, owner: 1, cost })
  const recovery = await wrapKey(key, proposeRecoveryKey(), { storeId, owner: 'recovery', cost })
  return {
    key,
    keyring: {
      version: 1,
      storeId,
      boutiqueName: 'Maison',
      address: '',
      lockAfterMinutes: 5,
      holders: [{ id: 1, name: 'Inès', wrap }],
      recovery,
    },
  }
}

describe('a wrap', () => {
  it('opens with its passphrase, its owner and its store only', async () => {
    const { keyring, key } = await makeKeyring()
    const { storeId, holders } = keyring
    const wrap = holders[0]?.wrap
    if (wrap === undefined) throw new Error('no holder')
    expect((await unwrapKey(wrap, 'le carnet violet', { storeId, owner: 1 }))?.equals(key)).toBe(true)
    expect(await unwrapKey(wrap, 'le carnet violette', { storeId, owner: 1 })).toBeUndefined()
    expect(await unwrapKey(wrap, 'le carnet violet', { storeId, owner: 2 })).toBeUndefined()
    expect(await unwrapKey(wrap, 'le carnet violet', { storeId: makeStoreId(), owner: 1 })).toBeUndefined()
  })

  it('takes a passphrase typed composed or decomposed', async () => {
    const key = makeStoreKey()
    const bind = { storeId: 's', owner: 3 as const, cost }
    const wrap = await wrapKey(key, 'h\u00f4tel particulier', bind)
    expect((await unwrapKey(wrap, 'ho\u0302tel particulier', bind))?.equals(key)).toBe(true)
  })

  it('costs what OWASP asks for unless a test says otherwise', async () => {
    const wrap = await wrapKey(makeStoreKey(), 'x', { storeId: 's', owner: 1 })
    expect(wrap.cost).toBe(SCRYPT_COST)
    expect(SCRYPT_COST).toBe(131_072)
  })
})

describe('the keyring file', () => {
  it('comes back as it was written and holds no key', async () => {
    const { keyring, key } = await makeKeyring()
    writeKeyring(path, keyring)
    expect(readKeyring(path)).toEqual(keyring)
    expect(readFileSync(path, 'utf8')).not.toContain(key.toString('base64').slice(0, 20))
  })

  it('is read from its second copy when the first is cut, changed or gone', async () => {
    const { keyring } = await makeKeyring()
    writeKeyring(path, keyring)
    const text = readFileSync(path, 'utf8')
    for (const damaged of ['', text.slice(0, 400), text.replace('Maison', 'Naison'), '{}']) {
      writeFileSync(path, damaged)
      expect(readKeyring(path)).toEqual(keyring)
    }
    rmSync(path)
    expect(readKeyring(path)).toEqual(keyring)
  })

  it('says so when both copies are damaged, and is absent when there never was one', async () => {
    expect(readKeyring(path)).toBeUndefined()
    const { keyring } = await makeKeyring()
    writeKeyring(path, keyring)
    for (const copy of [path, join(folder, 'keyring.bak')]) writeFileSync(copy, 'x')
    expect(() => readKeyring(path)).toThrow(/keyring-damaged/)
  })

  it('notices every changed byte', async () => {
    const { keyring } = await makeKeyring()
    writeKeyring(path, keyring)
    rmSync(join(folder, 'keyring.bak'))
    const bytes = readFileSync(path)
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes)
      changed[at] = (bytes[at] ?? 0) ^ 1
      writeFileSync(path, changed)
      let read: Keyring | undefined
      try {
        read = readKeyring(path)
      } catch {
        continue
      }
      // White space may change without a word; nothing else may.
      expect(read).toEqual(keyring)
    }
  })
})

describe('a recovery key', () => {
  it('is eight groups of five', () => {
    expect(proposeRecoveryKey()).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/)
    expect(proposeRecoveryKey()).not.toBe(proposeRecoveryKey())
  })

  it('is read whatever the case, the separators and the look-alikes', () => {
    const key = proposeRecoveryKey()
    const typed = [key.toLowerCase(), key.replaceAll('-', ''), key.replaceAll('-', '  '), ` ${key}\n`]
    typed.push(key.replaceAll('0', 'O').replaceAll('1', 'l'), key.replaceAll('-', ' · '))
    typed.push(key.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))))
    for (const text of typed) expect(readRecoveryKey(text)).toBe(key)
  })

  it('is refused with one wrong symbol, two swapped or one missing', () => {
    const key = proposeRecoveryKey()
    expect(readRecoveryKey((key.startsWith('A') ? 'B' : 'A') + key.slice(1))).toBeUndefined()
    expect(readRecoveryKey(key.slice(0, -1))).toBeUndefined()
    const swap = Array.from(key).findIndex((symbol, at) => at < 4 && symbol !== key[at + 1])
    const swapped = key.slice(0, swap) + key.charAt(swap + 1) + key.charAt(swap) + key.slice(swap + 2)
    expect(readRecoveryKey(swapped)).toBeUndefined()
    expect(readRecoveryKey('')).toBeUndefined()
  })
})

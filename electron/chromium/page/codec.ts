// Structured clone as tagged JSON: the part of it that messages between processes need.

/** Turns values into text and back. */
export type Codec = { encode: (value: unknown) => string; decode: (text: string) => unknown }

/** Carries functions by number, where both ends can call back; without it they cannot be cloned. */
export type FunctionCarrier = {
  keep: (call: (...args: unknown[]) => unknown) => number
  revive: (id: number) => (...args: unknown[]) => unknown
}

/**
 * Makes a codec for Date, Map, Set, Error, buffers and typed arrays, bigint, undefined and every number.
 * Sent into pages as text, so it refers to nothing outside itself.
 */
export function makeCodec(carrier?: FunctionCarrier): Codec {
  type Tagged = { $: string; v?: unknown; c?: string }
  const refuseClone = (): never => {
    throw new Error('An object could not be cloned.')
  }
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (let i = 0; i < bytes.length; i += 32_768)
      text += String.fromCharCode(...bytes.subarray(i, i + 32_768))
    return btoa(text)
  }
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
  const packNumber = (value: number): unknown => {
    if (Object.is(value, -0)) return { $: 'number', v: '-0' }
    return Number.isFinite(value) ? value : { $: 'number', v: String(value) }
  }
  const packPromise = (value: PromiseLike<unknown>): unknown => {
    if (!carrier) return refuseClone()
    const settle = (resolve: unknown, reject: unknown) =>
      void value.then(resolve as (v: unknown) => void, reject as (e: unknown) => void)
    return { $: 'promise', v: carrier.keep(settle) }
  }
  const packPlain = (value: object, seen: object[]): unknown => {
    const packed: Record<string, unknown> = {}
    for (const [key, inner] of Object.entries(value)) packed[key] = pack(inner, seen)
    return '$' in packed ? { $: 'object', v: packed } : packed
  }
  const packObject = (value: object, seen: object[]): unknown => {
    if (Array.isArray(value)) return Array.from(value, (inner) => pack(inner, seen))
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof Map)
      return { $: 'map', v: [...value].map(([k, w]) => [pack(k, seen), pack(w, seen)]) }
    if (value instanceof Set) return { $: 'set', v: [...value].map((inner) => pack(inner, seen)) }
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message] }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      const kind = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name
      return { $: 'view', v: toBase64(bytes), c: kind }
    }
    if ('then' in value && typeof value.then === 'function') return packPromise(value as PromiseLike<unknown>)
    if (value instanceof WeakMap || value instanceof WeakSet) return refuseClone()
    return packPlain(value, seen)
  }
  const pack = (value: unknown, seen: object[]): unknown => {
    switch (typeof value) {
      case 'number':
        return packNumber(value)
      case 'undefined':
        return { $: 'undefined' }
      case 'bigint':
        return { $: 'bigint', v: String(value) }
      case 'function':
        return carrier ? { $: 'function', v: carrier.keep(value as () => unknown) } : refuseClone()
      case 'symbol':
        return refuseClone()
      case 'object': {
        if (value === null) return null
        if (seen.includes(value)) return refuseClone()
        return packObject(value, [...seen, value])
      }
      default:
        return value
    }
  }
  const unpackPlain = (value: object): Record<string, unknown> =>
    Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]))
  const unpackView = (text: string, kind: string): unknown => {
    const bytes = fromBase64(text)
    if (kind === 'Uint8Array') return bytes
    const View = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[kind]
    return View ? new View(bytes.buffer) : refuseClone()
  }
  const unpackPromise = (id: number): unknown => {
    const settle = carrier?.revive(id)
    return new Promise((resolve, reject) => settle?.(resolve, reject))
  }
  const unpackTagged = ({ $: tag, v, c }: Tagged): unknown => {
    if (tag === 'undefined') return undefined
    if (tag === 'number') return Number(v)
    if (tag === 'bigint') return BigInt(v as string)
    if (tag === 'date') return new Date(v as number)
    if (tag === 'map') return new Map((v as [unknown, unknown][]).map(([k, w]) => [unpack(k), unpack(w)]))
    if (tag === 'set') return new Set((v as unknown[]).map(unpack))
    if (tag === 'buffer') return fromBase64(v as string).buffer
    if (tag === 'view') return unpackView(v as string, c ?? '')
    if (tag === 'function') return carrier?.revive(v as number)
    if (tag === 'promise') return unpackPromise(v as number)
    if (tag === 'object') return unpackPlain(v as object)
    const [name, message] = v as [string, string]
    return Object.assign(new Error(message), { name })
  }
  const unpack = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(unpack)
    return '$' in value ? unpackTagged(value as Tagged) : unpackPlain(value)
  }
  return { encode: (value) => JSON.stringify(pack(value, [])), decode: (text) => unpack(JSON.parse(text)) }
}

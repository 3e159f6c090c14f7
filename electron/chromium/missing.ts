// Makes every absent part of Electron fail by its own name, instead of as `undefined is not a function`.

// Names that languages and tools look for on any object; their absence is an answer.
const PROBES = new Set([
  'then',
  'toJSON',
  'inspect',
  'constructor',
  'nodeType',
  '$$typeof',
  'asymmetricMatch',
])

/** Throws the one error the stand-in uses for what it lacks. */
export function refuse(name: string): never {
  throw new Error(`not in the stand-in: ${name}`)
}

function answerFor(name: string, target: object, key: string | symbol, receiver: unknown): unknown {
  if (typeof key === 'symbol' || key in target || PROBES.has(key)) return Reflect.get(target, key, receiver)
  return refuse(`${name}.${key}`)
}

/** Slips a guard behind what `object` has: reading anything else throws `not in the stand-in: name.key`. */
export function guardObject<T extends object>(name: string, object: T): T {
  // A fresh object between the two keeps `instanceof` true for the real ancestors.
  const behind: object = Object.create(Object.getPrototypeOf(object))
  Object.setPrototypeOf(
    object,
    new Proxy(behind, { get: (target, key, receiver) => answerFor(name, target, key, receiver) }),
  )
  return object
}

/** Guards a class: its statics and every instance. */
export function guardClass(name: string, owner: abstract new (...args: never[]) => object): void {
  guardObject(name, owner.prototype as object)
  const parent = Object.getPrototypeOf(owner) as object
  // The parent itself is proxied here, for `super()` must still find a constructor.
  Object.setPrototypeOf(
    owner,
    new Proxy(parent, { get: (target, key, receiver) => answerFor(name, target, key, receiver) }),
  )
}

/** Stands where a whole Electron module is absent: it can be imported, and any use of it throws by name. */
export function createMissing(name: string): object {
  return new Proxy(function missing() {}, {
    get: (target, key, receiver) => {
      if (typeof key === 'symbol' || PROBES.has(key)) return Reflect.get(target, key, receiver)
      return refuse(`${name}.${key}`)
    },
    apply: () => refuse(name),
    construct: () => refuse(name),
  })
}

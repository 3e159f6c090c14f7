/** The props of T with `undefined` no longer a value, only an absence. */
export type DefinedProps<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Leaves out every prop that is `undefined`, so that optional props can be handed on under exact optional types. */
export function definedProps<T extends object>(props: T): DefinedProps<T> {
  return Object.fromEntries(
    Object.entries(props).filter(([, value]) => value !== undefined),
  ) as DefinedProps<T>
}

// Events a listener may refuse, shaped as Electron shapes them.

/** An event whose default action a listener can prevent. */
export type Preventable = { defaultPrevented: boolean; preventDefault: () => void }

/** Makes a preventable event that carries `fields`. */
export function createEvent<T extends object>(fields: T): T & Preventable {
  const event: T & Preventable = {
    ...fields,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}

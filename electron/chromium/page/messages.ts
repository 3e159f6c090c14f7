// What the preload's world and the host say to each other.

/** One accelerator, as a key press shows it. */
export type Shortcut = {
  id: number
  /** Lower case `KeyboardEvent.key`. */
  key: string
  /** Physical key, for layouts and Shift states that print something else; '' when there is none. */
  code: string
  ctrl: boolean
  alt: boolean
  shift: boolean
  meta: boolean
}

/** From the page's isolated world to the host. */
export type FromPage =
  | { kind: 'invoke'; id: number; channel: string; args: string }
  | { kind: 'send'; channel: string; args: string }
  | { kind: 'shortcut'; id: number }
  | { kind: 'focus'; focused: boolean }
  | { kind: 'scheme'; dark: boolean }
  | { kind: 'title'; title: string }
  | { kind: 'input' }

/** From the host to the page's isolated world. */
export type ToPage =
  | { kind: 'reply'; id: number; value: string }
  | { kind: 'failure'; id: number; error: string }
  | { kind: 'event'; channel: string; args: string }
  | { kind: 'shortcuts'; shortcuts: Shortcut[] }

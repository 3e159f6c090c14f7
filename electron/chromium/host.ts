// What boot.ts learnt from the command line, for every other part to read.

/** The fields of the app's package.json that Electron reads. */
export type Manifest = { name: string; productName?: string; version: string; main?: string }

/** Who was started, with what, and how far the start has come. */
export type Host = {
  appPath: string
  manifest: Manifest
  /** `--name` and `--name=value` as given, then those the app appends. */
  switches: string[]
  /** Playwright (or a person) asked to attach to the windows from outside. */
  attachable: boolean
  /** Held until a debugger that asked for it has attached. */
  gate: Promise<unknown>
  ready: boolean
}

/** The one running host; boot.ts fills it in before the app's own code is loaded. */
export const host: Host = {
  appPath: process.cwd(),
  manifest: { name: 'Electron', version: '0.0.0' },
  switches: [],
  attachable: false,
  gate: Promise.resolve(),
  ready: false,
}

/** True when no window can or may be seen: asked for, or no display to show one on. */
export const isHeadless =
  process.env['CARNET_HOST_HEADLESS'] === '1' ||
  (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])

/** The value of a switch: the last one given, '' for a bare one, undefined when absent. */
export function readSwitch(name: string): string | undefined {
  const found = host.switches.findLast((s) => s === `--${name}` || s.startsWith(`--${name}=`))
  return found?.slice(name.length + 3)
}

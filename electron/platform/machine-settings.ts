import { z } from 'zod'
import { Appearance } from '../ipc/machine.ts'
import { readJson, replaceFile } from './side-file.ts'

const WindowState = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400),
  height: z.int().min(300),
  isMaximized: z.boolean(),
})

const Settings = z.strictObject({
  appearance: Appearance.nullable(),
  window: WindowState.nullable(),
})

/** Where the window stood when it was last closed. */
export type WindowState = z.infer<typeof WindowState>

/** What this machine remembers outside any client book: how the cover looks and where the window stood. */
export interface MachineSettings {
  appearance(): Appearance
  setAppearance(appearance: Appearance): void
  windowState(): WindowState | null
  setWindowState(state: WindowState): void
}

/** Opens the machine's settings; a damaged file counts as none, and one that cannot be written holds no one up. */
export function openMachineSettings(file: string, preset: Appearance): MachineSettings {
  const read = Settings.safeParse(readJson(file))
  let settings: z.infer<typeof Settings> = read.success ? read.data : { appearance: null, window: null }
  const keep = (change: Partial<typeof settings>) => {
    settings = { ...settings, ...change }
    try {
      replaceFile(file, `${JSON.stringify(settings, null, 2)}\n`)
    } catch {
      // Held until the app ends: where a window stood is no reason to fail.
    }
  }
  return {
    appearance: () => settings.appearance ?? preset,
    setAppearance: (appearance) => keep({ appearance }),
    windowState: () => settings.window,
    setWindowState: (window) => keep({ window }),
  }
}

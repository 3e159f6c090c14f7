// Light or dark: what the app sets, or what the pages see of the system.
import { EventEmitter } from 'node:events'
import { guardClass } from './missing.ts'
import { allContents } from './registry.ts'

type Source = 'system' | 'light' | 'dark'

/** Electron's `nativeTheme`. */
class NativeTheme extends EventEmitter {
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly prefersReducedTransparency = false
  readonly inForcedColorsMode = false
  #source: Source = 'system'
  #isSystemDark = false

  get themeSource(): Source {
    return this.#source
  }

  set themeSource(source: Source) {
    if (source === this.#source) return
    this.#source = source
    for (const contents of allContents) contents.applyTheme()
    this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? this.#isSystemDark : this.#source === 'dark'
  }

  /** What pages must be told to see; undefined leaves them the system's own. */
  get emulatedScheme(): 'light' | 'dark' | undefined {
    return this.#source === 'system' ? undefined : this.#source
  }

  /** Notes what a page sees; it is the system's only while the app has chosen nothing. */
  noteSystemScheme(isDark: boolean): void {
    if (this.#source !== 'system' || isDark === this.#isSystemDark) return
    this.#isSystemDark = isDark
    this.emit('updated')
  }
}
guardClass('nativeTheme', NativeTheme)

/** The one theme. */
export const nativeTheme = new NativeTheme()

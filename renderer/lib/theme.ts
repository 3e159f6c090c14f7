import type { Preferences } from '../../electron/ipc/staff.ts'

const dark = window.matchMedia('(prefers-color-scheme: dark)')
let chosen: Preferences['theme'] = 'system'

function apply(): void {
  const isDark = chosen === 'soir' || (chosen === 'system' && dark.matches)
  document.documentElement.dataset['theme'] = isDark ? 'soir' : 'jour'
}

dark.addEventListener('change', apply)

/** Shows the interface by day, by night, or as the system has it. */
export function wearTheme(theme: Preferences['theme']): void {
  chosen = theme
  apply()
}

/** Sets how close rows and controls stand. */
export function setDensity(density: Preferences['density']): void {
  document.documentElement.dataset['density'] = density
}

// @ts-check
import { SetUpProblem } from './problem.mjs'

/** Whether a window can be shown here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/**
 * Throws, saying how to go on, where no window can be shown.
 * @param {string} command the npm command that was given
 */
export function requireDisplay(command) {
  if (hasDisplay()) return
  throw new SetUpProblem(
    'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open. Instead:',
    '  npm start -- --demo --screenshot today.png    draws the first page into a picture',
    `  xvfb-run -a ${command}    opens the window on a virtual display (apt-get install xvfb xauth)`,
  )
}

/** A rectangle of a screen, in its own points. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const LEAST_SEEN = 100

/** Whether enough of a window lies on one of the screens to be seen and taken hold of: 100 points each way. */
export function isOnScreen(window: Area, screens: readonly Area[]): boolean {
  return screens.some((area) => {
    const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
    const down = Math.min(window.y + window.height, area.y + area.height) - Math.max(window.y, area.y)
    return across >= LEAST_SEEN && down >= LEAST_SEEN
  })
}

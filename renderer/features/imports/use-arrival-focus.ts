import { type RefObject, useEffect, useRef } from 'react'

/**
 * Takes the focus to what has just appeared when the button that brought it is gone, so that the keyboard and the
 * screen reader go on from there; give the element `tabIndex={-1}`.
 */
export function useArrivalFocus<E extends HTMLElement>(): RefObject<E | null> {
  const arrived = useRef<E | null>(null)
  useEffect(() => {
    if (document.activeElement === document.body) arrived.current?.focus()
  }, [])
  return arrived
}

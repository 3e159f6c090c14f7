import { useEffect, useState } from 'react'

/** Whether Caps Lock is on, as far as the last key told. */
export function useCapsLock(): boolean {
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    const hear = (event: KeyboardEvent) => setOn(event.getModifierState('CapsLock'))
    window.addEventListener('keydown', hear)
    window.addEventListener('keyup', hear)
    return () => {
      window.removeEventListener('keydown', hear)
      window.removeEventListener('keyup', hear)
    }
  }, [])
  return isOn
}

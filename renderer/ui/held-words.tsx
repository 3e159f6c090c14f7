import { Lock, LockOpen } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'

const HOLD_KEYS = new Set([' ', 'Enter'])

/** A secret: the words that say there is one, how to read it, what it is called, and what it says. */
export interface HeldWordsProps {
  label: ReactNode
  hint: string
  title: string
  children: ReactNode
}

/** Words that stay covered until they are held by pointer or key, and are covered again on release. */
export function HeldWords({ label, hint, title, children }: HeldWordsProps) {
  const [isHeld, setHeld] = useState(false)
  const release = () => setHeld(false)

  useEffect(() => {
    const release = () => setHeld(false)
    window.addEventListener('blur', release)
    return () => window.removeEventListener('blur', release)
  }, [])

  // Enter and Space would press the button: here they hold it, so that letting go covers the words.
  function onKeyDown(event: KeyboardEvent) {
    if (!HOLD_KEYS.has(event.key)) return
    event.preventDefault()
    setHeld(true)
  }
  function onKeyUp(event: KeyboardEvent) {
    if (!HOLD_KEYS.has(event.key)) return
    event.preventDefault()
    release()
  }

  const Icon = isHeld ? LockOpen : Lock
  return (
    <div className="relative w-fit">
      <button
        type="button"
        title={hint}
        aria-expanded={isHeld}
        className="inline-flex min-h-7 touch-none items-center gap-2 rounded-control text-start text-14 text-veto select-none"
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setHeld(true)
        }}
        onPointerUp={release}
        onPointerCancel={release}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={onKeyDown}
        onKeyUp={onKeyUp}
        onBlur={release}
      >
        <Icon aria-hidden className="flex-none" />
        {label}
      </button>
      <output aria-label={title}>
        {isHeld && (
          <div className="absolute end-0 top-full z-10 mt-1 w-max max-w-96 rounded-sheet border border-veto bg-paper-raised px-4 py-2.5 text-15 whitespace-pre-wrap text-ink shadow-float">
            {children}
          </div>
        )}
      </output>
    </div>
  )
}

import { Lock, LockOpen } from 'lucide-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'

const HOLD_KEYS = new Set([' ', 'Enter'])

/** What is never to be said before a client, covered until it is held by pointer or key, and covered again on release. */
export function NeverMention({ text }: { text: string }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const [isHeld, setHeld] = useState(false)
  const matters = text.split('\n').filter((line) => line.trim() !== '')
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
    <div className="relative">
      <button
        type="button"
        title={t(($) => $.page.never.hint)}
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
        {t(($) => $.page.never.hold, { count: matters.length, shown: format.number(matters.length) })}
      </button>
      <output aria-label={t(($) => $.page.never.title)}>
        {isHeld && (
          <ul className="absolute end-0 top-full z-10 mt-1 w-max max-w-96 rounded-sheet border border-veto bg-paper-raised px-4 py-2.5 text-15 whitespace-pre-wrap text-ink shadow-float">
            {matters.map((matter) => (
              <li key={matter} dir="auto" className="[&+li]:mt-1.5">
                {matter}
              </li>
            ))}
          </ul>
        )}
      </output>
    </div>
  )
}

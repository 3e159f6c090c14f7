import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { focusSoon } from '../../lib/focus-soon.ts'
import { Button } from '../../ui/button.tsx'

/** The parts of a client's profile, in the order a tired reader needs them. */
export const PROFILE_PARTS = ['tastes', 'facts', 'notes', 'people', 'sizes', 'occasions', 'reach'] as const

/** A part of a client's page that an address can name: those of the profile, and some of what other tabs keep. */
export type PagePart = (typeof PROFILE_PARTS)[number] | 'rules' | 'consents' | 'gifts'

const idOf = (part: string) => `part-${part}`

/** A part of the page that can be gone to; the focus stands before it, so that the next Tab is inside. */
export function Part({ name, children }: { name: PagePart; children: ReactNode }) {
  return (
    <div id={idOf(name)} tabIndex={-1} className="min-w-0 scroll-mt-14 rounded-tile">
      {children}
    </div>
  )
}

const SETTLING_MS = 2000
const MOVES = ['wheel', 'keydown', 'pointerdown'] as const

/** Keeps a part in sight while what stands before it is still being read, until somebody moves; the returned function gives up. */
function keepInSight(part: HTMLElement): () => void {
  const page = part.closest('main')?.firstElementChild
  const settling = new ResizeObserver(() => part.scrollIntoView({ block: 'start' }))
  const stop = () => {
    clearTimeout(patience)
    settling.disconnect()
    for (const move of MOVES) removeEventListener(move, stop, true)
  }
  const patience = setTimeout(stop, SETTLING_MS)
  for (const move of MOVES) addEventListener(move, stop, true)
  settling.observe(page ?? part)
  return stop
}

/** Goes to a part as soon as it stands on the page; the returned function gives up. */
function goTo(part: string): () => void {
  let stop = () => {}
  const giveUp = focusSoon(() => {
    const found = document.getElementById(idOf(part))
    if (found) stop = keepInSight(found)
    return found
  })
  return () => {
    giveUp()
    stop()
  }
}

/** Goes to the part an address names, when the page opens on it. */
export function useNamedPart(part: string): void {
  useEffect(() => (part === '' ? undefined : goTo(part)), [part])
}

/** The way to each part of a profile that has become too long to overlook, in reach however far one has read. */
export function PartNav() {
  const { t } = useTranslation('clients')
  return (
    <nav
      aria-label={t(($) => $.page.part.label)}
      className="sticky top-0 z-10 -ms-3 flex gap-1 overflow-x-auto bg-paper py-2 @min-[66rem]:hidden"
    >
      {PROFILE_PARTS.map((part) => (
        <Button key={part} size="small" variant="text" className="flex-none" onPress={() => goTo(part)}>
          {t(($) => $.page.part[part])}
        </Button>
      ))}
    </nav>
  )
}

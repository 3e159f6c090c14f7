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

/** Goes to a part as soon as it stands on the page; the returned function gives up. */
function goTo(part: string): () => void {
  return focusSoon(() => {
    const found = document.getElementById(idOf(part))
    found?.scrollIntoView({ block: 'start' })
    return found
  })
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

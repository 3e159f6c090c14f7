import type { ReactNode } from 'react'

const IVORY =
  '[--ink:#1c1917] [--ink-on-accent:var(--cover)] [--paper-raised:var(--cover-field)] [--veto:#f2a09a] ' +
  '[&_.field-group]:[--ink-on-accent:#fffefb] [&_.lucide-chevron-down]:text-[#544d45]'

/** Fields on the cover: of ivory by day and by night, with errors that can be read on violet. */
export function CoverFields({ children }: { children: ReactNode }) {
  return <div className={`${IVORY} mb-6 [@media(max-height:44rem)]:mb-20`}>{children}</div>
}

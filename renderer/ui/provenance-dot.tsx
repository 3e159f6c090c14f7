import { joinClasses } from './class-names.ts'

/** How a fact came to be known: said by the client, bought, observed, told by someone, or inferred. */
export type ProvenanceMark = 'said' | 'bought' | 'observed' | 'told' | 'inferred'

/** The mark alone, in the colour of the text: as firm as the fact. Words must stand beside it. */
export function ProvenanceDot({ kind, className }: { kind: ProvenanceMark; className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 10 10"
      aria-hidden
      className={joinClasses('size-[9px] flex-none overflow-visible', className)}
    >
      {kind === 'said' && <circle cx="5" cy="5" r="4" fill="currentColor" />}
      {kind === 'bought' && <path d="M5 .2 9.8 5 5 9.8 .2 5Z" fill="currentColor" />}
      {kind === 'inferred' && (
        <path
          d="M1.2 7.2C2.4 3.6 4 3.6 5 5s2.6 1.4 3.8-2.2"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
        />
      )}
      {(kind === 'observed' || kind === 'told') && (
        <circle
          cx="5"
          cy="5"
          r="3.6"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          {...(kind === 'told' && { strokeDasharray: '1.9 1.87' })}
        />
      )}
    </svg>
  )
}

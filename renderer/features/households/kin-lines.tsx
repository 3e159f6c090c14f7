import type { KinLine } from './kin-tree.ts'

interface KinLinesProps {
  readonly lines: readonly KinLine[]
  readonly root: number
  readonly rows: number
}

const ROW = 48
/** How far below the top of its row the middle of a name is. */
const NAME = 13
/** Where a row's words end, and lines to those around that person may begin. */
const FOOT = 43
const STEP = 26
const TRUNK = 5
const BEND = 9
const WIDTH = 52

/** The lines of the tree; a solid one is family, a dotted one whoever works for them or is a friend. */
export function KinLines({ lines, root, rows }: KinLinesProps) {
  const y = (row: number) => row * ROW + NAME
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${WIDTH} ${rows * ROW}`}
      className="kin-lines rtl:-scale-x-100"
      style={{ '--kin-rows': rows } as object}
    >
      {lines.map(({ key, from, to, depth, ring }) => {
        const x = TRUNK + depth * STEP
        const bend = to > from ? -BEND : BEND
        const start = depth === 1 ? from * ROW + FOOT : from === root ? y(root) : y(from) + bend
        return (
          <path
            key={key}
            d={`M${x} ${start}V${y(to) + bend}q0 ${-bend} ${BEND} ${-bend}h6`}
            fill="none"
            stroke="var(--rule-control)"
            strokeWidth="1.2"
            {...(ring !== 'family' && { strokeDasharray: '0.1 4', strokeLinecap: 'round' as const })}
          />
        )
      })}
      <circle cx={TRUNK} cy={y(root)} r="4" fill="var(--accent)" />
    </svg>
  )
}

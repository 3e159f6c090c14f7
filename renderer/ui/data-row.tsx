import type { ReactNode } from 'react'
import { hasContent } from './field-parts.tsx'

/** Measures and other figures: rows of label, value and remark, without vertical rules. */
export function DataTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <table aria-label={label} className="data-table">
      <tbody>{children}</tbody>
    </table>
  )
}

/** One row of a table: what it is, what it is worth, and a remark at the end. */
export function DataRow({
  label,
  children,
  remark,
}: {
  label: ReactNode
  children: ReactNode
  remark?: ReactNode
}) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="nums font-semibold">{children}</td>
      <td className="nums text-end text-13 text-ink-3">{hasContent(remark) && remark}</td>
    </tr>
  )
}

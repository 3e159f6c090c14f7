import { useTranslation } from 'react-i18next'
import type { Inspection } from '../../../electron/ipc/imports.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { Foreign } from '../../ui/foreign.tsx'
import { languageOfCells } from './sheet-language.ts'

/** The first rows of a file as it is read now, each cell in the font of its language; it scrolls inside itself. */
export function FilePreview({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation('imports')
  const isCards = inspection.format === 'vcard'
  const label = isCards ? t(($) => $.file.previewCards) : t(($) => $.file.previewRows)
  return (
    <section
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-control border border-rule bg-paper-raised"
    >
      {isCards ? <Cards inspection={inspection} /> : <Table inspection={inspection} label={label} />}
    </section>
  )
}

function Table({ inspection, label }: { inspection: Inspection; label: string }) {
  const { t } = useTranslation('imports')
  const format = useFormat(useMe().timeZone)
  const languageOf = languageOfCells(inspection)
  const width = Math.max(inspection.headers.length, ...inspection.rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => column)
  return (
    <table aria-label={label} className="border-separate border-spacing-0 text-14">
      <thead>
        <tr>
          <th scope="col" className="sticky start-0 top-0 z-2 border-b border-rule bg-paper-side px-3 py-1.5">
            <span className="sr-only">{t(($) => $.file.rowNumber)}</span>
          </th>
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              className="sticky top-0 z-1 border-b border-rule bg-paper-side px-3 py-1.5 text-start text-13 font-medium whitespace-nowrap text-ink-2"
            >
              <Heading inspection={inspection} column={column} languageOf={languageOf} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inspection.rows.map((cells, row) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows of a file are known by their place in it
          <tr key={row}>
            <th
              scope="row"
              className="nums sticky start-0 border-b border-rule bg-paper-raised px-3 py-1.5 text-end text-13 font-normal text-ink-3"
            >
              {format.number(row + 1)}
            </th>
            {columns.map((column) => (
              <td key={column} className="max-w-72 truncate border-b border-rule px-3 py-1.5">
                <Foreign lang={languageOf(cells[column] ?? '')}>{cells[column] ?? ''}</Foreign>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Heading({
  inspection,
  column,
  languageOf,
}: {
  inspection: Inspection
  column: number
  languageOf: (text: string) => string
}) {
  const { t } = useTranslation('imports')
  const heading = inspection.headers[column] ?? ''
  if (heading === '') return t(($) => $.columns.unnamed, { position: column + 1 })
  return <Foreign lang={languageOf(heading)}>{heading}</Foreign>
}

function Cards({ inspection }: { inspection: Inspection }) {
  const languageOf = languageOfCells(inspection)
  return (
    <ol className="grid grid-cols-[repeat(auto-fill,minmax(min(22rem,100%),1fr))]">
      {inspection.rows.map((lines, card) => (
        // oxlint-disable-next-line react/no-array-index-key -- cards of a file are known by their place in it
        <li key={card} className="border-b border-rule px-3 py-2 text-13">
          {lines
            .filter((line) => !/^(?:BEGIN|END|VERSION|PRODID|UID|REV):/i.test(line))
            .map((line, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines of a card are known by their place in it
              <p key={at} dir="ltr" className="truncate">
                <Foreign lang={languageOf(line.slice(line.indexOf(':') + 1))}>{line}</Foreign>
              </p>
            ))}
        </li>
      ))}
    </ol>
  )
}

import type { LucideIcon } from 'lucide-react'
import { Button, Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { joinClasses } from './class-names.ts'

/** One answer of a table: the words in the cell, '' for none yet, and the whole of it for who hears the table. */
export interface TableAnswer {
  id: string
  text: string
  label: string
  icon?: LucideIcon | undefined
  tone?: 'ready' | 'veto' | 'wait' | undefined
  isChosen?: boolean | undefined
}

/** One row of answers, one for each column in their order. */
export interface AnswerRow {
  id: string
  label: string
  answers: readonly TableAnswer[]
}

/** A small table in which every cell is an answer one can choose. */
export interface AnswerTableProps {
  label: string
  columns: readonly { id: string; label: string }[]
  rows: readonly AnswerRow[]
  onChoose: (rowId: string, columnId: string) => void
  isDisabled?: boolean | undefined
}

const TONES = { ready: 'text-ready', veto: 'text-veto', wait: 'text-wait' }

/** A table of answers: the arrows move from one to the next, Enter chooses it. */
export function AnswerTable({ label, columns, rows, onChoose, isDisabled = false }: AnswerTableProps) {
  return (
    <Table aria-label={label} className="w-full border-collapse text-14">
      <TableHeader>
        <Column isRowHeader className="py-1.5 text-start" textValue={label}>
          <span className="sr-only">{label}</span>
        </Column>
        {columns.map((column) => (
          <Column
            key={column.id}
            id={column.id}
            className="px-2 py-1.5 text-start text-13 font-normal text-ink-3"
          >
            {column.label}
          </Column>
        ))}
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.id} id={row.id} textValue={row.label} className="border-t border-rule">
            <Cell className="pe-3 whitespace-nowrap">{row.label}</Cell>
            {row.answers.map((answer) => (
              <Cell key={answer.id} textValue={answer.label} className="p-0.5">
                <AnswerButton
                  answer={answer}
                  isDisabled={isDisabled}
                  onPress={() => onChoose(row.id, answer.id)}
                />
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}

function AnswerButton({
  answer,
  isDisabled,
  onPress,
}: {
  answer: TableAnswer
  isDisabled: boolean
  onPress: () => void
}) {
  const { text, label, icon: Icon, tone, isChosen = false } = answer
  return (
    <Button
      aria-label={label}
      isDisabled={isDisabled}
      onPress={onPress}
      className={joinClasses(
        'flex min-h-7 w-full cursor-default items-center gap-1.5 rounded-control px-1.5 text-start transition-colors duration-quick data-hovered:bg-paper-hover',
        tone === undefined ? 'text-ink-3' : TONES[tone],
        isChosen && 'bg-accent-soft outline -outline-offset-1 outline-accent',
      )}
    >
      {Icon && <Icon aria-hidden className="flex-none" />}
      <span>{text === '' ? '–' : text}</span>
    </Button>
  )
}

import { type ReactNode, useId } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Client, ClientDraft, ClientField } from '../../../electron/ipc/clients.ts'
import {
  type Choices,
  columnsOf,
  isList,
  type MergeField,
  type MergePlan,
} from '../../../electron/ipc/duplicates.ts'
import { useMe } from '../../lib/session.tsx'
import { nameParts } from '../../lib/person.ts'
import { Name } from '../../ui/name.tsx'
import { TextLink } from '../../ui/text-link.tsx'

/** Puts a field of a form into words; a secret stays covered. */
export type SayField = (field: ClientField, form: ClientDraft) => ReactNode

/** What a row of the table is given. */
interface RowProps {
  readonly plan: MergePlan
  readonly field: MergePlan['fields'][number]
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
  readonly say: SayField
}

// Whose entries stand first matters to the reader in these lists only; of the others both are simply kept.
const ORDERED: ReadonlySet<MergeField> = new Set(['names', 'contactWays', 'addresses', 'languages'])
const COLUMNS = 'grid grid-cols-2 gap-x-6 gap-y-2 @min-[52rem]:grid-cols-[8.5rem_1fr_1fr_1fr]'

/** Two forms field by field and the one they make; ← and → choose whose value leads. */
export function MergeTable({ plan, choices, onChoose, say }: Omit<RowProps, 'field'>) {
  const { t } = useTranslation('duplicates')
  const { one, other, merged } = plan
  return (
    <div className="@container">
      <div className={`${COLUMNS} items-end border-b border-rule pb-3`}>
        <span className="hidden @min-[52rem]:block" />
        <Head client={one} remark={t(($) => $.merge.keeps)} />
        <Head client={other} remark={t(($) => $.merge.joins)} />
        <div className="col-span-2 min-w-0 @min-[52rem]:col-span-1">
          <h2 className="font-serif text-18 text-accent">{t(($) => $.merge.together)}</h2>
          <Name
            parts={nameParts(merged.name)}
            lang={merged.name.lang}
            latin={merged.name.latin || undefined}
            latinPlace="beneath"
            size="title"
          />
          <p className="text-13 text-ink-3">{t(($) => $.merge.togetherLead)}</p>
        </div>
      </div>
      {plan.fields
        .filter(({ field }) => isSaid(field, one) || isSaid(field, other))
        .map((field) => (
          <Row key={field.field} {...{ plan, field, choices, onChoose, say }} />
        ))}
    </div>
  )
}

function Head({ client, remark }: { client: Client; remark: string }) {
  return (
    <div className="min-w-0">
      <h2>
        <TextLink href={`/clients/${client.id}`} tone="ink">
          <Name
            parts={nameParts(client.name)}
            lang={client.name.lang}
            latin={client.name.latin || undefined}
            latinPlace="beneath"
            size="title"
          />
        </TextLink>
      </h2>
      <p className="text-13 text-ink-3">{remark}</p>
    </div>
  )
}

function Row({ plan, field, choices, onChoose, say }: RowProps) {
  const { t } = useTranslation('duplicates')
  const { isReadOnly } = useMe()
  const label = useFieldLabel()(field.field)
  const { one, other, merged } = plan
  const canChoose = field.differs && (!isList(field.field) || ORDERED.has(field.field))
  const words = (form: ClientDraft) => columnsOf(field.field).filter((column) => isFilled(form[column]))
  const cell = (form: ClientDraft) => words(form).map((column) => <div key={column}>{say(column, form)}</div>)
  const leader = choices[field.field] ?? (field.from === 'both' ? leaderOf(field.field, plan) : field.from)
  const isSame = columnsOf(field.field).every((column) => isAlike(one[column], other[column]))
  const remark = useRemark(field, canChoose, isSame)
  return (
    <div className={`${COLUMNS} border-b border-rule py-2.5 text-14`}>
      <div className="col-span-2 @min-[52rem]:col-span-1">
        <h3 className={field.differs ? 'text-14 font-medium text-ink' : 'text-14 text-ink-3'}>{label}</h3>
        {remark !== '' && <p className="text-12 text-ink-3">{remark}</p>}
      </div>
      {canChoose ? (
        <RadioGroup
          aria-label={t(($) => $.merge.choose, { field: label })}
          orientation="horizontal"
          value={leader}
          isDisabled={isReadOnly}
          onChange={(side) => onChoose({ ...choices, [field.field]: side as 'one' | 'other' })}
          className="contents"
        >
          <Choice side="one">{cell(one)}</Choice>
          <Choice side="other">{cell(other)}</Choice>
        </RadioGroup>
      ) : (
        <>
          <div className="min-w-0 ps-6 wrap-anywhere text-ink-2">{cell(one)}</div>
          <div className="min-w-0 ps-6 wrap-anywhere text-ink-2">{cell(other)}</div>
        </>
      )}
      <div className="col-span-2 min-w-0 border-s border-margin-rule ps-4 wrap-anywhere @min-[52rem]:col-span-1">
        {cell(merged)}
      </div>
    </div>
  )
}

function Choice({ side, children }: { side: 'one' | 'other'; children: ReactNode }) {
  const words = useId()
  return (
    <Radio
      value={side}
      // A list inside a label gives it no name by itself.
      aria-labelledby={words}
      className="group/radio -mx-1 flex min-h-6 min-w-0 cursor-default items-start gap-2 rounded-control px-1 wrap-anywhere text-ink-2 data-hovered:bg-paper-hover data-selected:text-ink"
    >
      <span className="mt-[3px] grid size-4 flex-none place-items-center rounded-round border border-rule-control bg-paper-raised group-data-selected/radio:border-accent">
        <span className="radio-dot size-2 rounded-round group-data-selected/radio:bg-accent" />
      </span>
      <span id={words} className="min-w-0 flex-1">
        {children}
      </span>
    </Radio>
  )
}

function useFieldLabel(): (field: MergeField) => string {
  const { t } = useTranslation('duplicates')
  const { t: clients } = useTranslation('clients')
  return (field) =>
    field === 'home' ? t(($) => $.field.home) : clients(($) => $.section.history.field[field])
}

function isFilled(value: ClientDraft[ClientField]): boolean {
  return typeof value === 'number' || (value !== null && value.length > 0)
}

function isAlike(one: ClientDraft[ClientField], other: ClientDraft[ClientField]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

// Everyone has a manner, formal unless somebody chose otherwise.
function isSaid(field: MergeField, form: ClientDraft): boolean {
  if (field === 'formality') return form.formality === 'informal'
  return columnsOf(field).some((column) => isFilled(form[column]))
}

// What becomes of two lists that differ, and where both say the same.
function useRemark(
  { field, from, differs }: MergePlan['fields'][number],
  canChoose: boolean,
  isSame: boolean,
): string {
  const { t } = useTranslation('duplicates')
  if (!differs) return from === 'both' && (isSame || isList(field)) ? t(($) => $.merge.same) : ''
  if (!isList(field)) return ''
  return canChoose ? t(($) => $.merge.bothFirst) : t(($) => $.merge.both)
}

// Of a list, whose first entry stands first in the one they make.
function leaderOf(field: MergeField, { one, merged }: MergePlan): 'one' | 'other' {
  const firstOf = (form: ClientDraft) => {
    const value = form[field as ClientField]
    return Array.isArray(value) ? JSON.stringify(value[0]) : ''
  }
  return firstOf(one) === firstOf(merged) ? 'one' : 'other'
}

import { CircleAlert, Download, Printer } from 'lucide-react'
import { Button } from './button.tsx'
import { TextField } from './text-field.tsx'

/** A recovery key in its groups, and the two ways to keep it. */
export interface RecoveryKeySheetProps {
  label: string
  groups: readonly string[]
  groupLabel: (place: number) => string
  printLabel: string
  saveLabel: string
  onPrint: () => void
  onSave: () => void
  busyWith: 'print' | 'save' | null
  outcome: string
  error: string
}

/** A recovery key as it is printed: groups that read left to right in every language, and below how to keep them. */
export function RecoveryKeySheet(props: RecoveryKeySheetProps) {
  const { label, groups, groupLabel, busyWith, outcome, error } = props
  return (
    <div className="flex flex-col gap-4">
      <ol
        aria-label={label}
        dir="ltr"
        className="grid grid-cols-2 gap-x-6 gap-y-4 rounded-sheet border border-rule bg-paper-raised px-6 py-5 sm:grid-cols-4"
      >
        {groups.map((group, place) => (
          <li key={groupLabel(place)} className="flex flex-col">
            <bdi className="text-12 text-ink-3">{groupLabel(place)}</bdi>
            <bdi lang="en" translate="no" className="nums text-20 font-semibold select-all">
              {group}
            </bdi>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button icon={Printer} isBusy={busyWith === 'print'} onPress={props.onPrint}>
          {props.printLabel}
        </Button>
        <Button icon={Download} isBusy={busyWith === 'save'} onPress={props.onSave}>
          {props.saveLabel}
        </Button>
      </div>
      <output className="block min-h-5.5 text-ink-2">
        {error === '' ? (
          outcome
        ) : (
          <span className="flex items-baseline gap-1.5 text-veto">
            <CircleAlert aria-hidden className="size-3.5! self-center" />
            {error}
          </span>
        )}
      </output>
    </div>
  )
}

/** One group of a key that is asked for by its number. */
export interface RecoveryKeyQuestion {
  id: string
  label: string
  value: string
  error?: string | undefined
  onChange: (value: string) => void
}

const GROUP_LENGTH = 5

/** The groups of a key that are asked for, side by side where there is room. */
export function RecoveryKeyProof({ questions }: { questions: readonly RecoveryKeyQuestion[] }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {questions.map((question, at) => (
        <TextField
          key={question.id}
          label={question.label}
          value={question.value}
          onChange={question.onChange}
          error={question.error}
          dir="ltr"
          lang="en"
          maxLength={GROUP_LENGTH + 1}
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the step has just replaced another at the person's wish
          autoFocus={at === 0}
          isRequired
        />
      ))}
    </div>
  )
}

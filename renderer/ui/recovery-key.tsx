import { TextField } from './text-field.tsx'

/** A recovery key in its groups, each with its number. */
export interface RecoveryKeyGroupsProps {
  label: string
  groups: readonly string[]
  groupLabel: (place: number) => string
}

/** A recovery key as it is printed: groups in two rows that read left to right in every language. */
export function RecoveryKeyGroups({ label, groups, groupLabel }: RecoveryKeyGroupsProps) {
  return (
    <ol
      aria-label={label}
      dir="ltr"
      lang="en"
      className="grid grid-cols-2 gap-x-6 gap-y-4 rounded-sheet border border-rule bg-paper-raised px-6 py-5 sm:grid-cols-4"
    >
      {groups.map((group, place) => (
        <li key={groupLabel(place)} className="flex flex-col">
          <span className="text-12 text-ink-3">{groupLabel(place)}</span>
          <span translate="no" className="nums text-20 font-semibold tracking-[0.06em] select-all">
            {group}
          </span>
        </li>
      ))}
    </ol>
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

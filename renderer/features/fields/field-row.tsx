import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../electron/ipc/fields.ts'
import { client } from '../../lib/client.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { useTellingWords } from '../../lib/telling-words.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { createTelling } from '../../ui/telling.ts'

interface FieldRowProps {
  readonly field: CustomField
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: 1 | -1) => void
  readonly onChange: () => void
}

/** One field of the house: what it holds, how many clients have something in it, and what can be done with it. */
export function FieldRow({ field, isFirst, isLast, onMove, onChange }: FieldRowProps) {
  const { t } = useTranslation('fields')
  const { isReadOnly } = useMe()
  const said = { field: isolate(field.label) }
  return (
    <li
      data-field={field.id}
      className="flex min-h-row flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule py-1"
    >
      <span className="flex min-w-0 grow flex-wrap items-baseline gap-x-3">
        <bdi className={field.isRetired ? 'text-ink-3' : ''}>{field.label}</bdi>
        <span className="text-13 text-ink-3">{t(($) => $.kind[field.kind])}</span>
        <Uses count={field.uses} />
        {field.isRetired && <Chip>{t(($) => $.retired)}</Chip>}
      </span>
      {!isReadOnly && (
        <span className="flex items-center gap-1">
          <IconButton
            label={t(($) => $.act.up, said)}
            icon={ArrowUp}
            isDisabled={isFirst}
            onPress={() => onMove(-1)}
          />
          <IconButton
            label={t(($) => $.act.down, said)}
            icon={ArrowDown}
            isDisabled={isLast}
            onPress={() => onMove(1)}
          />
          <span data-change-of={field.id}>
            <Button
              variant="text"
              size="small"
              aria-label={t(($) => $.act.editLabel, said)}
              onPress={onChange}
            >
              {t(($) => $.act.edit)}
            </Button>
          </span>
          <Retire field={field} />
        </span>
      )}
    </li>
  )
}

function Uses({ count }: { count: number }) {
  const { t } = useTranslation('fields')
  const format = useFormat(useMe().timeZone)
  return (
    <span className="nums text-13 text-ink-3">
      {count === 0 ? t(($) => $.unused) : t(($) => $.uses, { count, shown: format.number(count) })}
    </span>
  )
}

function Retire({ field }: { field: CustomField }) {
  const { t } = useTranslation('fields')
  const { id, label, choices, isRetired } = field
  const was = { label, choices, isRetired }
  const now = { ...was, isRetired: !isRetired }
  const said = { field: isolate(label) }
  const { tellError, offerUndo } = createTelling(useTellingWords())

  function turn() {
    client.fields
      .change({ id, ...now, was })
      .then(
        () =>
          offerUndo(isRetired ? t(($) => $.toast.back, said) : t(($) => $.toast.retired, said), () =>
            client.fields.change({ id, ...was, was: now }),
          ),
        tellError,
      )
  }

  return (
    <Button
      variant="text"
      size="small"
      aria-label={isRetired ? t(($) => $.act.bringBackLabel, said) : t(($) => $.act.retireLabel, said)}
      onPress={turn}
    >
      {isRetired ? t(($) => $.act.bringBack) : t(($) => $.act.retire)}
    </Button>
  )
}

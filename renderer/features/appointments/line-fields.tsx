import { Plus, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { VetoedOffer } from '../../../electron/ipc/tastes.ts'
import type { Format } from '../../lib/format.ts'
import { VetoNote } from '../../lib/veto-note.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select, type SelectOption } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { CompanionName } from './companion-name.tsx'
import type { CompanionLine, PreparationLine } from './form-value.ts'

interface LinesProps<T> {
  lines: readonly T[]
  faults: readonly string[]
  format: Format
  isDisabled: boolean
  onChange: (lines: readonly T[]) => void
}

const MOST_COMPANIONS = 20
const MOST_PREPARATIONS = 50
const NOBODY = 'nobody'

/** Adds and removes lines: a new one takes the focus to its first field, a gone one to the button that adds. */
function useLines<T extends { key: string }>(lines: readonly T[], onChange: (lines: readonly T[]) => void) {
  const box = useRef<HTMLFieldSetElement>(null)
  const hasAdded = useRef(false)
  useEffect(() => {
    if (!hasAdded.current) return
    hasAdded.current = false
    box.current?.querySelector<HTMLElement>(':scope > div:last-of-type input')?.focus()
  })
  const add = (line: T) => {
    hasAdded.current = true
    onChange([...lines, line])
  }
  const remove = (key: string) => {
    onChange(lines.filter((line) => line.key !== key))
    box.current?.querySelector<HTMLElement>(':scope > button')?.focus()
  }
  return { box, add, remove }
}

interface CompanionFieldsProps extends LinesProps<CompanionLine> {
  guestId: number | null
}

/** Who comes along: one line a person. */
export function CompanionFields(props: CompanionFieldsProps) {
  const { lines, faults, format, guestId, isDisabled, onChange } = props
  const { t } = useTranslation('appointments')
  const { box, add, remove } = useLines(lines, onChange)
  const change = (key: string, part: Partial<CompanionLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  return (
    <fieldset ref={box} className="flex flex-col items-start gap-2">
      <legend className="mb-1 text-13 text-ink-2">{t(($) => $.form.companions.title)}</legend>
      {lines.map((line, at) => {
        const { key, name, role } = line
        const number = format.number(at + 1)
        return (
          <div key={key} className="flex w-full items-start gap-2">
            <CompanionName
              label={t(($) => $.form.companions.nameOf, { number })}
              line={line}
              guestId={guestId}
              isDisabled={isDisabled}
              onChange={(part) => change(key, part)}
              error={faults.includes(key) ? t(($) => $.form.error.companion) : undefined}
            />
            <TextField
              label={t(($) => $.form.companions.roleOf, { number })}
              isLabelHidden
              placeholder={t(($) => $.form.companions.role)}
              value={role}
              dir="auto"
              isDisabled={isDisabled}
              onChange={(text) => change(key, { role: text })}
              className="flex-1"
            />
            <IconButton
              icon={X}
              isDisabled={isDisabled}
              label={
                name === ''
                  ? t(($) => $.form.companions.removeEmpty)
                  : t(($) => $.form.companions.remove, { name })
              }
              onPress={() => remove(key)}
            />
          </div>
        )
      })}
      <Button
        size="small"
        icon={Plus}
        isDisabled={isDisabled || lines.length >= MOST_COMPANIONS}
        onPress={() => add({ key: crypto.randomUUID(), name: '', role: '', clientId: null })}
      >
        {t(($) => $.form.companions.add)}
      </Button>
    </fieldset>
  )
}

interface PreparationFieldsProps extends LinesProps<PreparationLine> {
  owners: readonly SelectOption<string>[]
  /** What must never be offered to whoever comes, and the language their name is in. */
  vetoed: readonly VetoedOffer[]
  guestLang: string
}

/** What must be ready, who sees to it and by when: one line a thing. */
export function PreparationFields(props: PreparationFieldsProps) {
  const { lines, faults, format, owners, vetoed, guestLang, isDisabled, onChange } = props
  const { t } = useTranslation('appointments')
  const options = [{ id: NOBODY, label: t(($) => $.form.preparations.nobody) }, ...owners]
  const { box, add, remove } = useLines(lines, onChange)
  const change = (key: string, part: Partial<PreparationLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  return (
    <fieldset ref={box} className="flex flex-col items-start gap-2">
      <legend className="sr-only">{t(($) => $.form.preparations.title)}</legend>
      {lines.map(({ key, text, ownerId, by }, at) => {
        const number = format.number(at + 1)
        return (
          <div key={key} className="flex w-full flex-wrap items-start gap-2">
            <TextField
              label={t(($) => $.form.preparations.textOf, { number })}
              isLabelHidden
              placeholder={t(($) => $.form.preparations.text)}
              value={text}
              dir="auto"
              isDisabled={isDisabled}
              onChange={(typed) => change(key, { text: typed })}
              error={faults.includes(key) ? t(($) => $.form.error.preparation) : undefined}
              className="flex-[1_1_14rem]"
            />
            <Select
              label={t(($) => $.form.preparations.ownerOf, { number })}
              isLabelHidden
              placeholder={t(($) => $.form.preparations.owner)}
              options={options}
              value={ownerId === null ? NOBODY : String(ownerId)}
              isDisabled={isDisabled}
              onChange={(id) => change(key, { ownerId: id === NOBODY ? null : Number(id) })}
              className="flex-[0_1_10rem]"
            />
            <TimeField
              label={t(($) => $.form.preparations.byOf, { number })}
              isLabelHidden
              hourCycle={24}
              value={by === '' ? null : by}
              isDisabled={isDisabled}
              onChange={(time) => change(key, { by: time ?? '' })}
              className="w-20"
            />
            <IconButton
              icon={X}
              isDisabled={isDisabled}
              label={
                text === ''
                  ? t(($) => $.form.preparations.removeEmpty)
                  : t(($) => $.form.preparations.remove, { what: text })
              }
              onPress={() => remove(key)}
            />
            <VetoNote offer={text} vetoed={vetoed} lang={guestLang} />
          </div>
        )
      })}
      <Button
        size="small"
        icon={Plus}
        isDisabled={isDisabled || lines.length >= MOST_PREPARATIONS}
        onPress={() => add({ key: crypto.randomUUID(), text: '', ownerId: null, by: '', isReady: false })}
      >
        {t(($) => $.form.preparations.add)}
      </Button>
    </fieldset>
  )
}

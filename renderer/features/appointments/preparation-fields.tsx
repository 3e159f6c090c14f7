import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { VetoedOffer } from '../../../electron/ipc/tastes.ts'
import { VetoNote } from '../../lib/veto-note.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select, type SelectOption } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import type { PreparationLine } from './form-value.ts'
import { type LinesProps, useLines } from './lines.ts'

const MOST_PREPARATIONS = 50
const NOBODY = 'nobody'

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

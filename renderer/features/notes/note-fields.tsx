import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useMinute } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { shortcutText } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { SegmentedChips } from '../../ui/segmented-chips.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { NoteWords } from './note-words.ts'

const SOURCES = ['said', 'observed', 'told'] as const
const LONGEST = 100_000

interface NoteFieldsProps {
  readonly words: NoteWords
  readonly onChange: (words: NoteWords) => void
  readonly onSave: () => void
  readonly saveLabel: string
  readonly isBusy: boolean
  readonly error: string
  readonly mayBePrivate?: boolean
  readonly cancel?: ReactNode
}

/** One box to write a note in: the words, how they are known, and what seldom differs once there are words. */
export function NoteFields(props: NoteFieldsProps) {
  const { words, onChange, onSave, error } = props
  const { t } = useTranslation('notes')
  const { isReadOnly } = useMe()
  const errorId = useId()
  const hasWords = words.body.trim() !== ''
  return (
    <div className="rounded-control border border-rule-control bg-paper-raised px-3 py-2.25 focus-within:border-accent">
      <TextArea
        isPlain
        isLabelHidden
        rows={1}
        label={t(($) => $.capture.label)}
        placeholder={t(($) => $.capture.label)}
        value={words.body}
        onChange={(body) => onChange({ ...words, body })}
        onSubmit={onSave}
        maxLength={LONGEST}
        isDisabled={isReadOnly}
      />
      <HowKnown words={words} onChange={onChange} />
      {words.provenance === 'told' && (
        <TextField
          className="mt-2"
          label={t(($) => $.capture.toldBy)}
          value={words.toldBy}
          onChange={(toldBy) => onChange({ ...words, toldBy })}
          maxLength={500}
        />
      )}
      {hasWords && <Rest {...props} />}
      {error !== '' && (
        <p id={errorId} role="alert" className="mt-2 text-13 text-veto">
          {error}
        </p>
      )}
    </div>
  )
}

function HowKnown({ words, onChange }: Pick<NoteFieldsProps, 'words' | 'onChange'>) {
  const { t } = useTranslation('notes')
  const { t: common } = useTranslation('common')
  const { isReadOnly } = useMe()
  const offered = words.provenance === 'bought' ? (['bought', ...SOURCES] as const) : SOURCES
  return (
    <div className="mt-2.5 flex items-center gap-1.5">
      <SegmentedChips
        className="min-w-0 flex-1"
        label={t(($) => $.capture.source)}
        options={offered.map((id) => ({ id, label: common(($) => $.provenance[id]), mark: id }))}
        value={words.provenance}
        onChange={(provenance) => onChange({ ...words, provenance })}
        isDisabled={isReadOnly}
      />
      <Kbd>{shortcutText('Enter')}</Kbd>
    </div>
  )
}

function Rest({ words, onChange, onSave, saveLabel, isBusy, mayBePrivate = true, cancel }: NoteFieldsProps) {
  const { t } = useTranslation('notes')
  const format = useFormat(useMe().timeZone)
  const today = format.isoDayOf(useMinute())
  return (
    <div className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-2.5 border-t border-rule pt-2.5">
      <DatePicker
        className="w-40"
        label={t(($) => $.capture.day)}
        value={words.on || today}
        maxValue={today}
        onChange={(on) => onChange({ ...words, on: on === null || on === today ? '' : on })}
        openLabel={t(($) => $.capture.dayOpen)}
        previousLabel={t(($) => $.capture.dayPrevious)}
        nextLabel={t(($) => $.capture.dayNext)}
      />
      <Switch
        className="mb-1.5 min-w-36 flex-1"
        isSelected={words.isPrivate}
        isDisabled={!mayBePrivate}
        onChange={(isPrivate) => onChange({ ...words, isPrivate })}
      >
        {t(($) => $.capture.private)}
      </Switch>
      <div className="flex flex-wrap gap-2">
        {cancel}
        <Button isBusy={isBusy} onPress={onSave}>
          {saveLabel}
        </Button>
      </div>
    </div>
  )
}

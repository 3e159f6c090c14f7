import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { PersonName } from '../../../electron/ipc/values.ts'
import { client } from '../../lib/client.ts'
import { focusWhenLost } from '../../lib/focus-soon.ts'
import { fillSlots, slot } from '../../lib/sentences.tsx'
import { altText } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Name } from '../../ui/name.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CompanionName } from './companion-name.tsx'
import { asksWhoItIs, type CompanionLine } from './form-value.ts'
import { type LinesProps, useLines } from './lines.ts'

const MOST_COMPANIONS = 20

interface CompanionFieldsProps extends LinesProps<CompanionLine> {
  guestId: number | null
}

/** Who comes along: one line a person. */
export function CompanionFields(props: CompanionFieldsProps) {
  const { lines, faults, format, guestId, isDisabled, onChange } = props
  const { t } = useTranslation('appointments')
  const { box, add, remove } = useLines(lines, onChange)
  const findNamesake = useNamesakes(guestId, lines)
  const change = (key: string, part: Partial<CompanionLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const newLine = (): CompanionLine => ({
    key: crypto.randomUUID(),
    name: '',
    role: '',
    clientId: null,
    isAnother: false,
  })
  return (
    <fieldset ref={box} className="flex flex-col items-start gap-2">
      <legend className="mb-1 text-13 text-ink-2">{t(($) => $.form.companions.title)}</legend>
      {lines.map((line, at) => (
        <CompanionRow
          key={line.key}
          line={line}
          number={format.number(at + 1)}
          guestId={guestId}
          namesake={isDisabled ? null : findNamesake(line)}
          isFaulty={faults.includes(line.key)}
          isDisabled={isDisabled}
          onChange={(part) => change(line.key, part)}
          onRemove={() => remove(line.key)}
        />
      ))}
      <Button
        size="small"
        icon={Plus}
        isDisabled={isDisabled || lines.length >= MOST_COMPANIONS}
        onPress={() => add(newLine())}
      >
        {t(($) => $.form.companions.add)}
      </Button>
    </fieldset>
  )
}

/** A client whom a name may mean. */
interface Namesake {
  readonly clientId: ClientId
  readonly name: PersonName
}

/** Asks the book whom the names that are not linked may mean; gives the one client of a line, if there is one. */
function useNamesakes(guestId: number | null, lines: readonly CompanionLine[]) {
  const names = [...new Set(lines.filter(asksWhoItIs).map(({ name }) => name.trim()))]
  const asked = { clientId: guestId as ClientId | null, names }
  const { data = [] } = useQuery({
    queryKey: ['appointments', 'recognise', asked],
    queryFn: () => client.appointments.recognise(asked),
    enabled: names.length > 0,
    placeholderData: keepPreviousData,
  })
  return (line: CompanionLine): Namesake | null =>
    asksWhoItIs(line) ? (data.find(({ said }) => said === line.name.trim()) ?? null) : null
}

interface CompanionRowProps {
  readonly line: CompanionLine
  readonly number: string
  readonly guestId: number | null
  readonly namesake: Namesake | null
  readonly isFaulty: boolean
  readonly isDisabled: boolean
  readonly onChange: (part: Partial<CompanionLine>) => void
  readonly onRemove: () => void
}

function CompanionRow(props: CompanionRowProps) {
  const { line, number, guestId, namesake, isFaulty, isDisabled, onChange, onRemove } = props
  const { t } = useTranslation('appointments')
  const { name, role } = line
  const row = useRef<HTMLDivElement>(null)
  const link = ({ clientId, name: known }: Namesake) => onChange({ name: known.text, clientId })
  // The question goes with its buttons: who answered by one of them goes on in the line.
  const goOn = () => focusWhenLost(() => row.current?.querySelector('input:not([role=combobox])'))
  return (
    <div
      ref={row}
      className="flex w-full flex-col gap-1.5"
      // The list of a name's field keeps Enter to itself, so it is heard before.
      onKeyDownCapture={(event) => {
        const isAsked = event.key === 'Enter' && event.altKey && !event.nativeEvent.isComposing
        if (namesake === null || !isAsked || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        event.stopPropagation()
        link(namesake)
      }}
    >
      <div className="flex items-start gap-2">
        <CompanionName
          label={t(($) => $.form.companions.nameOf, { number })}
          line={line}
          guestId={guestId}
          isDisabled={isDisabled}
          onChange={(part) => onChange({ ...part, isAnother: false })}
          error={isFaulty ? t(($) => $.form.error.companion) : undefined}
        />
        <TextField
          label={t(($) => $.form.companions.roleOf, { number })}
          isLabelHidden
          placeholder={t(($) => $.form.companions.role)}
          value={role}
          isDisabled={isDisabled}
          onChange={(text) => onChange({ role: text })}
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
          onPress={onRemove}
        />
      </div>
      <div aria-live="polite" className="empty:hidden">
        {namesake !== null && (
          <WhoItIs
            name={namesake.name}
            onSame={() => {
              goOn()
              link(namesake)
            }}
            onAnother={() => {
              goOn()
              onChange({ isAnother: true })
            }}
          />
        )}
      </div>
    </div>
  )
}

interface WhoItIsProps {
  readonly name: PersonName
  readonly onSame: () => void
  readonly onAnother: () => void
}

/** Asks whether a name alone is that of somebody of the book; nobody is linked unasked. */
function WhoItIs({ name, onSame, onAnother }: WhoItIsProps) {
  const { t } = useTranslation('appointments')
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-ink-2">
      <span className="min-w-0">
        {fillSlots(
          t(($) => $.form.companions.perhaps, { name: slot('name') }),
          { name: <Name text={name.text} lang={name.lang} latin={name.latin || undefined} /> },
        )}
      </span>
      <Button size="small" onPress={onSame}>
        {t(($) => $.form.companions.same)}
      </Button>
      <Kbd>{altText('Enter')}</Kbd>
      <Button size="small" variant="text" onPress={onAnother}>
        {t(($) => $.form.companions.another)}
      </Button>
    </p>
  )
}

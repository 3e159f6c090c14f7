import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CalendarName, Occasion } from '../../../electron/ipc/client-parts.ts'
import type { ClientDraft } from '../../../electron/ipc/clients.ts'
import { useMinute } from '../../lib/clock.ts'
import { focusSoon } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { giftOccasion } from '../../lib/gifts.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ChosenOrSaid } from './chosen-or-said.tsx'
import { FormPart, FormRows } from './form-rows.tsx'
import { emptyOccasion, type PartProps } from './form-words.ts'
import { ReadDay } from './read-day.tsx'
import { customToAsk, readOccasion } from './read-occasion.ts'

const LINE = 500

/** The days to remember, each as it was said, as it is understood in its own calendar, and as it is kept. */
export function OccasionsPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  const year = useThisYear()

  function addGift(occasion: Occasion) {
    const gift = { year, occasion: giftOccasion(occasion), recipient: occasion.whose, what: '' }
    change({ gifts: [...words.gifts, gift] })
    focusSoon(() =>
      document.querySelector<HTMLElement>(`[data-gifts] [data-row="${words.gifts.length}"] input`),
    )
  }

  return (
    <FormPart name="occasions" title={t(($) => $.form.occasion.title)}>
      <FormRows
        rows={words.occasions}
        onChange={(occasions) => change({ occasions })}
        begin={emptyOccasion}
        addLabel={t(($) => $.form.occasion.add)}
        removeLabel={t(($) => $.form.occasion.remove)}
        most={50}
        isTall
      >
        {(occasion, changeOccasion) => (
          <OccasionFields
            occasion={occasion}
            words={words}
            change={changeOccasion}
            onGift={() => addGift(occasion)}
          />
        )}
      </FormRows>
    </FormPart>
  )
}

function useThisYear(): number {
  const format = useFormat(useMe().timeZone)
  return Number(format.isoDayOf(useMinute()).slice(0, 4))
}

interface OccasionFieldsProps {
  readonly occasion: Occasion
  readonly words: ClientDraft
  readonly change: (part: Partial<Occasion>) => void
  readonly onGift: () => void
}

function OccasionFields({ occasion, words, change, onGift }: OccasionFieldsProps) {
  const { t } = useTranslation('clients')
  const me = useMe()
  const country = words.country || me.country
  // A calendar that is not the common one is kept in mind while its words are typed anew.
  const [wished, setWished] = useState<Occasion['calendar'] | null>(
    occasion.calendar === 'gregorian' ? null : occasion.calendar,
  )
  const isBegun = occasion.statedAs !== '' || occasion.monthCode !== null
  return (
    <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-[repeat(3,minmax(0,1fr))]">
      <Select
        label={t(($) => $.form.occasion.kind)}
        placeholder={t(($) => $.occasionKind.other)}
        options={Occasion.shape.kind.options.map((id) => ({ id, label: t(($) => $.occasionKind[id]) }))}
        value={occasion.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        className="@min-[32rem]:col-span-2"
        label={t(($) => $.form.occasion.statedAs)}
        value={occasion.statedAs}
        placeholder={t(($) => $.form.occasion.statedAsHint)}
        onChange={(statedAs) => change({ statedAs, ...readOccasion(statedAs, country, wished) })}
        description={<ReadDay occasion={occasion} />}
        maxLength={LINE}
      />
      {isBegun && (
        <Select
          label={t(($) => $.form.occasion.calendar)}
          placeholder={t(($) => $.form.occasion.calendar)}
          options={CalendarName.options.map((id) => ({ id, label: t(($) => $.calendar[id]) }))}
          value={occasion.calendar}
          onChange={(calendar) => {
            setWished(calendar)
            if (occasion.statedAs !== '') change(readOccasion(occasion.statedAs, country, calendar))
          }}
          isDisabled={occasion.statedAs === ''}
        />
      )}
      <Whose occasion={occasion} words={words} change={change} />
      <TextField
        label={t(($) => $.form.occasion.label)}
        value={occasion.label}
        placeholder={t(($) => $.form.occasion.labelHint)}
        onChange={(label) => change({ label })}
        maxLength={LINE}
      />
      <Custom occasion={occasion} change={change} />
      <div className="@min-[32rem]:col-span-3">
        <Button variant="text" size="small" onPress={onGift}>
          {t(($) => $.form.occasion.addGift)}
        </Button>
      </div>
    </div>
  )
}

function Whose({ occasion, words, change }: Omit<OccasionFieldsProps, 'onGift'>) {
  const { t } = useTranslation('clients')
  return (
    <ChosenOrSaid
      label={t(($) => $.form.occasion.whose)}
      openLabel={t(($) => $.form.occasion.whoseOpen)}
      placeholder={t(($) => $.form.occasion.whoseHint)}
      offers={words.relations.map(({ name }) => name)}
      value={occasion.whose}
      onChange={(whose) => change({ whose })}
    />
  )
}

/** How the day is kept in years that lack it; asked only of a day that some years lack. */
function Custom({ occasion, change }: Pick<OccasionFieldsProps, 'occasion' | 'change'>) {
  const { t } = useTranslation('clients')
  const { feb29, leapMonth, adar } = Occasion.shape
  const custom = customToAsk(occasion)
  if (custom === 'feb29') {
    const options = feb29.options.map((id) => ({ id, label: t(($) => $.form.occasion.feb29As[id]) }))
    const label = t(($) => $.form.occasion.feb29)
    return (
      <OneCustom
        label={label}
        options={options}
        value={occasion.feb29}
        onChange={(kept) => change({ feb29: kept })}
      />
    )
  }
  if (custom === 'leapMonth') {
    const options = leapMonth.options.map((id) => ({ id, label: t(($) => $.form.occasion.leapMonthAs[id]) }))
    const label = t(($) => $.form.occasion.leapMonth)
    return (
      <OneCustom
        label={label}
        options={options}
        value={occasion.leapMonth}
        onChange={(kept) => change({ leapMonth: kept })}
      />
    )
  }
  if (custom === null) return null
  const options = adar.options.map((id) => ({ id, label: t(($) => $.form.occasion.adarAs[id]) }))
  const label = t(($) => $.form.occasion.adar)
  return (
    <OneCustom
      label={label}
      options={options}
      value={occasion.adar}
      onChange={(kept) => change({ adar: kept })}
    />
  )
}

interface OneCustomProps<K extends string> {
  readonly label: string
  readonly options: { id: K; label: string }[]
  readonly value: K
  readonly onChange: (kept: K) => void
}

function OneCustom<K extends string>(props: OneCustomProps<K>) {
  return <Select {...props} placeholder="" className="@min-[32rem]:col-span-2" />
}

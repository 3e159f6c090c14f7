import { useTranslation } from 'react-i18next'
import type { QuietPeriod, Stay } from '../../../electron/ipc/client-parts.ts'
import { useZoneOptions } from '../../lib/zone-options.ts'
import { DatePicker } from '../../ui/date-picker.tsx'
import { SearchableChoice } from '../../ui/searchable-choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCalendarWords } from './calendar-words.ts'
import { FormPart, FormRows } from './form-rows.tsx'
import { emptyQuietPeriod, emptyStay, endsInTime, isSaid, type PartProps } from './form-words.ts'

const LINE = 500

/** When the client is where. */
export function StaysPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  return (
    <FormPart title={t(($) => $.form.stay.title)}>
      <FormRows
        rows={words.stays}
        onChange={(stays) => change({ stays })}
        begin={emptyStay}
        addLabel={t(($) => $.form.stay.add)}
        removeLabel={t(($) => $.form.stay.remove)}
        most={100}
        isTall
      >
        {(stay, changeStay) => <StayFields stay={stay} change={changeStay} />}
      </FormRows>
    </FormPart>
  )
}

function StayFields({ stay, change }: { stay: Stay; change: (part: Partial<Stay>) => void }) {
  const { t } = useTranslation('clients')
  const calendar = useCalendarWords()
  const zones = useZoneOptions(stay.timeZone)
  const isBegun = isSaid(Object.values(stay).join(''))
  return (
    <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-2">
      <TextField
        label={t(($) => $.form.stay.place)}
        placeholder={t(($) => $.form.stay.placeHint)}
        value={stay.place}
        onChange={(place) => change({ place })}
        description={isBegun && !isSaid(stay.place) ? t(($) => $.form.stay.placeMissing) : undefined}
        maxLength={LINE}
      />
      <SearchableChoice
        label={t(($) => $.form.stay.timeZone)}
        openLabel={t(($) => $.form.stay.timeZoneOpen)}
        emptyLabel={t(($) => $.form.noMatch)}
        options={zones}
        value={stay.timeZone || null}
        onChange={(id) => change({ timeZone: id ?? '' })}
      />
      <DatePicker
        {...calendar}
        label={t(($) => $.form.stay.from)}
        value={stay.fromDay || null}
        onChange={(day) => change({ fromDay: day ?? '' })}
        description={
          isSaid(stay.place) && (stay.fromDay === '' || stay.untilDay === '')
            ? t(($) => $.form.stay.dayMissing)
            : undefined
        }
      />
      <DatePicker
        {...calendar}
        label={t(($) => $.form.stay.until)}
        value={stay.untilDay || null}
        onChange={(day) => change({ untilDay: day ?? '' })}
        error={endsInTime(stay) ? undefined : t(($) => $.form.stay.endsBefore)}
      />
      <TextField
        className="@min-[32rem]:col-span-2"
        label={t(($) => $.form.stay.note)}
        value={stay.note}
        onChange={(note) => change({ note })}
        maxLength={LINE}
      />
    </div>
  )
}

/** When the client is to be left in peace. */
export function QuietPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  return (
    <FormPart name="quiet" title={t(($) => $.form.quiet.title)}>
      <FormRows
        rows={words.quietPeriods}
        onChange={(quietPeriods) => change({ quietPeriods })}
        begin={emptyQuietPeriod}
        addLabel={t(($) => $.form.quiet.add)}
        removeLabel={t(($) => $.form.quiet.remove)}
        most={50}
        isTall
      >
        {(quiet, changeQuiet) => <QuietFields quiet={quiet} change={changeQuiet} />}
      </FormRows>
    </FormPart>
  )
}

interface QuietFieldsProps {
  readonly quiet: QuietPeriod
  readonly change: (part: Partial<QuietPeriod>) => void
}

function QuietFields({ quiet, change }: QuietFieldsProps) {
  const { t } = useTranslation('clients')
  const calendar = useCalendarWords()
  const isFromMissing = isSaid(quiet.reason + quiet.untilDay) && quiet.fromDay === ''
  return (
    <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-[repeat(3,minmax(0,1fr))]">
      <DatePicker
        {...calendar}
        label={t(($) => $.form.quiet.from)}
        value={quiet.fromDay || null}
        onChange={(day) => change({ fromDay: day ?? '' })}
        description={isFromMissing ? t(($) => $.form.quiet.fromMissing) : undefined}
      />
      <DatePicker
        {...calendar}
        label={t(($) => $.form.quiet.until)}
        value={quiet.untilDay || null}
        onChange={(day) => change({ untilDay: day ?? '' })}
        description={t(($) => $.form.quiet.untilHint)}
        error={endsInTime(quiet) ? undefined : t(($) => $.form.stay.endsBefore)}
      />
      <TextField
        label={t(($) => $.form.quiet.reason)}
        placeholder={t(($) => $.form.quiet.reasonHint)}
        value={quiet.reason}
        onChange={(reason) => change({ reason })}
        maxLength={LINE}
      />
    </div>
  )
}

import { parseDate, type CalendarDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  DateInput,
  DatePicker as AriaDatePicker,
  DateSegment,
  Group,
  I18nProvider,
  useLocale,
} from 'react-aria-components'
import { joinClasses } from './class-names.ts'
import { definedProps } from './defined-props.ts'
import { DialogPaper } from './dialog-paper.tsx'
import { fieldBox, FieldHelp, FieldLabel, fieldStack, hasContent, type FieldProps } from './field-parts.tsx'

/** The calendars a day can be read and written in, by their Unicode names. */
export type CalendarSystem =
  | 'gregory'
  | 'japanese'
  | 'buddhist'
  | 'roc'
  | 'persian'
  | 'indian'
  | 'hebrew'
  | 'islamic-umalqura'
  | 'islamic-civil'
  | 'islamic-tbla'
  | 'coptic'
  | 'ethiopic'
  | 'ethioaa'

/** A plain day, the calendar it is shown in, and the words around it. */
export interface DatePickerProps extends FieldProps {
  value: string | null
  onChange: (day: string | null) => void
  calendar?: CalendarSystem | undefined
  minValue?: string | undefined
  maxValue?: string | undefined
  openLabel: string
  previousLabel: string
  nextLabel: string
}

/** A day, typed or picked in any calendar; in and out it is an ISO day of the Gregorian calendar, YYYY-MM-DD. */
export function DatePicker(props: DatePickerProps) {
  const {
    label,
    value,
    onChange,
    calendar,
    minValue,
    maxValue,
    description,
    error,
    isLabelHidden,
    className,
    ...others
  } = props
  const { openLabel, previousLabel, nextLabel, ...rest } = others
  return (
    <InCalendar calendar={calendar}>
      <AriaDatePicker
        {...definedProps({ ...rest, minValue: dayOf(minValue), maxValue: dayOf(maxValue) })}
        value={value === null ? null : parseDate(value)}
        onChange={(day) => onChange(day === null ? null : day.toString())}
        granularity="day"
        isInvalid={hasContent(error)}
        className={joinClasses(fieldStack, className)}
      >
        <FieldLabel isHidden={isLabelHidden} isRequired={rest.isRequired}>
          {label}
        </FieldLabel>
        <Group className={joinClasses(fieldBox, 'field-group flex h-field items-center gap-1 ps-2 pe-1')}>
          <DateInput className="nums block min-w-0 flex-1 truncate">
            {(segment) => <DateSegment segment={segment} className={segmentClasses} />}
          </DateInput>
          <AriaButton
            aria-label={openLabel}
            className="grid size-6 place-items-center rounded-control text-ink-3 data-hovered:bg-paper-hover"
          >
            <CalendarDays aria-hidden />
          </AriaButton>
        </Group>
        <FieldHelp description={description} error={error} />
        <DialogPaper placement="bottom start" className="p-3">
          <MonthSheet previousLabel={previousLabel} nextLabel={nextLabel} />
        </DialogPaper>
      </AriaDatePicker>
    </InCalendar>
  )
}

function dayOf(day: string | undefined): CalendarDate | undefined {
  return day === undefined ? undefined : parseDate(day)
}

/** The look of one typed part of a date or a time. */
export const segmentClasses =
  'rounded-tile px-px outline-none data-placeholder:text-ink-3 data-focused:bg-accent data-focused:text-ink-on-accent ' +
  'data-[type=literal]:px-0 data-[type=literal]:text-ink-3'

const TURN =
  'grid size-8 place-items-center rounded-control text-ink-2 data-hovered:bg-paper-hover data-disabled:text-rule-control'

function MonthSheet({ previousLabel, nextLabel }: { previousLabel: string; nextLabel: string }) {
  return (
    <Calendar>
      <div className="mb-2 flex items-center gap-1">
        <CalendarHeading className="flex-1 ps-2 font-serif text-18 font-medium" />
        <AriaButton slot="previous" aria-label={previousLabel} className={TURN}>
          <ChevronLeft aria-hidden className="rtl:-scale-x-100" />
        </AriaButton>
        <AriaButton slot="next" aria-label={nextLabel} className={TURN}>
          <ChevronRight aria-hidden className="rtl:-scale-x-100" />
        </AriaButton>
      </div>
      <CalendarGrid className="nums border-separate border-spacing-0.5">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className="text-12 font-normal text-ink-3">{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(day) => (
            <CalendarCell
              date={day}
              className="day-cell grid size-8 cursor-default place-items-center rounded-control text-14 data-disabled:text-rule-control data-hovered:bg-paper-hover data-outside-month:hidden data-selected:bg-accent data-selected:text-ink-on-accent data-unavailable:text-rule-control data-unavailable:line-through"
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}

function InCalendar({ calendar, children }: { calendar: CalendarSystem | undefined; children: ReactNode }) {
  const { locale } = useLocale()
  if (calendar === undefined) return children
  return <I18nProvider locale={new Intl.Locale(locale, { calendar }).toString()}>{children}</I18nProvider>
}

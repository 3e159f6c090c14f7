import type { Appointment } from '../../../electron/ipc/appointments.ts'
import { wallClock } from '../../../locales/time-zones.ts'
import type { Format } from '../../lib/format.ts'
import { DayRibbon, type RibbonVisit } from '../../ui/day-ribbon.tsx'

const OPENS = 9 * 60
const CLOSES = 19 * 60
const LAST_MINUTE = 24 * 60

interface DayLineProps {
  visits: readonly Appointment[]
  now: number
  timeZone: string
  format: Format
}

/** The day drawn as a line from nine to seven, longer where a visit or the present hour asks for it. */
export function DayLine({ visits, now, timeZone, format }: DayLineProps) {
  const expected = visits.filter((visit) => visit.status !== 'cancelled')
  const stretches = expected.map(stretchOf)
  const minute = minuteOf(wallClock(now, timeZone).time)
  const from = floorHour(Math.min(OPENS, ...stretches.map((stretch) => stretch.from)))
  const to = Math.min(ceilHour(Math.max(CLOSES, ...stretches.map((stretch) => stretch.to))), LAST_MINUTE)
  const hours = Array.from({ length: (to - from) / 60 + 1 }, (_, at) => from + at * 60)
  return (
    <DayRibbon
      className="mt-6.5 mb-4"
      from={from}
      to={to}
      hours={hours.map((hour) => ({ minute: hour, label: format.number(hour / 60) }))}
      visits={stretches}
      now={{ minute, label: format.time(now) }}
    />
  )
}

function stretchOf(visit: Appointment): RibbonVisit {
  const from = minuteOf(visit.time)
  const isReady = visit.status === 'done' || visit.preparations.every((preparation) => preparation.isReady)
  const kind = visit.kind === 'call' ? 'call' : isReady ? 'ready' : 'waiting'
  return { id: String(visit.id), from, to: Math.min(from + visit.minutes, LAST_MINUTE), kind }
}

function minuteOf(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':')
  return Number(hour) * 60 + Number(minute)
}

const floorHour = (minute: number) => Math.floor(minute / 60) * 60
const ceilHour = (minute: number) => Math.ceil(minute / 60) * 60

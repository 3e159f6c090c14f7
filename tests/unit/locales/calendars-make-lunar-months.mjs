/**
 * Writes calendars-lunar-months.ts beside this script: what sources other than the app's own say of the lunar months.
 * Run by hand: `node tests/unit/locales/calendars-make-lunar-months.mjs`. China from tyme4ts (MIT), Korea until 2049 from
 * korean-lunar-calendar (MIT, data of the Korea Astronomy and Space Science Institute), then from astronomy-engine (MIT) at UTC+9.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const DAY_MS = 86_400_000
// Its last lunar year, 2050, is cut short.
const PUBLISHED_UNTIL = 2049
const LAST_YEAR = 2100
const SOURCES = ['tyme4ts@1.5.2', 'korean-lunar-calendar@0.4.0', 'astronomy-engine@2.1.19']
const ENTRIES = ['dist/lib/index.mjs', 'dist/korean-lunar-calendar.mjs', 'esm/astronomy.js']

const folder = mkdtempSync(join(tmpdir(), 'lunar-months-'))
const load = async (source, entry) => {
  const target = join(folder, source)
  mkdirSync(target)
  const packed = execFileSync('npm', ['pack', source, '--silent'], { cwd: folder, encoding: 'utf8' })
  execFileSync('tar', ['xzf', join(folder, packed.trim()), '-C', target, '--strip-components=1'])
  return import(pathToFileURL(join(target, entry)).href)
}

const iso = (year, month, day) => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

const listChinese = ({ LunarYear }) => {
  const months = []
  for (let year = 1901; year <= LAST_YEAR; year += 1) {
    for (const month of LunarYear.fromYear(year).getMonths()) {
      const first = month.getFirstJulianDay().getSolarDay()
      const start = iso(first.getYear(), first.getMonth(), first.getDay())
      months.push({ year, month: month.getMonth(), isLeap: month.isLeap(), start })
    }
  }
  return months
}

const listPublishedKorean = ({ default: KoreanLunarCalendar }) => {
  const calendar = new KoreanLunarCalendar()
  const months = []
  for (let year = 1901; year <= PUBLISHED_UNTIL; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (const isLeap of [false, true]) {
        if (!calendar.setLunarDate(year, month, 1, isLeap)) continue
        if (Boolean(calendar.getLunarCalendar().intercalation) !== isLeap) continue
        const first = calendar.getSolarCalendar()
        months.push({ year, month, isLeap, start: iso(first.year, first.month, first.day) })
      }
    }
  }
  return months
}

// The rule of the calendar: the winter solstice is in month 11, and of thirteen months the first without a major term is a leap one.
const listReckonedKorean = (astronomy) => {
  const dayOf = ({ date }) => Math.floor(date.getTime() / DAY_MS + 9 / 24)
  const moons = []
  let moon = astronomy.SearchMoonPhase(0, new Date(Date.UTC(PUBLISHED_UNTIL - 1, 9, 1)), 40)
  while (moon.date.getUTCFullYear() <= LAST_YEAR + 2) {
    moons.push(dayOf(moon))
    moon = astronomy.SearchMoonPhase(0, astronomy.MakeTime(moon).AddDays(25), 20)
  }
  const terms = []
  for (let year = PUBLISHED_UNTIL - 1; year <= LAST_YEAR + 2; year += 1) {
    for (let place = 0; place < 12; place += 1) {
      const from = new Date(Date.UTC(year, 2, 15) + place * 30.44 * DAY_MS)
      terms.push({ day: dayOf(astronomy.SearchSunLongitude(place * 30, from, 15)), year, place })
    }
  }
  const months = []
  const solsticeMoon = (year) => {
    const solstice = terms.find((term) => term.place === 9 && term.year === year).day
    return moons.findLastIndex((day) => day <= solstice)
  }
  for (let year = PUBLISHED_UNTIL; year <= LAST_YEAR + 1; year += 1) {
    const [first, last] = [solsticeMoon(year - 1), solsticeMoon(year)]
    let month = 11
    let hasLeap = last - first === 12
    for (let at = first; at < last; at += 1) {
      const isLeap =
        !hasLeap && at > first && !terms.some(({ day }) => day >= moons[at] && day < moons[at + 1])
      hasLeap ||= isLeap
      if (at > first && !isLeap) month = (month % 12) + 1
      const lunarYear = month >= 11 && at < first + 3 ? year - 1 : year
      const start = new Date(moons[at] * DAY_MS).toISOString().slice(0, 10)
      months.push({ year: lunarYear, month, isLeap, start })
    }
  }
  return months.filter((each) => each.year > PUBLISHED_UNTIL && each.year <= LAST_YEAR)
}

/** Two years a line, each the new year and the months from then on, + for 30 days, - for 29, the leap month in brackets. */
const writeYears = (months, end) => {
  const lines = []
  months.forEach((month, index) => {
    if (month.month === 1 && !month.isLeap) lines.push(`${month.start} `)
    const days = (Date.parse(months[index + 1]?.start ?? end) - Date.parse(month.start)) / DAY_MS
    if (days !== 29 && days !== 30) throw new Error(`${JSON.stringify(month)} has ${days} days`)
    const sign = days === 30 ? '+' : '-'
    lines.push(`${lines.pop()}${month.isLeap ? `(${sign})` : sign}`)
  })
  return lines
    .map((line, at) => (at % 2 === 0 ? line : `  ${line}\n`))
    .join('')
    .trimEnd()
}

try {
  const [tyme, korean, astronomy] = await Promise.all(SOURCES.map((source, at) => load(source, ENTRIES[at])))
  const koreanMonths = [...listPublishedKorean(korean), ...listReckonedKorean(astronomy)]
  writeFileSync(
    new URL('calendars-lunar-months.ts', import.meta.url),
    `// Generated by calendars-make-lunar-months.mjs; do not edit.

/** China, lunar years 1901-2100, by ${SOURCES[0]}: new year, then + for a month of 30 days, - for 29, a leap month in brackets. */
export const CHINESE_YEARS = \`
${writeYears(listChinese(tyme), '2101-01-29')}
\`

/** Korea, lunar years 1901-2100, by ${SOURCES[1]} until ${PUBLISHED_UNTIL} and by ${SOURCES[2]} after; written as above. */
export const KOREAN_YEARS = \`
${writeYears(koreanMonths, '2101-01-29')}
\`
`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

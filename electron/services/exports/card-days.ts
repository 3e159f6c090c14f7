import type { Occasion } from '../../ipc/client-parts.ts'
import { escapeText, writeCardLine } from './card-lines.ts'
import { OWN_PROPERTIES, ownParam, writeDetails } from './card-parts.ts'

/**
 * The days of a client in their order: the first birthday and the first anniversary of their own that are Gregorian as
 * BDAY and ANNIVERSARY, which can be there once; every other one in a property of our own, with what was said as its text.
 */
export function writeOccasions(occasions: readonly Occasion[]): string[] {
  const isOwn = (occasion: Occasion) => occasion.whose === '' && writeGregorian(occasion) !== undefined
  const birthday = occasions.find((occasion) => occasion.kind === 'birthday' && isOwn(occasion))
  const anniversary = occasions.find((occasion) => occasion.kind === 'anniversary' && isOwn(occasion))
  return occasions.map((occasion) => {
    if (occasion !== birthday && occasion !== anniversary) {
      const details = writeDetails('occasions', occasion)
      return writeCardLine(OWN_PROPERTIES.occasions, details, escapeText(occasion.statedAs))
    }
    const details = writeDetails('occasions', occasion, ['calendar', 'year', 'monthCode', 'day'])
    const stated = { [ownParam('statedAs')]: occasion.statedAs || undefined }
    const name = occasion === birthday ? 'BDAY' : 'ANNIVERSARY'
    return writeCardLine(name, { ...details, ...stated }, writeGregorian(occasion) ?? '')
  })
}

/** A whole or partial day as RFC 6350 section 4.3.1 writes it (`19800214`, `1980-02`, `--0214`); undefined when it cannot. */
function writeGregorian({ calendar, year, monthCode, day }: Occasion): string | undefined {
  if (calendar !== 'gregorian' || (year !== null && (year < 1 || year > 9999))) return undefined
  const month = monthCode === null ? null : /^M(0[1-9]|1[0-2])$/.exec(monthCode)?.[1]
  if (month === undefined) return undefined
  const yyyy = year === null ? null : String(year).padStart(4, '0')
  const dd = day === null ? null : String(day).padStart(2, '0')
  if (month === null) {
    if (dd === null) return yyyy ?? undefined
    return yyyy === null ? `---${dd}` : undefined
  }
  if (dd === null) return yyyy === null ? `--${month}` : `${yyyy}-${month}`
  return `${yyyy ?? '--'}${month}${dd}`
}

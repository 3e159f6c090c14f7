import { monthsOf, reckoningOf } from './reckoning.ts'

/** Stands for "Adar" without first or second, until the year is known: {@link settleAdar}. */
export const PLAIN_ADAR = 'adar'

/** The month meant by a plain "Adar"; null in a year that has two of them, where it may be either. */
export function settleAdar(year: number | null): string | null {
  return year !== null && monthsOf(reckoningOf('hebrew'), year).length === 13 ? null : 'M06'
}

// Written as the month-name folding leaves them: no accents, no apostrophes, a space for a hyphen.
const HEBREW: Readonly<Record<string, string>> = {
  M01: 'tishri tishrei tichri תשרי',
  M02: 'heshvan cheshvan hechvan marheshvan marcheshvan חשון חשוון מרחשון מרחשוון',
  M03: 'kislev kislew chislev כסלו כסליו',
  M04: 'tevet teveth tebeth tebet טבת',
  M05: 'shevat shvat chevat schwat שבט',
  M05L: 'adar_i adar_1 adar_alef adar_aleph adar_rishon אדר_א אדר_ראשון',
  M06: 'adar_ii adar_2 adar_bet adar_beth adar_sheni veadar אדר_ב אדר_שני',
  [PLAIN_ADAR]: 'adar אדר',
  M07: 'nisan nissan ניסן',
  M08: 'iyar iyyar אייר איר',
  M09: 'sivan siwan סיון סיוון',
  M10: 'tamuz tammuz tamouz תמוז',
  M11: 'av ab menachem_av אב מנחם_אב',
  M12: 'elul eloul ellul אלול',
}
const HIJRI: Readonly<Record<string, string>> = {
  M01: 'muharram moharram muharam',
  M02: 'safar',
  M03: 'rabi_i rabi_1 rabi_al_awwal rabi_al_awal rabi_ul_awwal rabi_ul_awal rabiulawal',
  M04: 'rabi_ii rabi_2 rabi_al_thani rabi_ath_thani rabi_al_akhir rabi_ul_thani rabi_us_sani rabi_ul_akhir ربيع_الثاني ربيع_الاخر',
  M05: 'jumada_i jumada_1 jumada_al_ula jumada_al_awwal jumadi_ul_awwal جمادي_الاولي جمادي_الاول',
  M06: 'jumada_ii jumada_2 jumada_al_akhira jumada_al_akhirah jumada_al_thani jumada_al_thaniya جمادي_الثانيه جمادي_الاخره جمادي_الاخر',
  M07: 'rajab rejeb radjab',
  M08: 'shaban shaaban chaban chaabane',
  M09: 'ramadan ramadhan ramazan ramzan',
  M10: 'shawwal shawal chawwal chaoual',
  M11: 'dhu_al_qadah dhu_al_qada dhul_qadah dhul_qada dhu_al_qidah dhul_qidah zul_qada zilqad ذي_القعده ذو_القعده',
  M12: 'dhu_al_hijjah dhu_al_hijja dhul_hijjah dhul_hijja zul_hijja zulhijja zilhajj ذي_الحجه ذو_الحجه',
}
// Too short to be looked up in CLDR's names, where a word of two letters is often another's abbreviation.
const GREGORIAN: Readonly<Record<string, string>> = {
  M01: 'มค',
  M02: 'กพ',
  M05: 'مه พค',
  M07: 'กค',
  M08: 'اب สค',
  M09: 'กย',
  M10: 'ตค',
  M11: 'พย',
  M12: 'ธค',
}
const PERSIAN: Readonly<Record<string, string>> = { M05: 'امرداد amordad', M10: 'دي dey dei' }

/** Spellings of month names beside those CLDR has, each folded and with `_` for a space, by month code; by calendar. */
export const MONTH_SPELLINGS = {
  gregorian: GREGORIAN,
  hebrew: HEBREW,
  'islamic-umalqura': HIJRI,
  persian: PERSIAN,
} as const

/*
 * experto.de, Adelstitel: Was für Graf, Freiherr und Baron gilt, and knigge-reich.de, Adelshäuser: Graf and Gräfin stand
 * in the place of Herr and Frau; Freiherr, and what is below it, is written on the envelope and not said.
 */
const UNSAID = /^(?:Freiherr|Freifrau|Freiin|Ritter|Edler|Edle)\s+(?=(?:von|vom|zu[mr]?)\s)/u
const RANK = /^(?:Graf|Gräfin|Baron|Baronin|Fürst|Fürstin|Herzog|Herzogin|Prinz|Prinzessin)\s+(?=\S)/u

/** The part of a German surname that is said: von Stein for Freiherr von Stein, Graf von Stein as it is. */
export function sayGermanSurname(surname: string): string {
  return surname.replace(UNSAID, '')
}

/** True when a German surname begins with a rank that takes the place of a courtesy. */
export function bearsRank(surname: string): boolean {
  return RANK.test(surname)
}

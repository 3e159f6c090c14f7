/** One spelling for the ways a name is written in Latin letters: Catherine and Katherine, Sofia and Sophia, Eric and Erik. */
export function respell(word: string): string {
  return word
    .replace(/tsch|tch/g, 'ch')
    .replace(/sch(?=[lmnrtw]|$)/g, 'sh')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/gh/g, 'g')
    .replace(/ck|q|c(?!h)/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/kh/g, 'h')
    .replace(/w/g, 'v')
    .replace(/y/g, 'i')
    .replace(/ou|oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=[aeiou])h(?![aeiou])/g, '')
}

/**
 * The same for letters that came from another alphabet, where j, y and i are one, and g and h: Yulia, Julia and Iuliia are
 * Юлия, Sergei and Serhii Сергій.
 */
export function respellSlavic(word: string): string {
  return respell(
    word
      .replace(/^(?:ye|je)/, 'e')
      .replaceAll('j', 'i')
      .replaceAll('g', 'h'),
  )
    .replace(/i{2,}/g, 'i')
    .replace(/ii/g, 'i')
}

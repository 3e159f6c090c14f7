/** The words that were written, without the languages that were left empty. */
export function settleWords(typed: Readonly<Record<string, string>>): Record<string, string> {
  const words = Object.entries(typed).map(([tag, word]) => [tag, word.trim()] as const)
  return Object.fromEntries(words.filter(([, word]) => word !== ''))
}

/** A word as the tables of this folder are asked for it: small letters, no accents, dots, vowel signs or Arabic article. */
export function foldWord(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u064b-\u0652\u0670\u0640.’']/gu, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replace(/[أإآ]/gu, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replace(/[\s_-]+/gu, ' ')
    .trim()
    .replace(/^ال(?=\p{L}{3})/u, '')
}

/** A table of words, `|` between them, turned round: what each folded word stands for. */
export function indexWords<Key extends string>(
  table: Readonly<Record<Key, string>>,
): ReadonlyMap<string, Key> {
  const index = new Map<string, Key>()
  for (const [key, words] of Object.entries<string>(table)) {
    for (const word of words.split('|')) index.set(foldWord(word), key as Key)
  }
  return index
}

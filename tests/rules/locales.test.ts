import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ImportTarget } from '../../electron/ipc/import-targets.ts'
import { CellProblemCode, RefusalCode } from '../../electron/ipc/imports.ts'
import { ERROR_CODES } from '../../electron/ipc/errors.ts'
import { InterfaceTag } from '../../electron/ipc/staff.ts'
import { INTERFACE_LANGUAGES } from '../../locales/languages.ts'

type Words = { [key: string]: string | Words }

const root = resolve(import.meta.dirname, '../../locales/ui')
const namespaces = readdirSync(join(root, 'en')).sort()
const read = (language: string, file: string) =>
  JSON.parse(readFileSync(join(root, language, file), 'utf8')) as Words

/** Every sentence of a file by its key, `list.title`. */
function flatten(words: Words, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') flat.set(prefix + key, value)
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text)
  }
  return flat
}

const PLURAL = /_(zero|one|two|few|many|other)$/
const placeholders = (text: string) => [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].sort()
const tags = (text: string) => (text.match(/<\/?\w+\/?>/g) ?? []).sort()

/** The keys a language must have: each plural of the source once for each category of that language. */
function expectedKeys(source: Map<string, string>, language: string): Set<string> {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const keys = new Set<string>()
  for (const key of source.keys()) {
    if (!PLURAL.test(key)) keys.add(key)
    else for (const category of categories) keys.add(key.replace(PLURAL, `_${category}`))
  }
  return keys
}

describe.each(INTERFACE_LANGUAGES.filter((language) => language !== 'en'))('words in %s', (language) => {
  it('has every namespace of the source and no other', () => {
    expect(readdirSync(join(root, language)).sort()).toEqual(namespaces)
  })

  it.each(namespaces)('%s: every key, every plural category, nothing more', (file) => {
    const source = flatten(read('en', file))
    const words = flatten(read(language, file))
    expect([...words.keys()].sort()).toEqual([...expectedKeys(source, language)].sort())
  })

  it.each(namespaces)('%s: nothing empty, the same placeholders and tags', (file) => {
    const source = flatten(read('en', file))
    for (const [key, text] of flatten(read(language, file))) {
      const original = source.get(key) ?? source.get(key.replace(PLURAL, '_other')) ?? ''
      const isCounted = PLURAL.test(key)
      // A category such as the Russian `one` also counts 21, so it may name the number where English says “one”.
      const counted = source.get(key.replace(PLURAL, '_other')) ?? ''
      const known = placeholders(isCounted ? original + counted : original)
      const here = placeholders(text)
      expect(text.trim(), key).not.toBe('')
      if (isCounted) expect(known, key).toEqual(expect.arrayContaining(here))
      else expect(here, key).toEqual(known)
      expect(tags(text), key).toEqual(tags(original))
    }
  })
})

/** The words a target is composed of: what it is about, and the sentence around it. */
function wordsOfComposed(name: string): [file: string, key: string][] | undefined {
  const [what, first = '', second] = name.split('.')
  if ((what === 'likes' || what === 'refuses') && first !== '') {
    return [
      ['imports.json', `target.${what}Of`],
      ['tastes.json', `facet.${first}`],
    ]
  }
  if (what === 'fact') {
    return [
      ['imports.json', 'target.factOf'],
      ['facts.json', `topic.${first}`],
    ]
  }
  if (what !== 'consent' || first === 'on') return undefined
  return [
    ['imports.json', second === undefined ? 'target.consentChannel' : 'target.consentOf'],
    ['consents.json', `channel.${first}`],
    ...(second === undefined ? [] : [['consents.json', `purpose.${second}`] as [string, string]]),
  ]
}

describe('words in the source', () => {
  it('writes both plurals of every counted sentence', () => {
    for (const file of namespaces) {
      const keys = [...flatten(read('en', file)).keys()]
      for (const key of keys.filter((one) => PLURAL.test(one))) {
        expect(keys, `${file} ${key}`).toContain(key.replace(PLURAL, '_one'))
        expect(keys, `${file} ${key}`).toContain(key.replace(PLURAL, '_other'))
      }
    }
  })

  it('has a sentence for every error code', () => {
    const words = flatten(read('en', 'errors.json'))
    for (const code of ERROR_CODES) {
      expect(
        [...words.keys()].some((key) => key.replace(PLURAL, '') === code),
        code,
      ).toBe(true)
    }
  })

  it('has words for every code and target of an import', () => {
    const keys = [...flatten(read('en', 'imports.json')).keys()]
    const camel = (name: string) =>
      name.replace(/[.-](\w)/g, (_whole, letter: string) => letter.toUpperCase())
    const names = [...CellProblemCode.options, ...RefusalCode.options, ...ImportTarget.options]
    const wordless = names.filter((name) => {
      const composed = wordsOfComposed(name)
      if (composed !== undefined) return !composed.every(([file, key]) => flatten(read('en', file)).has(key))
      return !keys.some((key) => key.endsWith(`.${name}`) || key.endsWith(`.${camel(name)}`))
    })
    expect(wordless).toEqual([])
  })

  it('speaks the same languages in the contract and in the words', () => {
    const spoken = InterfaceTag.options.filter((tag) => !tag.startsWith('en-X'))
    expect(spoken).toEqual([...INTERFACE_LANGUAGES])
    expect(readdirSync(root).sort()).toEqual([...INTERFACE_LANGUAGES].sort())
  })
})

// Caught: a line of the page that began with « : », where the sentence was written with an ordinary space.
it('keeps French punctuation on the line of its word', () => {
  const loose = namespaces.flatMap((file) =>
    [...flatten(read('fr', file))]
      .filter(([, text]) => /\S [;:?!»]|« /u.test(text))
      .map(([key]) => `${file} ${key}`),
  )
  expect(loose).toEqual([])
})

// Caught: “до 27 нояб. 2026 г..”, for a Russian date with its year ends in a full stop of its own.
it('ends no Russian sentence twice', () => {
  const doubled = namespaces.flatMap((file) =>
    [...flatten(read('ru', file))]
      .filter(([, text]) => /\{\{(?:day|until)\}\}\.$/u.test(text))
      .map(([key]) => `${file} ${key}`),
  )
  expect(doubled).toEqual([])
})

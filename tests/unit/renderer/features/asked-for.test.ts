import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { INTERFACE_LANGUAGES } from '../../../../locales/languages.ts'
import { isAskedFor } from '../../../../renderer/features/search/asked-for.ts'

describe('an action of the box', () => {
  it('is found by its own words, in any order and wherever one of them stands', () => {
    const action = { words: 'Write down what you learned' }
    expect(['learned write', 'EARN', 'écrire'].map((typed) => isAskedFor(action, typed))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('is found by the beginnings of what people type for it, and by no letters inside of that', () => {
    const action = { words: 'Add a client', alsoTyped: 'new guest' }
    const asked = (typed: string) => isAskedFor(action, typed)
    expect(['new cl', 'NEW', 'gue', 'add gu'].map(asked)).toEqual([true, true, true, true])
    expect(['ew', 'uest', 'new visit'].map(asked)).toEqual([false, false, false])
  })

  // Bug it catches: whoever types what the button of the list says, or half of it, finds no action.
  it.each(INTERFACE_LANGUAGES)('adds a client by the words of the button in %s', (language) => {
    const read = (namespace: string) =>
      JSON.parse(readFileSync(`locales/ui/${language}/${namespace}.json`, 'utf8'))
    const { action, alsoTyped } = read('search')
    const button: string = read('clients').list.newClient
    const add = { words: action.addClient, alsoTyped: alsoTyped.addClient }
    for (const typed of [button, button.slice(0, -1)]) expect(isAskedFor(add, typed), typed).toBe(true)
  })
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

const styles = new URL('../../../../renderer/ui/styles/', import.meta.url)
const fonts = readFileSync(new URL('fonts.css', styles), 'utf8')
const tokens = readFileSync(new URL('tokens.css', styles), 'utf8')
const require = createRequire(import.meta.url)

const bundled = new Set(
  [...fonts.matchAll(/@import '([^']+)'/g)].flatMap(([, path = '']) =>
    [...readFileSync(require.resolve(path), 'utf8').matchAll(/font-family: '([^']+)'/g)].map(
      ([, family]) => family,
    ),
  ),
)
const named = new Set(
  [...tokens.matchAll(/--(?:sans|serif|text|faces)[\w-]*:([^;]+);/g)].flatMap(([, stack = '']) =>
    [...stack.matchAll(/'([^']+)'/g)].map(([, family]) => family),
  ),
)

// A family misspelt by one word falls back to whatever the machine has, and nobody notices on the author's machine.
test('every face the tokens name travels with the app', () => {
  expect([...named].filter((family) => !bundled.has(family))).toEqual([])
})

test('no face travels with the app that nothing names', () => {
  expect([...bundled].filter((family) => !named.has(family))).toEqual([])
})

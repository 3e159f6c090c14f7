import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const tokens = readFileSync(new URL('../../../../renderer/ui/styles/tokens.css', import.meta.url), 'utf8')

function colorsUnder(selector: string): Record<string, string> {
  const block = tokens.slice(
    tokens.indexOf(`${selector} {`),
    tokens.indexOf('\n}', tokens.indexOf(`${selector} {`)),
  )
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}

function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const jour = colorsUnder(':root')
const themes = { jour, soir: { ...jour, ...colorsUnder("[data-theme='soir']") } }

/** Every pair a component draws: text, its grounds, and the least WCAG 2.2 AA asks of it. */
const PAIRS: [text: string, grounds: string[], least: number][] = [
  ['--ink', ['--paper', '--paper-side', '--paper-raised', '--paper-hover', '--accent-soft'], 7],
  ['--ink-2', ['--paper', '--paper-side', '--paper-raised', '--paper-hover', '--accent-soft'], 4.5],
  ['--ink-3', ['--paper', '--paper-side', '--paper-raised', '--paper-hover'], 4.5],
  ['--ink-on-accent', ['--accent', '--accent-hover'], 4.5],
  ['--accent', ['--paper', '--paper-side', '--paper-raised', '--accent-soft'], 4.5],
  ['--veto', ['--paper', '--paper-raised', '--veto-soft'], 4.5],
  ['--wait', ['--paper', '--paper-raised', '--wait-soft'], 4.5],
  ['--ready', ['--paper', '--paper-raised', '--ready-soft'], 4.5],
  ['--paper', ['--ink'], 7],
  ['--rule-control', ['--paper', '--paper-raised'], 3],
  ['--cover-ink', ['--cover'], 7],
  ['--cover-ink-2', ['--cover'], 4.5],
  ['--cover-ink-3', ['--cover'], 4.5],
  ['--cover-veto', ['--cover'], 4.5],
  ['--cover', ['--cover-accent', '--cover-ink'], 4.5],
  ['--cover-field-ink', ['--cover-field', '--cover-field-hover'], 7],
  ['--cover-field-ink-2', ['--cover-field', '--cover-field-hover'], 4.5],
  ['--cover-field-ink-3', ['--cover-field', '--cover-field-hover'], 4.5],
  ['--cover-field', ['--cover-field-accent', '--cover-field-ink'], 4.5],
]

describe.each(Object.entries(themes))('%s', (_, colors) => {
  test.each(PAIRS)('%s reads on %j at %d to 1 or more', (text, grounds, least) => {
    for (const ground of grounds) {
      expect(
        contrastOf(colors[text] ?? '', colors[ground] ?? ''),
        `${text} on ${ground}`,
      ).toBeGreaterThanOrEqual(least)
    }
  })
})

describe.each(['soir', 'jour'])('the stage by %s', (stage) => {
  const colors = colorsUnder(`[data-stage='${stage}']`)
  test.each(['--stage-ink', '--stage-ink-2'])('%s reads on the stage and in its light', (text) => {
    for (const ground of ['--stage', '--stage-light']) {
      expect(
        contrastOf(colors[text] ?? '', colors[ground] ?? ''),
        `${text} on ${ground}`,
      ).toBeGreaterThanOrEqual(4.5)
    }
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const room = new URL('../../../../renderer/ui/', import.meta.url)
const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(tsx?|css)$/.test(path),
)

/** Utilities and properties that name a side of the screen, so that Arabic would not mirror. */
const PHYSICAL = [
  /(?:^|[\s"'`:])-?(?:ml|mr|pl|pr|left|right|rounded-[lr]|rounded-[tb][lr]|border-[lr]|scroll-m[lr])-(?:\[|\d|auto|px)/,
  /(?:^|[\s"'`:])text-(?:left|right)\b/,
  /^\s*(?:(?:margin|padding|border)-(?:left|right)|left|right)[\w-]*:/,
  /^\s*(?:text-align|float|clear): (?:left|right)/,
]

/** The system puts its window buttons left or right by platform, whatever the language. */
const WINDOW_BUTTONS = /titlebar-area/

test('nothing in the design system names a left or a right side', () => {
  const found = files.flatMap((path) =>
    readFileSync(new URL(path, room), 'utf8')
      .split('\n')
      .filter((line) => PHYSICAL.some((rule) => rule.test(line)) && !WINDOW_BUTTONS.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  )
  expect(files.length).toBeGreaterThan(40)
  expect(found).toEqual([])
})

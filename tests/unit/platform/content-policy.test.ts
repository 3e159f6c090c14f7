import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { oncePolicy, PAGE_POLICY } from '../../../electron/platform/content-policy.ts'
import { recoverySheet } from '../../../electron/platform/recovery-sheet.ts'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const directive = (policy: string, name: string) =>
  policy.split('; ').find((part) => part.startsWith(`${name} `))

describe('the policy of our pages', () => {
  it('allows no inline script or style, no eval and no other origin', () => {
    expect(PAGE_POLICY).not.toMatch(/unsafe|https?:|\*/)
    expect(directive(PAGE_POLICY, 'default-src')).toBe("default-src 'none'")
    expect(directive(PAGE_POLICY, 'script-src')).toBe("script-src 'self'")
  })

  it('still knows the one style react-aria adds, so that an update of it is noticed here', () => {
    const entry = createRequire(import.meta.url).resolve('react-aria/package.json')
    const source = readFileSync(join(dirname(entry), 'dist/private/interactions/usePress.mjs'), 'utf8')
    const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? ''
    const template = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(source)?.[1] ?? ''
    expect(directive(PAGE_POLICY, 'style-src')).toContain(
      hash(template.replace(/\$\{[^}]+\}/, attribute).trim()),
    )
  })
})

describe('the policy of a page made in memory', () => {
  it('allows that page’s own style and nothing else', () => {
    const html = recoverySheet({ recoveryKey: 'KEY', boutiqueName: 'Aurèle', language: 'en', now: 0 })
    const style = /<style>([^<]+)<\/style>/.exec(html)?.[1] ?? ''
    const policy = oncePolicy(html)
    expect(directive(policy, 'style-src')).toBe(`style-src ${hash(style)}`)
    expect(policy).not.toMatch(/script-src|connect-src|img-src|unsafe/)
    expect(directive(policy, 'default-src')).toBe("default-src 'none'")
  })

  it('allows no style to a page that has none', () => {
    expect(directive(oncePolicy('<p>words</p>'), 'style-src')).toBe("style-src 'none'")
  })
})

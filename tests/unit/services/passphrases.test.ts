import { describe, expect, it } from 'vitest'
import { weighPassphrase } from '../../../electron/services/passphrases.ts'

const NAMES = ['Maison Perle', 'Inès Morel']

describe('a passphrase', () => {
  it.each([
    'quatre perles sous la verriere',
    'un fil de soie tendu au vent',
    'the heron waits by low water',
    'vK7#pq!2zLm9x',
    '春の雨が石畳を洗う',
    '月落烏啼霜滿天',
    '봄비가 돌길을 적신다',
    'тихая гавань за маяком',
    'مطر الربيع على الحجر',
  ])('is enough: %s', (passphrase) => {
    expect(weighPassphrase(passphrase, NAMES)).toMatchObject({ enough: true })
  })

  it.each([
    ['Password123', 'common'],
    ['p4ssw0rd2026', 'common'],
    ['maisonperle2026', 'names'],
    ['InesMorel', 'longer'],
    ['inesmorel1975', 'names'],
    ['aaaaaaaaaaaaaaaa', 'repeats'],
    ['abcabcabcabcabcabc', 'repeats'],
    ['qwertyuiopasdf', 'sequence'],
    ['azertyuiop12345', 'sequence'],
    ['12345678901234567890', 'sequence'],
    ['contraseña', 'common'],
    ['パスワードパスワード', 'common'],
    ['密码123456', 'common'],
    ['tiger', 'longer'],
    ['a1b2', 'longer'],
    ['          x', 'more-words'],
  ])('is not enough: %s (%s)', (passphrase, advice) => {
    const strength = weighPassphrase(passphrase, NAMES)
    expect(strength.enough).toBe(false)
    expect(strength.advice).toContain(advice)
  })

  it('counts a person’s name for nothing, accents or not', () => {
    const without = weighPassphrase('clafoutis inès perle', [])
    const withNames = weighPassphrase('clafoutis inès perle', NAMES)
    expect(withNames.advice).toContain('names')
    expect(withNames.score).toBeLessThan(without.score)
  })

  it('never scores less for more words', () => {
    let last = 0
    for (const passphrase of ['heron', 'heron water', 'heron water lamp', 'heron water lamp gravel']) {
      const { score } = weighPassphrase(passphrase, [])
      expect(score).toBeGreaterThanOrEqual(last)
      last = score
    }
    expect(last).toBeGreaterThan(2)
  })

  it('takes a thousand characters without stalling', () => {
    const { score } = weighPassphrase('ab'.repeat(500), [])
    expect(score).toBe(0)
  })
})

import i18next from 'i18next'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ERROR_CODES } from '../../../../electron/ipc/errors.ts'
import { CallError } from '../../../../renderer/lib/call-error.ts'
import { wordError } from '../../../../renderer/lib/errors.ts'
import { formatLanguage, speak, startWords } from '../../../../renderer/lib/i18n.ts'

const html = { lang: '', dir: '' }
vi.stubGlobal('document', { documentElement: html })

beforeEach(() => startWords('en'))

const fixed = (language: string) => i18next.getFixedT(language, 'errors')

describe('the language of the interface', () => {
  it('sets words, language and direction together', async () => {
    await speak('ar')
    expect(html).toEqual({ lang: 'ar', dir: 'rtl' })
    expect(i18next.language).toBe('ar')
    await speak('en')
    expect(html).toEqual({ lang: 'en-GB', dir: 'ltr' })
  })

  it('is the one asked for last, whichever is loaded first', async () => {
    await Promise.all([speak('ja'), speak('ko'), speak('en')])
    expect(i18next.language).toBe('en')
    expect(html.lang).toBe('en-GB')
  })

  it('falls back to English for a sentence a language lacks', async () => {
    await speak('fr')
    i18next.addResource('en', 'common', 'onlyInEnglish', 'Only in English')
    expect(i18next.t('onlyInEnglish')).toBe('Only in English')
  })

  it('mirrors and lengthens in the pseudo-languages', async () => {
    await speak('en-XB')
    expect(html.dir).toBe('rtl')
    await speak('en-XA')
    expect(wordError(fixed('en-XA'), new CallError('locked', {}))).toMatch(/^\[Thé bôôk/)
    expect(formatLanguage('en-XB')).toBe('en-GB')
  })
})

describe('the words of an error', () => {
  it.each(ERROR_CODES)('exist for %s, with nothing left to fill in', (code) => {
    const params = {
      seconds: 2,
      megabytes: 100,
      rows: 250_000,
      file: 'x.csv',
      field: 'name',
      reference: 'a1',
      route: 'a.b',
      name: 'Anna',
      row: 3,
      table: 'client',
    }
    const words = wordError(fixed('en'), new CallError(code, params))
    expect(words).not.toBe(code)
    expect(words).not.toMatch(/\{\{|undefined/)
  })

  it('count the seconds to wait', () => {
    const wait = (seconds: number) => wordError(fixed('en'), new CallError('wait-before-retry', { seconds }))
    expect([wait(1), wait(5)]).toEqual([
      'Wait 1 second before the next try.',
      'Wait 5 seconds before the next try.',
    ])
  })

  it('never quote what a bug said', () => {
    expect(wordError(fixed('en'), new Error('Madame Secret'))).not.toContain('Secret')
  })
})

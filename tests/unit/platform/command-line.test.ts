import { describe, expect, it } from 'vitest'
import { readCommandLine } from '../../../electron/platform/command-line.ts'

const read = (...words: string[]) => readCommandLine(['electron', '.', ...words])
const nothing = { opensDemo: false, screenshot: null, route: null, language: null, theme: null, size: null }

describe('the command line', () => {
  it('asks nothing when it says nothing, or what only Chromium knows', () => {
    expect(read()).toEqual(nothing)
    expect(read('--no-sandbox', '--user-data-dir=/tmp/x', '--language=fr', '--demo-x')).toEqual(nothing)
  })

  it('takes values after a space or an equals sign, equals signs within them kept', () => {
    expect(read('--lang', 'fr', '--route=/clients?tab=notes', '--theme=soir')).toMatchObject({
      language: 'fr',
      route: '/clients?tab=notes',
      theme: 'soir',
    })
  })

  it('does not take the next switch for a value', () => {
    expect(read('--screenshot', '--demo')).toMatchObject({ screenshot: null, opensDemo: true })
    expect(read('--lang')).toMatchObject({ language: null })
    expect(read('--route=')).toMatchObject({ route: null })
  })

  it.each([
    '0x0',
    '-5x900',
    '1440',
    'x',
    '1440x',
    '12.5x900',
    '1440x900x2',
    'NaNxNaN',
    '1e9x1e9',
    '999999x1',
  ])('opens no window of size %s', (size) => {
    expect(read(`--size=${size}`).size).toBeNull()
  })

  it('reads a size', () => {
    expect(read('--size=1440x900').size).toEqual({ width: 1440, height: 900 })
  })
})

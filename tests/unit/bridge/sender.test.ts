import { describe, expect, it } from 'vitest'
import { isOwnPage } from '../../../electron/bridge/sender.ts'

const ORIGINS = ['app://carnet']
type Frame = Parameters<typeof isOwnPage>[0]['senderFrame']
const from = (url: string, parent: unknown = null) => ({ senderFrame: { url, parent } as Frame })

describe('who may speak on the wire', () => {
  it.each(['app://carnet', 'app://carnet/', 'app://carnet/index.html', 'app://carnet/index.html#/clients/1'])(
    'lets in our own top frame at %s',
    (url) => {
      expect(isOwnPage(from(url), ORIGINS)).toBe(true)
    },
  )

  it.each([
    'app://carnet.evil/',
    'app://carnetx',
    'app://carnetx/index.html',
    'app://carnet:80/',
    'app://carnet@evil/',
    'app:/carnet/',
    'app://evil/app://carnet/',
    'https://carnet/',
    'file:///app://carnet/',
    'data:text/html,app://carnet/',
    'about:blank',
    '',
  ])('refuses another origin, however alike: %s', (url) => {
    expect(isOwnPage(from(url), ORIGINS)).toBe(false)
  })

  it('refuses a frame within our own page, which could hold anything', () => {
    expect(isOwnPage(from('app://carnet/index.html', {}), ORIGINS)).toBe(false)
  })

  it('refuses a frame that is gone by the time its message arrives', () => {
    expect(isOwnPage({ senderFrame: null }, ORIGINS)).toBe(false)
  })

  it('lets nobody in when there is no origin to compare with', () => {
    expect(isOwnPage(from('app://carnet/'), [])).toBe(false)
  })
})

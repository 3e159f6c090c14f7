import { describe, expect, it } from 'vitest'
import { ownRequests } from '../../../electron/platform/own-requests.ts'

const built = ownRequests(['app://carnet'])
const served = ownRequests(['http://localhost:5173', 'app://carnet'])

describe('what leaves the page', () => {
  it.each([
    'app://carnet/index.html',
    'data:image/png;base64,AA',
    'blob:app://carnet/1',
    'devtools://devtools/x',
  ])('may be %s', (url) => {
    expect(built.mayLoad(url)).toBe(true)
  })

  it.each([
    'https://example.org/',
    'http://127.0.0.1:80/',
    'ws://localhost/',
    'wss://evil/',
    'file:///etc/passwd',
    'ftp://evil/',
    'app://carnet.evil/x',
    'app://carnetx/',
    'datax:y',
    ' data:x',
  ])('is never %s', (url) => {
    expect(built.mayLoad(url)).toBe(false)
  })

  it('includes the development server’s socket, and none that only looks like it', () => {
    expect(served.mayLoad('ws://localhost:5173/?token=1')).toBe(true)
    expect(served.mayLoad('ws://localhost:51730/')).toBe(false)
    expect(served.mayLoad('ws://localhost:5173.evil/')).toBe(false)
  })

  it('includes what the app fetches once from itself while the development server serves its page', () => {
    expect(served.mayLoad('app://carnet/once/7d3f.html')).toBe(true)
    expect(served.mayLoad('http://localhost:5173/index.html')).toBe(true)
    expect(served.mayLoad('ws://carnet/')).toBe(false)
  })

  it('goes nowhere that is not a page of ours, data included', () => {
    expect(built.isOurs('app://carnet/index.html')).toBe(true)
    expect(built.isOurs('data:text/html,x')).toBe(false)
    expect(built.isOurs('blob:app://carnet/1')).toBe(false)
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

class Field extends EventTarget {
  readonly value = ''
  readonly blur = () => focusOn(null)
  readonly focus = () => {
    if (!this.isDisabled) focusOn(this)
  }
  readonly setSelectionRange = () => undefined
  readonly isDisabled: boolean
  constructor(isDisabled = false) {
    super()
    this.isDisabled = isDisabled
  }
}

const root = { dataset: { ready: 'true' } }
const page = {
  documentElement: root,
  activeElement: null as Field | null,
  isCovered: false,
  written: [] as (readonly [Field | null, string])[],
  querySelector: () => (page.isCovered ? {} : null),
  execCommand: (_: string, __: boolean, text: string) => page.written.push([page.activeElement, text]),
}
const focusOn = (field: Field | null) => (page.activeElement = field)
let hearMark: () => void = () => undefined

vi.stubGlobal('window', new EventTarget())
vi.stubGlobal('document', page)
vi.stubGlobal('HTMLElement', Field)
vi.stubGlobal('HTMLInputElement', Field)
vi.stubGlobal('HTMLTextAreaElement', Field)
vi.stubGlobal(
  'MutationObserver',
  class {
    constructor(heard: () => void) {
      hearMark = heard
    }
    readonly observe = () => undefined
    readonly disconnect = () => (hearMark = () => undefined)
  },
)
vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
vi.stubGlobal('requestAnimationFrame', (look: () => void) => setTimeout(look, 16))
vi.stubGlobal('cancelAnimationFrame', (frame: NodeJS.Timeout) => clearTimeout(frame))
const { dropKeys, holdKeys, holdKeysForCover, takeKeys, typeInto } =
  await import('../../../../renderer/lib/early-keys.ts')

/** Presses keys one after the other and gives those that the page heard of. */
function press(...keys: string[]): string[] {
  return keys.filter((chord) => {
    const key = chord.replace('Ctrl+', '')
    const facts = {
      key,
      ctrlKey: key !== chord,
      metaKey: false,
      isComposing: false,
      getModifierState: () => false,
    }
    return window.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), facts))
  })
}

function mark(ready: 'true' | 'false'): void {
  root.dataset.ready = ready
  hearMark()
}

const stand = (field: Field) => () => field as unknown as HTMLElement

beforeEach(() => {
  Object.assign(page, { activeElement: null, isCovered: false, written: [] })
  root.dataset.ready = 'true'
})
afterEach(() => {
  press('Escape')
  dropKeys()
  vi.runAllTimers()
})

describe('keys typed before a place to type in stands', () => {
  it('are written where it stands, and the page that is left hears none of them', () => {
    const name = new Field()
    holdKeys()
    mark('false')
    expect(press('A', 'n', 'n', 'a')).toEqual([])
    takeKeys(stand(name))
    expect(page.written).toEqual([[name, 'Anna']])
    expect(press('x')).toEqual(['x'])
  })

  // Catches keys being swallowed for seconds in a read-only book, or on a page that was open already.
  it('are the page’s again as soon as it is all there and nothing on it takes them', () => {
    holdKeys()
    mark('false')
    vi.advanceTimersByTime(1000)
    expect(press('a')).toEqual([])
    mark('true')
    vi.advanceTimersByTime(300)
    expect(press('a')).toEqual(['a'])
    expect(page.written).toEqual([])
  })

  it('wait for a place that is looked for still, and not for one that was given up', () => {
    holdKeys()
    page.isCovered = true
    const giveUp = takeKeys(stand(new Field()))
    vi.advanceTimersByTime(1000)
    expect(press('a')).toEqual([])
    giveUp()
    vi.advanceTimersByTime(300)
    expect(press('a')).toEqual(['a'])
  })

  it('end with Escape, and with a command that asks for something else', () => {
    holdKeys()
    expect(press('Escape', 'a')).toEqual(['a'])
    holdKeys()
    expect(press('a', 'b')).toEqual([])
    expect(press('Ctrl+k', 'c')).toEqual(['Ctrl+k', 'c'])
  })

  it('are written nowhere when the field may not be typed in', () => {
    focusOn(new Field())
    holdKeys()
    press('a')
    takeKeys(stand(new Field(true)))
    expect(page.written).toEqual([])
  })
})

describe('keys typed for the cover', () => {
  // Catches the first letters of a passphrase in the name of a client whose form was on its way.
  it('never reach a form that comes before it, whatever is pressed or opened meanwhile', async () => {
    const name = new Field()
    const passphrase = new Field()
    focusOn(name)
    const closing = Promise.withResolvers<void>()
    const closed = holdKeysForCover(() => closing.promise)
    expect(page.activeElement).toBeNull()
    const giveUp = takeKeys(stand(name))
    holdKeys()
    dropKeys()
    window.dispatchEvent(new Event('pointerdown'))
    vi.advanceTimersByTime(60_000)
    expect(press('s', 'Ctrl+v', 'e')).toEqual([])
    giveUp()
    closing.resolve()
    await closed
    takeKeys(stand(passphrase), 'cover')
    expect(page.written).toEqual([[passphrase, 'se']])
  })

  it('are forgotten where the book stays open, and the focus is where it was', async () => {
    const name = new Field()
    focusOn(name)
    const closing = Promise.withResolvers<void>()
    const closed = holdKeysForCover(() => closing.promise)
    press('s')
    closing.reject(new Error('busy'))
    await expect(closed).rejects.toThrow('busy')
    expect(page.activeElement).toBe(name)
    takeKeys(stand(name))
    expect(page.written).toEqual([])
    expect(press('x')).toEqual(['x'])
  })

  it('are nobody’s where the cover asks for no passphrase', async () => {
    await holdKeysForCover(() => Promise.resolve())
    expect(press('s')).toEqual([])
    vi.advanceTimersByTime(300)
    expect(press('s')).toEqual(['s'])
  })

  it('end with Escape, also while the book is still closing', () => {
    void holdKeysForCover(() => new Promise(() => undefined))
    expect(press('s', 'Escape', 'x')).toEqual(['x'])
  })
})

describe('keys held from the asking on', () => {
  // Catches the first letters of a note being lost: the find box holds them while it learns whose, the page while it opens.
  it('stay held when the asking is followed by going there', () => {
    const note = new Field()
    holdKeys()
    press('A', 's')
    holdKeys()
    press('k')
    takeKeys(stand(note))
    expect(page.written).toEqual([[note, 'Ask']])
  })

  it('are not those of a command before', () => {
    const name = new Field()
    holdKeys()
    press('A', 'Ctrl+n')
    holdKeys()
    press('B')
    takeKeys(stand(name))
    expect(page.written).toEqual([[name, 'B']])
  })
})

describe('what a key writes', () => {
  const type = (...keys: string[]) => keys.reduce<string | null>((text, key) => typeInto(text ?? '', key), '')

  // Catches "TabShift" in a name, and the key of an Arabic keyboard that writes two letters at once being lost.
  it('is held, and not what keys are called', () => {
    expect(type('A', 'n', 'n', 'a', ' ', 'F1', 'Shift', 'Tab', 'Enter', 'ß')).toBe('Anna ß')
    expect(type('لا', '田')).toBe('لا田')
  })

  it('is taken back letter by letter, and all of it on Escape', () => {
    expect(type('A', '𝒳', 'Backspace')).toBe('A')
    expect(type('Backspace')).toBe('')
    expect(typeInto('Anna', 'Escape')).toBeNull()
  })
})

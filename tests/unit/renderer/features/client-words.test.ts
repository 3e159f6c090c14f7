import { describe, expect, it } from 'vitest'
import type { ClientId } from '../../../../electron/ipc/clients.ts'
import { readFilter, writeFilter } from '../../../../renderer/features/clients/list-filter.ts'
import {
  askedName,
  beginWords,
  emptyExtra,
  emptyRelation,
  emptySize,
  emptyWay,
  isEnough,
  isHalfFilled,
  recipientOf,
} from '../../../../renderer/features/clients/form-words.ts'
import { EMPTY_NOTE, settleNote } from '../../../../renderer/features/notes/note-words.ts'
import { blankTaste, settleTaste } from '../../../../renderer/features/tastes/taste-words.ts'

describe('a gift', () => {
  // Catches a gift for a husband that is weighed by what his wife cannot bear.
  it('is weighed by the page of whoever it is for', () => {
    const relations = [
      { ...emptyRelation(), name: 'Karim', clientId: 7 as ClientId },
      { ...emptyRelation(), name: 'Yui', clientId: null },
    ]
    const whose = (recipient: string) => recipientOf({ recipient }, { relations }, 1)
    expect(['', ' karim ', 'Yui', 'a friend'].map(whose)).toEqual([1, 7, null, null])
  })
})

describe('the filter in the address of the list', () => {
  // Catches a filter that is lost, or becomes another, when one goes back to the list.
  it.each([
    ['all', '', null, '/clients'],
    ['mine', '', null, '/clients?show=mine'],
    ['never-visited', 'zh-Hant', null, '/clients?show=never-visited.zh-Hant'],
    ['all', 'ja', 3, '/clients?show=.ja&import=3'],
  ] as const)('%s in language "%s" of import %s is kept', (show, language, importId, address) => {
    const filter = { show, language, importId }
    expect(writeFilter(filter)).toBe(address)
    const search = new URLSearchParams(address.split('?')[1])
    expect(readFilter(search.get('show') ?? '', importId)).toEqual(filter)
  })

  // Catches an address from elsewhere opening the bin as a list, or a call the contract refuses.
  it.each(['binned', 'nonsense', 'mine.not a tag', ''])('shows people of the book for "%s"', (show) => {
    const { show: shown, language } = readFilter(show, null)
    expect(['all', 'mine']).toContain(shown)
    expect(language).toBe('')
  })
})

describe('the form of a client', () => {
  const blank = beginWords('').client

  // Catches a form that saves nobody, or refuses somebody who is known by a number only.
  it('is enough with a name or with one way to reach them, not with blanks', () => {
    expect(isEnough(blank)).toBe(false)
    expect(isEnough({ ...blank, contactWays: [{ ...emptyWay(), value: '  ' }] })).toBe(false)
    expect(isEnough({ ...blank, contactWays: [{ ...emptyWay(), value: '06 12' }] })).toBe(true)
    expect(isEnough(beginWords('zhang wei').client)).toBe(true)
  })

  // Catches a looked-for name being cut where no rule says so.
  // Catches a person added from the find box being taken for the one whose unsaved words came back.
  it('tell the name they were asked for only where they hold somebody else', () => {
    const asked = beginWords('Søren Kjær')
    const [blank] = asked.client.names
    const held = (given: string, surname: string) => ({
      ...asked,
      client: { ...asked.client, names: blank ? [{ ...blank, given, surname }] : [] },
    })
    expect(askedName(asked, held('Ottilie', ''))).toBe('Søren Kjær')
    expect(askedName(asked, held('Søren', 'Kjær'))).toBe('')
    expect(askedName(beginWords(''), held('Ottilie', ''))).toBe('')
  })

  it('begins with the whole name that was looked for', () => {
    expect(beginWords('Maria Silva Costa').client.names[0]).toMatchObject({
      given: 'Maria Silva Costa',
      surname: '',
      lang: 'und',
    })
  })

  // Catches a typed value being dropped in silence because its other half is missing.
  it.each([
    ['a fact without its label', { extras: [{ ...emptyExtra(), value: 'AB 12' }] }],
    ['a size without its measure', { sizes: [{ ...emptySize(), label: 'left hand' }] }],
    ['a person without a name', { relations: [{ ...emptyRelation(), label: 'sister' }] }],
  ])('is not saved with %s', (_, part) => {
    expect(isHalfFilled(blank)).toBe(false)
    expect(isHalfFilled({ ...blank, ...part })).toBe(true)
  })

  it('is saved with rows nobody filled, which say nothing', () => {
    const rows = { extras: [emptyExtra()], sizes: [emptySize()], relations: [emptyRelation()] }
    expect(isHalfFilled({ ...blank, ...rows })).toBe(false)
  })
})

describe('where a fact comes from', () => {
  // Catches a note that is dated by the machine's zone, or keeps a teller it was not told by.
  it('is today unless another day was chosen, and has a teller only when told', () => {
    const note = { ...EMPTY_NOTE, body: ' Likes jade. ', toldBy: 'her sister' }
    expect(settleNote(note, '2026-11-23')).toEqual({
      body: 'Likes jade.',
      isPrivate: false,
      source: { provenance: 'said', toldBy: '', on: '2026-11-23' },
    })
    expect(settleNote({ ...note, provenance: 'told', on: '2026-11-01' }, '2026-11-23').source).toEqual({
      provenance: 'told',
      toldBy: 'her sister',
      on: '2026-11-01',
    })
  })

  it('holds for tastes too', () => {
    const taste = { ...blankTaste('likes'), text: 'jade ', toldBy: 'Ren', provenance: 'observed' as const }
    expect(settleTaste(taste, '2026-11-23')).toEqual({
      stance: 'likes',
      facet: 'other',
      text: 'jade',
      term: '',
      strength: 'likes',
      isAllergy: false,
      quote: '',
      source: { provenance: 'observed', toldBy: '', on: '2026-11-23' },
    })
  })
})

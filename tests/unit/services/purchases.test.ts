import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { Taste } from '../../../electron/ipc/tastes.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import type { Desk } from '../../../electron/services/desk.ts'
import { createDiscretionService } from '../../../electron/services/discretion.ts'
import { createFactService } from '../../../electron/services/facts.ts'
import { createNoteService } from '../../../electron/services/notes.ts'
import { createSearchService } from '../../../electron/services/search.ts'
import { createTasteService } from '../../../electron/services/tastes.ts'
import { createTimelineService } from '../../../electron/services/timeline.ts'
import { clientDraft, nameForm } from '../../support/client-drafts.ts'
import { ADVISOR, openTempDesk, type TempDesk } from '../../support/temp-desk.ts'

const bought = { provenance: 'bought', toldBy: '', on: '2026-11-20' } as const
const said = { ...bought, provenance: 'said' } as const
const fact = { topic: 'service', confidence: 'sure', reviewOn: '' } as const

let book: TempDesk
let clientId: ClientId

beforeEach(async () => {
  book = await openTempDesk()
  const client = clientDraft([nameForm('Karim', 'Haddad')])
  clientId = (await createClientService(book.desk).create({ client })).id
  await createDiscretionService(book.desk).add({
    clientId,
    kind: 'purchases-hidden',
    about: '',
    towards: '',
    towardsId: null,
    channel: '',
    fromTime: '',
    untilTime: '',
    untilDay: '',
    seenBy: [ADVISOR],
    source: said,
  })
})
afterEach(() => book.close())

function taste(text: string, source: Taste['source'], stance: Taste['stance'] = 'likes') {
  const plain = { facet: 'stone', term: '', strength: '', isAllergy: false, quote: '' } as const
  return createTasteService(book.desk).add({ clientId, text, stance, source, ...plain })
}

/** Everything that a member of staff is told of the client's sapphires, wherever it could be told. */
async function tellOf(desk: Desk): Promise<Record<string, string[]>> {
  const texts = (rows: readonly { text: string }[]) => rows.map(({ text }) => text).sort()
  const search = createSearchService(desk)
  const sought = { query: 'sapphire', limit: 20 }
  const notes = createNoteService(desk).list({ clientId, before: null, limit: 20 }).notes
  return {
    tastes: texts(createTasteService(desk).list({ clientId })),
    facts: texts(createFactService(desk).list({ clientId })),
    notes: notes.map(({ body }) => body).sort(),
    timeline: texts(
      createTimelineService(desk).list({
        clientId,
        kinds: ['note', 'taste', 'fact'],
        before: null,
        limit: 50,
      }).moments,
    ),
    tastesFound: (await search.tastes(sought)).tastes.map(({ snippet }) => snippet).sort(),
    factsFound: (await search.facts(sought)).facts.map(({ snippet }) => snippet).sort(),
    notesFound: (await search.notes(sought)).notes.map(({ snippet }) => snippet).sort(),
  }
}

describe('purchases that a rule leaves to some', () => {
  it('reach nobody else, wherever they are told, and what the client said reaches everybody', async () => {
    await taste('Bought sapphire', bought)
    await taste('Said sapphire', said)
    const facts = createFactService(book.desk)
    await facts.add({ clientId, text: 'Bought sapphire', source: bought, ...fact })
    await facts.add({ clientId, text: 'Said sapphire', source: said, ...fact })
    const notes = createNoteService(book.desk)
    await notes.add({ clientId, body: 'Bought sapphire', source: bought, isPrivate: false })
    await notes.add({ clientId, body: 'Said sapphire', source: said, isPrivate: false })

    const [whole, kept] = [await tellOf(book.desk), await tellOf(book.seat({ role: 'manager' }))]
    for (const [where, told] of Object.entries(whole)) {
      expect(new Set(told), where).toEqual(new Set(['Bought sapphire', 'Said sapphire']))
      expect(new Set(kept[where]), where).toEqual(new Set(['Said sapphire']))
    }
  })

  // Catches a count that tells of a purchase what its notes may not.
  it('are not counted among the notes of whoever may not read them', async () => {
    const notes = createNoteService(book.desk)
    await notes.add({ clientId, body: 'Bought sapphire', source: bought, isPrivate: false })
    await notes.add({ clientId, body: 'Said sapphire', source: said, isPrivate: false })
    const count = (desk: Desk) => createClientService(desk).get({ id: clientId }).noteCount
    expect([count(book.desk), count(book.seat({ role: 'manager' }))]).toEqual([2, 1])
  })

  // Catches an allergy that whoever pours the wine never hears of.
  it('do not take a veto with them', async () => {
    await taste('Never sapphire', bought, 'refuses')
    const told = await tellOf(book.seat({ role: 'manager' }))
    expect(told).toMatchObject({
      tastes: ['Never sapphire'],
      timeline: ['Never sapphire'],
      tastesFound: ['Never sapphire'],
    })
  })

  it('are not reached by their number, nor by the earlier wordings of what is shown', async () => {
    const facts = createFactService(book.desk)
    const first = await facts.add({ clientId, text: 'Bought sapphire', source: bought, ...fact })
    const now = await facts.change({ id: first.id, text: 'Wears sapphire', source: said, ...fact })
    const liked = await taste('Bought sapphire', bought)
    const note = await createNoteService(book.desk).add({
      clientId,
      body: 'Bought sapphire',
      source: bought,
      isPrivate: false,
    })

    const other = book.seat({ role: 'manager' })
    expect(createFactService(other).list({ clientId })).toMatchObject([{ id: now.id, earlier: 0 }])
    expect(createFactService(other).history({ id: now.id })).toEqual([])
    expect(() => createFactService(other).history({ id: first.id })).toThrow()
    const gone = { code: 'not-found' }
    await expect(createTasteService(other).confirm({ id: liked.id, source: said })).rejects.toMatchObject(
      gone,
    )
    const change = createNoteService(other).change({ id: note.id, body: '', source: said, isPrivate: false })
    await expect(change).rejects.toMatchObject(gone)
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientDraft, ClientId } from '../../../electron/ipc/clients.ts'
import { search as contract } from '../../../electron/ipc/search.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { createFactService } from '../../../electron/services/facts.ts'
import { createNoteService } from '../../../electron/services/notes.ts'
import { createSearchService } from '../../../electron/services/search.ts'
import { createTasteService, type TasteInput } from '../../../electron/services/tastes.ts'
import { createVocabularyService } from '../../../electron/services/vocabulary.ts'
import { clientDraft, email, nameForm, phone } from '../../support/client-drafts.ts'
import { openTempDesk, TEST_NOW, type TempDesk } from '../../support/temp-desk.ts'

const SOURCE = { provenance: 'said', toldBy: '', on: '2026-11-20' } as const
const DAY_MS = 86_400_000
const TASTE: TasteInput = {
  stance: 'likes',
  facet: 'stone',
  text: '',
  term: '',
  strength: '',
  isAllergy: false,
  quote: '',
  source: SOURCE,
}

let book: TempDesk
let search: ReturnType<typeof createSearchService>
let clients: ReturnType<typeof createClientService>

beforeEach(async () => {
  book = await openTempDesk()
  search = createSearchService(book.desk)
  clients = createClientService(book.desk)
})
afterEach(() => book.close())

const add = async (draft: ClientDraft) => (await clients.create({ client: draft })).id
const addNamed = (given: string, surname: string, more: Parameters<typeof nameForm>[2] = {}) =>
  add(clientDraft([nameForm(given, surname, more)]))
const look = (query: string, limit = 20) => contract.find.output.parse(search.find({ query, limit }))
const find = async (query: string, limit?: number) => look(query, limit).clients
const names = async (query: string) => (await find(query)).map((hit) => hit.name.text)
const marked = (text: string, ranges: readonly (readonly [number, number])[]) =>
  ranges.map(([start, end]) => text.slice(start, end))
const visit = (clientId: ClientId, startsAt: number) =>
  book.store.sqlite
    .prepare(
      `insert into appointment (client_id, kind, starts_at, ends_at, languages, created_at, changed_at)
       values (?, 'visit', ?, ?, '[]', 1, 1)`,
    )
    .run(clientId, startsAt, startsAt + 1)

describe('finding a client', () => {
  it('finds Han names by two characters, by pinyin and by the traditional form', async () => {
    await addNamed('伟', '张', { lang: 'zh-Hans' })
    await addNamed('Wei', 'Zhang', { lang: 'en' })
    await addNamed('芳', '王', { lang: 'zh-Hans' })
    for (const query of ['张伟', '張偉', 'zhang wei', 'zhangwei', 'wei zh']) {
      expect(await names(query), query).toContain('张伟')
      expect(await names(query), query).not.toContain('王芳')
    }
    expect((await find('zhang'))[0]?.likeness).toBe('same')
  })

  it('finds Japanese names by reading in kana and in Latin letters, and says why', async () => {
    await addNamed('美咲', '田中', { lang: 'ja', givenReading: 'みさき', surnameReading: 'たなか' })
    for (const query of ['田中', 'たなか', 'タナカ', 'tanaka', 'misaki tanaka', 'tana']) {
      expect(await names(query), query).toEqual(['田中 美咲'])
    }
    const [hit] = await find('たなか')
    expect(hit?.why.field).toBe('reading')
    expect(marked(hit?.why.text ?? '', hit?.why.ranges ?? [])).toEqual(['たなか'])
    expect((await find('tanaka'))[0]?.why).toEqual({
      field: 'latin',
      text: 'Tanaka Misaki',
      ranges: [[0, 6]],
    })
  })

  it('finds names whatever their accents, case or script, and those that only sound alike last', async () => {
    await addNamed('Jürgen', 'Müller')
    await addNamed('محمد', 'الفهيم', { lang: 'ar' })
    await addNamed('Mohamed', 'Salah')
    await addNamed('Фёдор', 'Ёлкин', { lang: 'ru' })
    expect(await names('mueller')).toEqual(['Jürgen Müller'])
    expect(await names('MULLER')).toEqual(['Jürgen Müller'])
    expect(await names('елкин')).toEqual(['Фёдор Ёлкин'])
    expect((await find('mohamed')).map((hit) => [hit.name.text, hit.likeness])).toEqual([
      ['Mohamed Salah', 'same'],
      ['محمد الفهيم', 'sound'],
    ])
  })

  it('offers names spelt nearly so after those that sound alike, and says which word is meant', async () => {
    await addNamed('Jürgen', 'Harrington')
    await addNamed('美咲', '田中', { lang: 'ja', givenReading: 'みさき', surnameReading: 'たなか' })
    await addNamed('Mohamed', 'Salah')
    await addNamed('Mohamad', 'Salam')
    const [harrington] = await find('jurgen harrimgton')
    expect(harrington).toMatchObject({ name: { text: 'Jürgen Harrington' }, likeness: 'spelling' })
    expect(harrington?.why.field).toBe('spelling')
    expect(marked(harrington?.why.text ?? '', harrington?.why.ranges ?? [])).toEqual(['Jürgen', 'Harrington'])
    expect((await find('harrimgton'))[0]?.why).toMatchObject({ field: 'spelling', ranges: [[7, 17]] })
    expect((await find('tanqka'))[0]?.why).toMatchObject({ field: 'spelling', text: 'Tanaka Misaki' })
    expect((await find('mohamed salah')).map((hit) => [hit.name.text, hit.likeness])).toEqual([
      ['Mohamed Salah', 'same'],
      ['Mohamad Salam', 'spelling'],
    ])
  })

  it('offers nobody by a near spelling where enough bear the name', async () => {
    for (let at = 0; at < 5; at += 1) await addNamed(`A${at}`, 'Martin')
    await addNamed('Bea', 'Martini')
    await addNamed('Bea', 'Marlin')
    expect(await names('martin')).not.toContain('Bea Marlin')
    expect(await names('martni')).toContain('A0 Martin')
  })

  it('finds by any part of a number, by address, by handle and by house', async () => {
    const id = await add(
      clientDraft([nameForm('Ana', 'Silva')], {
        organisation: 'Fundação Aurora',
        contactWays: [
          phone('06 12 34 56 78', '+33612345678'),
          email('a.silva@mail.example'),
          { kind: 'wechat', label: '', value: 'anasilva88', e164: '' },
        ],
      }),
    )
    for (const query of [
      '345678',
      '+33 6 12',
      '06 12 34',
      'a.silva@',
      'mail.example',
      'anasilva88',
      'aurora',
    ]) {
      expect(
        (await find(query)).map((hit) => hit.id),
        query,
      ).toEqual([id])
    }
    expect((await find('5678'))[0]?.why).toEqual({
      field: 'phone',
      text: '06 12 34 56 78',
      ranges: [[9, 14]],
    })
    expect((await find('aurora'))[0]?.why).toMatchObject({ field: 'other', text: 'Fundação Aurora' })
  })

  it('puts the whole name first, then names that begin so, then the expected and the last to have come', async () => {
    const later = await addNamed('Rose', 'Ana')
    const expected = await addNamed('Bella', 'Anand')
    const begins = await addNamed('Anabel', 'Diaz')
    const whole = await add(clientDraft([nameForm('', 'Ana')]))
    const inside = await addNamed('Zoe', 'Smith-Anand')
    const came = await addNamed('Kim', 'Smith-Anan')
    visit(expected, TEST_NOW + 2 * DAY_MS)
    visit(later, TEST_NOW + 3 * DAY_MS)
    book.store.sqlite.exec(`update client set last_visit_at = ${TEST_NOW - DAY_MS} where id = ${came}`)
    expect((await find('ana')).map((hit) => hit.id)).toEqual([whole, expected, later, begins, came, inside])
  })

  it('puts a client who is expected first even where hundreds newer ones match', async () => {
    const expected = await addNamed('Ana', 'Aaa')
    for (let at = 0; at < 300; at += 1) await addNamed('Ana', `B${at}`)
    visit(expected, TEST_NOW + DAY_MS)
    expect((await find('ana', 5))[0]?.id).toBe(expected)
    expect(search.find({ query: 'ana', limit: 5 }).clientCount).toBe(301)
  })

  it('takes any text for words and never for a query of the store', async () => {
    await addNamed('Ana', 'Silva')
    const hostile = [
      '"',
      `'`,
      'ana"*',
      'k:ana',
      'ana OR silva',
      'NEAR(ana silva)',
      '^ana',
      '-ana',
      '{k}:ana',
      '*',
      '~',
      '~2ana',
      'ana\0silva',
      '\u{D800}',
      '﷽'.repeat(400),
      'a '.repeat(250),
      '('.repeat(500),
      `'; drop table client; --`,
      '％ｏ',
      '👩‍👩‍👧',
    ]
    for (const query of hostile) {
      expect(() => look(query, 50), query).not.toThrow()
      await expect(search.notes({ query, limit: 50 }), query).resolves.toBeDefined()
      await expect(search.tastes({ query, limit: 50 }), query).resolves.toBeDefined()
    }
    expect(await names('ana')).toEqual(['Ana Silva'])
    expect(search.find({ query: ' ', limit: 5 })).toEqual({ clients: [], clientCount: 0 })
    expect(await search.notes({ query: ' ', limit: 5 })).toEqual({ notes: [] })
  })
})

describe('finding a note', () => {
  const notes = () => createNoteService(book.desk)
  const note = (clientId: ClientId, body: string, on = '2026-11-20') =>
    notes().add({ clientId, body, source: { ...SOURCE, on }, isPrivate: false })
  const foundNotes = async (query: string) =>
    contract.notes.output.parse(await search.notes({ query, limit: 10 })).notes

  it('finds two Han characters inside a sentence and marks them', async () => {
    const id = await addNamed('Ana', 'Silva')
    await note(id, '她很喜欢翡翠手镯，不喜欢钻石。')
    const [hit] = await foundNotes('翡翠')
    expect(marked(hit?.snippet ?? '', hit?.ranges ?? [])).toEqual(['翡翠'])
    expect(await foundNotes('手喜')).toEqual([])
  })

  it('says of what was only inferred that it was, be it a note, a taste or a fact', async () => {
    const id = await addNamed('Ana', 'Silva')
    const source = { ...SOURCE, provenance: 'inferred' } as const
    await notes().add({ clientId: id, body: 'May love Lalique', source, isPrivate: false })
    await createTasteService(book.desk).add({ ...TASTE, clientId: id, text: 'Lalique', source })
    const fact = { topic: 'style', text: 'Collects Lalique', confidence: 'likely', reviewOn: '' } as const
    await createFactService(book.desk).add({ ...fact, clientId: id, source })
    const asked = { query: 'lalique', limit: 5 }
    const hits = [
      ...contract.notes.output.parse(await search.notes(asked)).notes,
      ...contract.tastes.output.parse(await search.tastes(asked)).tastes,
      ...contract.facts.output.parse(await search.facts(asked)).facts,
    ]
    expect(hits.map(({ provenance }) => provenance)).toEqual(['inferred', 'inferred', 'inferred'])
  })

  it('finds the beginning of the last word from three letters on, and whole words before', async () => {
    const id = await addNamed('Ana', 'Silva')
    await note(id, 'Prefers emeralds in yellow gold')
    expect(await foundNotes('eme')).toHaveLength(1)
    expect(await foundNotes('em')).toHaveLength(0)
    expect(await foundNotes('yel gold')).toHaveLength(0)
    expect(await foundNotes('yellow gol')).toHaveLength(1)
  })

  it('shows the latest day first and leaves out notes of binned clients', async () => {
    const ana = await addNamed('Ana', 'Silva')
    const bea = await addNamed('Bea', 'Costa')
    await note(ana, 'jade one', '2026-01-01')
    await note(ana, 'jade two', '2026-03-01')
    await note(ana, 'jade three', '2026-02-01')
    await note(bea, 'jade four', '2026-04-01')
    await clients.bin({ ids: [bea] })
    expect((await foundNotes('jade')).map((hit) => hit.on)).toEqual([
      '2026-03-01',
      '2026-02-01',
      '2026-01-01',
    ])
  })

  it('cuts a snippet of about 120 characters around the words, never through a character', async () => {
    const id = await addNamed('Ana', 'Silva')
    const family = '👨‍👩‍👧‍👦'
    await note(id, `${family.repeat(60)} Émeraude\n${family.repeat(60)}`)
    const [hit] = await foundNotes('emeraude')
    const snippet = hit?.snippet ?? ''
    expect(marked(snippet, hit?.ranges ?? [])).toEqual(['Émeraude'])
    expect(snippet.length).toBeLessThan(140)
    expect(snippet.replaceAll(family, '').replace(/[…\s]/gu, '')).toBe('Émeraude')
    await note(id, `${'x '.repeat(500)}l’anniversaire ${'y '.repeat(500)}`)
    const [other] = await foundNotes('anniversaire')
    expect(marked(other?.snippet ?? '', other?.ranges ?? [])).toEqual(['anniversaire'])
    expect(other?.snippet).toMatch(/^…x.*y…$/u)
  })
})

describe('finding a taste', () => {
  const tastes = () => createTasteService(book.desk)
  const vocabulary = () => createVocabularyService(book.desk)
  const taste = (clientId: ClientId, facts: Partial<TasteInput>) =>
    tastes().add({ ...TASTE, ...facts, clientId })
  const foundTastes = async (query: string) =>
    contract.tastes.output.parse(await search.tastes({ query, limit: 10 })).tastes
  const foundTexts = async (query: string) => (await foundTastes(query)).map((hit) => hit.snippet)

  it('finds a term by its word in any language, whatever words it was written in, and says by which', async () => {
    const id = await addNamed('Ana', 'Silva')
    await taste(id, { facet: 'metal', text: 'as on her wedding day', term: 'metal.platinum' })
    await taste(id, { facet: 'metal', text: 'gelb, nie matt', term: 'metal.yellow-gold' })
    for (const query of ['platinum', 'Platine', 'プラチナ', '铂金', 'платиновый', 'بلاتين', 'plati', '백금']) {
      expect(await foundTexts(query), query).toEqual(['as on her wedding day'])
    }
    const [hit] = await foundTastes('プラチナ')
    expect(marked(hit?.called?.text ?? '', hit?.called?.ranges ?? [])).toEqual(['プラチナ'])
    expect(hit).toMatchObject({ ranges: [], term: 'metal.platinum', stance: 'likes' })
    expect(await foundTexts('yellow gold')).toEqual(['gelb, nie matt'])
    expect(await foundTexts('gold matt')).toEqual(['gelb, nie matt'])
    expect(await foundTexts('gold wedding')).toEqual([])
    expect(await foundTexts('pl')).toEqual([])
  })

  it('shows a refusal as one, and the words that were typed where the taste has them', async () => {
    const id = await addNamed('Ana', 'Silva')
    const facts = { stance: 'refuses', facet: 'metal', term: 'metal.nickel', isAllergy: true } as const
    await taste(id, { ...facts, text: 'Nickel, rash', strength: 'never', quote: 'Jamais de nickel !' })
    const [hit] = await foundTastes('nickel')
    expect(hit).toMatchObject({ stance: 'refuses', strength: 'never', isAllergy: true, called: null })
    expect(marked(hit?.snippet ?? '', hit?.ranges ?? [])).toEqual(['Nickel'])
    const [quoted] = await foundTastes('jamais')
    expect(marked(quoted?.snippet ?? '', quoted?.ranges ?? [])).toEqual(['Jamais'])
  })

  it('finds by the words of the house as they are now, and by those it changed', async () => {
    const id = await addNamed('Ana', 'Silva')
    const was = { words: { en: 'Electrum' }, isHidden: false }
    const { code } = await vocabulary().add({ facet: 'metal', words: was.words })
    await taste(id, { facet: 'metal', text: 'the old alloy', term: code })
    await taste(id, { facet: 'metal', text: 'the pale one', term: 'metal.platinum' })
    expect(await foundTexts('elec')).toEqual(['the old alloy'])
    await vocabulary().change({ code, words: { en: 'Green gold', fr: 'Or vert' }, isHidden: true, was })
    const star = { words: { en: 'Star metal' }, isHidden: false, was: { words: {}, isHidden: false } }
    await vocabulary().change({ code: 'metal.platinum', ...star })
    expect(await foundTexts('electrum')).toEqual([])
    expect(await foundTexts('or vert')).toEqual(['the old alloy'])
    expect(await foundTexts('star met')).toEqual(['the pale one'])
    expect(await foundTexts('platine')).toEqual(['the pale one'])
  })

  it('leaves out what was changed, removed, or is of a binned client, and finds what is brought back', async () => {
    const [ana, bea] = [await addNamed('Ana', 'Silva'), await addNamed('Bea', 'Costa')]
    const jade = await taste(ana, { text: 'old jade' })
    const coral = await taste(ana, { text: 'pink coral' })
    await taste(bea, { text: 'white jade' })
    await clients.bin({ ids: [bea] })
    await tastes().change({ ...TASTE, id: jade.id, text: 'old opal' })
    await tastes().remove({ id: coral.id })
    expect([await foundTexts('jade'), await foundTexts('coral')]).toEqual([[], []])
    expect(await foundTexts('opal')).toEqual(['old opal'])
    await tastes().restore({ id: coral.id })
    expect(await foundTexts('coral')).toEqual(['pink coral'])
    await clients.restore({ ids: [bea] })
    expect(await foundTexts('jade')).toEqual(['white jade'])
  })
})

describe('finding a fact', () => {
  it('finds what stands by its words in any script, the latest day first, and marks them', async () => {
    const facts = createFactService(book.desk)
    const id = await addNamed('Ana', 'Silva')
    const known = { topic: 'family', confidence: 'sure', reviewOn: '', source: SOURCE } as const
    const old = await facts.add({ ...known, clientId: id, text: 'Two sons, 双胞胎' })
    await facts.add({
      ...known,
      clientId: id,
      text: 'Sons at Winchester',
      source: { ...SOURCE, on: '2026-11-22' },
    })
    const found = async (query: string) =>
      contract.facts.output.parse(await search.facts({ query, limit: 10 })).facts
    expect((await found('sons')).map((hit) => hit.snippet)).toEqual([
      'Sons at Winchester',
      'Two sons, 双胞胎',
    ])
    const [twins] = await found('双胞')
    expect(marked(twins?.snippet ?? '', twins?.ranges ?? [])).toEqual(['双胞'])
    await facts.change({ ...known, id: old.id, text: 'One son' })
    expect(await found('双胞')).toEqual([])
  })
})

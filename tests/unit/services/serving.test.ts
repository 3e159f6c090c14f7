import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BLANK_LANGUAGE } from '../../../db/queries/blank-form.ts'
import { clientLanguages, staff } from '../../../db/schema/index.ts'
import type { StaffId } from '../../../electron/ipc/staff.ts'
import { createClientService } from '../../../electron/services/clients.ts'
import { createDemoKeys } from '../../../electron/services/keys.ts'
import { createStaffService } from '../../../electron/services/staff.ts'
import { findServing, type SpokenLanguage } from '../../../electron/services/serving.ts'
import { clientDraft, nameForm } from '../../support/client-drafts.ts'
import { openTempDesk, type TempDesk } from '../../support/temp-desk.ts'

const HOUSE = [
  { id: 1 as StaffId, name: 'Camille', languages: ['fr', 'en'] },
  { id: 2 as StaffId, name: 'Yuki', languages: ['ja', 'en'] },
  { id: 3 as StaffId, name: 'Lucas', languages: ['pt-PT'] },
]
const speaks = (tag: string, more: Partial<SpokenLanguage> = {}): SpokenLanguage => ({
  tag,
  use: 'speaks',
  spoken: '',
  prefersFor: [],
  ...more,
})
const serve = (...languages: SpokenLanguage[]) => findServing(languages, HOUSE)
const names = (...languages: SpokenLanguage[]) =>
  serve(...languages).advisors.map(({ name, tag, ease }) => `${name} ${tag} ${ease}`)

describe('who can serve a client', () => {
  it('puts those who speak the preferred language before those who speak another', () => {
    expect(names(speaks('fr'), speaks('ja', { use: 'prefers' }))).toEqual([
      'Yuki ja prefers',
      'Camille fr speaks',
    ])
    expect(names(speaks('fr'), speaks('en', { prefersFor: ['speaking'] }))).toEqual([
      'Camille en prefers',
      'Yuki en prefers',
    ])
  })

  it('takes each advisor at the best language they share', () => {
    expect(names(speaks('en', { use: 'some' }), speaks('fr'))).toEqual(['Camille fr speaks', 'Yuki en some'])
  })

  it('tells languages apart and not their countries', () => {
    expect(names(speaks('pt-BR'))).toEqual(['Lucas pt-BR speaks'])
    const china = [{ id: 1 as StaffId, name: 'Wei', languages: ['zh-Hans'] }]
    expect(findServing([speaks('yue')], china)).toMatchObject({ advisors: [], isInterpreterNeeded: true })
    expect(findServing([speaks('zh-Hant')], china)).toMatchObject({ isInterpreterNeeded: false })
  })

  it('needs an interpreter when nobody speaks what the client does, even if both have a little English', () => {
    expect(serve(speaks('th', { use: 'prefers' }), speaks('en', { spoken: 'some' }))).toMatchObject({
      advisors: [{ name: 'Camille', ease: 'some' }, { name: 'Yuki' }],
      isInterpreterNeeded: true,
      unspoken: ['th'],
    })
    expect(serve(speaks('th', { use: 'prefers' }), speaks('en'))).toMatchObject({
      isInterpreterNeeded: false,
      unspoken: ['th'],
    })
  })

  it('does not count a language the client only reads, or does not speak', () => {
    const silent = serve(speaks('en', { use: 'reads' }), speaks('fr', { use: 'prefers', spoken: 'none' }))
    expect(silent).toEqual({ advisors: [], isInterpreterNeeded: false, unspoken: [] })
    expect(names(speaks('en', { use: 'reads', spoken: 'good' }))).toHaveLength(2)
  })

  it('concludes nothing where nobody has asked, and little where little is known', () => {
    expect(serve()).toEqual({ advisors: [], isInterpreterNeeded: false, unspoken: [] })
    expect(serve(speaks('en', { use: 'some' })).isInterpreterNeeded).toBe(false)
    expect(serve(speaks('th', { use: 'some' }))).toMatchObject({
      isInterpreterNeeded: true,
      unspoken: ['th'],
    })
  })
})

describe('who can serve a client of the book', () => {
  let book: TempDesk
  beforeEach(async () => {
    book = await openTempDesk()
  })
  afterEach(() => book.close())

  it('reads the client’s languages with their levels and leaves out who has left', async () => {
    const { desk, store } = book
    const languages = [
      { ...BLANK_LANGUAGE, tag: 'ar', use: 'prefers' as const },
      { ...BLANK_LANGUAGE, tag: 'ja', use: 'speaks' as const, spoken: 'good' as const },
    ]
    const client = clientDraft([nameForm('Noor', 'Al')], { languages })
    const { id } = await createClientService(desk).create({ client })
    await store.write(() => {
      const retired = { name: 'Salma', role: 'advisor', languages: ['ar'], isRetired: true } as const
      store.orm
        .insert(staff)
        .values({ ...retired, languages: [...retired.languages] })
        .run()
    })
    const service = createStaffService(desk, createDemoKeys(Buffer.alloc(32)))
    expect(store.orm.select().from(clientLanguages).all()).toHaveLength(2)
    expect(service.serving({ clientId: id })).toEqual({
      advisors: [{ staffId: 2, name: 'Yuki Sato', tag: 'ja', ease: 'speaks' }],
      isInterpreterNeeded: false,
      unspoken: ['ar'],
    })
  })
})

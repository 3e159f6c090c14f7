import { describe, expect, it } from 'vitest'
import { LanguageChannel } from '../../../../electron/ipc/client-parts.ts'
import { ImportTarget } from '../../../../electron/ipc/import-targets.ts'
import {
  readCourtesy,
  readFormality,
  readNameOrder,
} from '../../../../electron/services/imports/cells/read-address.ts'
import { readAnswer } from '../../../../electron/services/imports/cells/read-answer.ts'
import { readLanguage } from '../../../../electron/services/imports/cells/read-language.ts'
import { readKnowing } from '../../../../electron/services/imports/cells/read-knowing.ts'
import { readKeptDay } from '../../../../electron/services/imports/cells/read-kept-day.ts'
import { readSizeCell } from '../../../../electron/services/imports/cells/read-size-cell.ts'
import { readAllergy, readTaste } from '../../../../electron/services/imports/cells/read-taste.ts'
import { TasteFacet } from '../../../../electron/ipc/tastes.ts'
import { readHeading } from '../../../../electron/services/imports/column-names/headings.ts'
import { ownHeading, ownHeadings } from '../../../../electron/services/imports/column-names/own-words.ts'
import { proposeMapping } from '../../../../electron/services/imports/columns.ts'
import { INTERFACE_LANGUAGES } from '../../../../locales/languages.ts'

describe('headings', () => {
  it.each(INTERFACE_LANGUAGES)('that the book writes in %s come back as what they were', (language) => {
    const own = [...ownHeadings()].filter((one) => one.language === language)
    const { columns } = proposeMapping(
      own.map(({ heading }) => heading),
      [],
    )
    expect(columns.map(({ target }) => target)).toEqual(own.map(({ target }) => target))
  })

  it('that the book numbers are what they are without their number', () => {
    const headings = [
      'Gift given 1',
      'Gift given 2',
      'What they love: Metal 2',
      'Consent: Email, News',
      'Whole name',
    ]
    expect(proposeMapping(headings, []).columns.map(({ target }) => target)).toEqual([
      'gift',
      'gift',
      'likes.metal',
      'consent.email.news',
      'fullName',
    ])
  })

  it('have English words for every target', () => {
    expect(ImportTarget.options.filter((target) => !ownHeading(target, 'en'))).toEqual([])
  })

  it.each([
    ['Tutoiement / vouvoiement', 'formality'],
    ['Geschenke', 'gift'],
    ['Dolmetscher nötig', 'language.interpreter'],
    ['Anniversaire du conjoint', 'birthday.relative'],
    ['お飲み物', 'likes.drink'],
    ['アレルギー', 'allergies'],
    ['알레르기', 'allergies'],
    ['不可提及', 'neverMention'],
    ['Согласие на звонки', 'consent.phone'],
    ['الهدايا', 'gift'],
    ['Newsletter', 'consent.email.news'],
    ['Segundo apellido', 'surname2'],
  ])('of boutiques are known: %s', (heading, target) => {
    expect(readHeading(heading).meanings[0]?.target).toBe(target)
  })

  it('never take a sex for the form of address somebody stated', () => {
    for (const heading of ['Gender', 'Sexe', 'Geschlecht', '性别', 'Пол', 'الجنس', '성별']) {
      expect(readHeading(heading).meanings.map(({ target }) => target)).not.toContain('courtesy')
    }
  })
})

describe('words of the interface', () => {
  it.each(INTERFACE_LANGUAGES)('in cells written in %s are read back', async (language) => {
    const load = async (namespace: string) =>
      (await import(`../../../../locales/ui/${language}/${namespace}.json`, { with: { type: 'json' } }))
        .default
    const consents = await load('consents')
    const clients = await load('clients')
    for (const state of ['given', 'refused', 'withdrawn']) {
      expect(readAnswer(`${consents.state[state]} (2026-03-01)`)).toEqual({ state, beside: '2026-03-01' })
    }
    for (const level of ['native', 'fluent', 'good', 'some']) {
      const word = clients.page.level[level]
      const { languageUse, language: form } = clients.form
      expect(readLanguage(`English (${word})`)).toEqual({ tag: 'en', spoken: level })
      expect(readLanguage(`English (${languageUse.reads} · ${form.written}: ${word})`)).toEqual({
        tag: 'en',
        use: 'reads',
        written: level,
      })
    }
    for (const channel of LanguageChannel.options) {
      const said = `English (${clients.form.language.prefersFor}: ${clients.form.languageFor[channel]})`
      expect(readLanguage(said)).toEqual({ tag: 'en', prefersFor: [channel] })
    }
    const { formalities } = clients.form.addressing
    expect([readFormality(formalities.formal), readFormality(formalities.informal)]).toEqual([
      'formal',
      'informal',
    ])
    const { courtesies } = clients.form.addressing
    for (const courtesy of ['feminine', 'masculine', 'neutral'])
      expect(readCourtesy(courtesies[courtesy])).toBe(courtesy)
    const { orders } = clients.form.name
    expect([readNameOrder(orders.givenFirst), readNameOrder(orders.surnameFirst)]).toEqual([
      'givenFirst',
      'surnameFirst',
    ])
    const { feb29As, leapMonthAs, adarAs } = clients.form.occasion
    const { leapOnly } = (await load('exports')).table
    const kept = [feb29As.mar1, leapMonthAs.both, leapOnly, adarAs.adar1]
    expect(kept.map((word) => readKeptDay(`2/29 (${word})`))).toEqual([
      { day: '2/29', kept: { feb29: 'mar1' } },
      { day: '2/29', kept: { leapMonth: 'both' } },
      { day: '2/29', kept: { leapMonth: 'leapOnly' } },
      { day: '2/29', kept: { adar: 'adar1' } },
    ])
    for (const fit of ['snug', 'exact', 'loose']) {
      expect(readSizeCell('clothing', `M (${clients.sizeFit[fit]})`, null).facts).toEqual({
        fit,
        asSaid: 'M',
      })
      expect(readSizeCell('ring', `52 (FR, ${clients.sizeFit[fit]})`, null).facts).toMatchObject({
        mm: 52,
        fit,
      })
    }
    const { provenance } = await load('common')
    for (const how of ['inferred', 'bought'])
      expect(readKnowing([provenance[how], '2026-03-01'])).toEqual({ provenance: how, onDay: '2026-03-01' })
    const { confidence } = await load('facts')
    for (const doubt of ['sure', 'likely', 'unsure'])
      expect(readKnowing([confidence[doubt]])).toEqual({ confidence: doubt })
    const tastes = await load('tastes')
    for (const facet of TasteFacet.options) {
      const known = { text: 'opal', facet, isAllergy: true }
      expect(readAllergy(`opal (${tastes.facet[facet]})`)).toEqual(known)
      expect(readAllergy(`opal (${tastes.facet[facet]} · ${tastes.remark.never})`)).toEqual({
        ...known,
        strength: 'never',
      })
    }
    for (const words of [tastes.remark, tastes.step]) {
      for (const strength of ['loves', 'dislikes', 'never']) {
        expect(readTaste(`opal (${words[strength]})`)).toEqual({ text: 'opal', strength })
      }
    }
    expect(readTaste(`opal (${tastes.remark.allergy})`)).toEqual({ text: 'opal', isAllergy: true })
  })
})

import {
  BLANK_ADDRESS,
  BLANK_LANGUAGE,
  BLANK_OCCASION,
  BLANK_RELATION,
  BLANK_SIZE,
} from '../../../../db/queries/blank-form.ts'
import { clientDraft, nameForm } from '../../../support/client-drafts.ts'

const measured = { measuredBy: 'Léa Martin', measuredOn: '2026-03-01' }
const address = { ...BLANK_ADDRESS, lines: '12 rue de la Paix', city: 'Paris' }

const FORMS = [
  { ...nameForm('Vera', 'Lys'), lang: 'tr' },
  { ...nameForm('Wera', 'Lis'), kind: 'romanised', lang: 'pl' },
  { ...nameForm('Verochka', ''), kind: 'preferred', lang: 'sr-Latn' },
  { ...nameForm('山本', ''), kind: 'passport', lang: 'ja' },
  { ...nameForm('', 'Özil'), kind: 'former', lang: 'de-AT' },
] as const

/** Somebody of whom every list says something beside the thing itself. */
export const RICH = clientDraft([...FORMS], {
  residence: 'Paris',
  contactWays: [
    { kind: 'phone', label: '', value: '+33 6 12 34 56 78', e164: '+33612345678' },
    { kind: 'phone', label: 'Maison / bureau', value: '+33 1 40 00 00 00', e164: '+33140000000' },
    { kind: 'email', label: 'At home', value: 'vera@example.com', e164: '' },
    { kind: 'wechat', label: '私人', value: 'vera_lys', e164: '' },
    { kind: 'wechat', label: '', value: 'Vera (Paris)', e164: '' },
    { kind: 'whatsapp', label: 'Her own', value: '+33 6 12 34 56 79', e164: '+33612345679' },
  ],
  addresses: [
    { ...address, label: 'Home' },
    { ...address, label: '', region: 'Île-de-France', timeZone: 'Europe/Paris' },
  ],
  languages: [
    { ...BLANK_LANGUAGE, tag: 'fr', use: 'prefers', spoken: 'native', written: 'good' },
    { ...BLANK_LANGUAGE, tag: 'en', use: 'speaks', written: 'some' },
    { ...BLANK_LANGUAGE, tag: 'la', use: 'reads', prefersFor: ['letter'] },
    { ...BLANK_LANGUAGE, tag: 'ja', use: 'speaks', prefersFor: ['speaking', 'email', 'messages', 'phone'] },
    { ...BLANK_LANGUAGE, tag: 'de', use: 'reads', spoken: 'none', written: 'fluent' },
  ],
  occasions: [
    {
      ...BLANK_OCCASION,
      year: 1992,
      monthCode: 'M02',
      day: 29,
      statedAs: '29/2/92; a Saturday',
      feb29: 'mar1',
    },
    {
      ...BLANK_OCCASION,
      kind: 'anniversary',
      year: 2019,
      monthCode: 'M06',
      day: 12,
      statedAs: 'le 12 juin 19',
    },
    { ...BLANK_OCCASION, kind: 'anniversary', label: 'First met', monthCode: 'M05', day: 3 },
    { ...BLANK_OCCASION, kind: 'anniversary', monthCode: 'M10', day: 4, statedAs: '4. Oktober' },
    {
      ...BLANK_OCCASION,
      whose: 'Marc',
      year: 1990,
      monthCode: 'M01',
      day: 2,
      statedAs: 'he says: 2 January',
    },
    { ...BLANK_OCCASION, kind: 'other', monthCode: 'M07', day: 14, statedAs: 'Bastille: always' },
    {
      ...BLANK_OCCASION,
      calendar: 'chinese',
      monthCode: 'M06L',
      day: 1,
      statedAs: '闰六月初一',
      leapMonth: 'both',
    },
    { ...BLANK_OCCASION, kind: 'other', label: 'The house', monthCode: 'M02', day: 29, feb29: 'mar1' },
    {
      ...BLANK_OCCASION,
      whose: 'Léo',
      calendar: 'chinese',
      monthCode: 'M06L',
      day: 2,
      statedAs: '闰六月初二',
      leapMonth: 'leapOnly',
    },
    {
      ...BLANK_OCCASION,
      calendar: 'hebrew',
      monthCode: 'M06',
      day: 14,
      statedAs: 'at Purim; the small one',
      adar: 'adar1',
    },
  ],
  gifts: [
    { year: 2024, occasion: 'Christmas', what: 'a watch', recipient: 'Léa' },
    { year: null, occasion: '', what: '2020 champagne', recipient: '' },
    { year: 2025, occasion: '', what: 'a tray · a bowl · a cup', recipient: '' },
    { year: null, occasion: 'Her day', what: 'silver|gold', recipient: 'Tom' },
  ],
  sizes: [
    { ...BLANK_SIZE, asSaid: '52', system: 'iso', mm: 52, place: 'left-ring', fit: 'snug', ...measured },
    { ...BLANK_SIZE, kind: 'clothing', asSaid: 'M', fit: 'loose', measuredBy: 'Léa Martin' },
    { ...BLANK_SIZE, kind: 'clothing', label: 'Brioni · Jackets', asSaid: '50', system: 'IT', ...measured },
    { ...BLANK_SIZE, kind: 'clothing', label: 'Kiton', asSaid: 'M', system: '', fit: 'snug' },
    { ...BLANK_SIZE, label: 'Her signet', asSaid: '6', system: 'us', mm: 51.87, place: 'left-index' },
    { ...BLANK_SIZE, label: 'Stacked', asSaid: 'two of them' },
    {
      ...BLANK_SIZE,
      kind: 'wrist',
      asSaid: '17 cm',
      system: 'cm',
      mm: 170,
      fit: 'exact',
      measuredOn: '2026-03-01',
    },
  ],
  stays: [
    {
      place: 'Paris',
      timeZone: 'Europe/Paris',
      fromDay: '2026-12-01',
      untilDay: '2026-12-08',
      note: 'with her sister · until 5',
    },
    { place: 'Rio · Leblon', timeZone: '', fromDay: '2027-01-01', untilDay: '2027-01-08', note: 'alone' },
    { place: 'Ōsaka', timeZone: 'Asia/Tokyo', fromDay: '2027-02-01', untilDay: '2027-02-08', note: '' },
  ],
  relations: [
    {
      ...BLANK_RELATION,
      clientId: null,
      kind: 'spouse',
      name: 'Marc',
      note: 'plays the piano; never on Sundays',
    },
    { ...BLANK_RELATION, clientId: null, kind: 'child', name: 'Léo (the elder)', note: '' },
  ],
})

import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import {
  BLANK_ADDRESS,
  BLANK_OCCASION,
  BLANK_RELATION,
  BLANK_SIZE,
} from '../../../../db/queries/blank-form.ts'
import type { Client } from '../../../../electron/ipc/clients.ts'
import type { Fact } from '../../../../electron/ipc/facts.ts'
import type { TasteId } from '../../../../electron/ipc/tastes.ts'
import type { ExportedPerson } from '../../../../electron/services/exports/exported-person.ts'
import { writeCard } from '../../../../electron/services/exports/vcard-writer.ts'
import { arbitraryPerson, NASTY } from '../../../support/arbitrary-person.ts'
import { exportedPerson } from '../../../support/card-people.ts'
import { nameForm, phone } from '../../../support/client-drafts.ts'

const SAID = { provenance: 'said', toldBy: '', on: '2026-11-23' } as const
const INFERRED = { ...SAID, provenance: 'inferred' } as const
const NOTE = { recordedAt: 0, author: 'Camille', source: SAID }
const TASTE: ExportedPerson['tastes'][number] = {
  id: 1 as TasteId,
  clientId: 1 as Client['id'],
  stance: 'likes',
  facet: 'metal',
  text: 'platine',
  term: 'metal.platinum',
  strength: 'loves',
  isAllergy: false,
  quote: 'rien que du blanc; « jamais d’or »',
  source: SAID,
  author: 'Camille',
  recordedAt: 0,
}

const unfold = (card: string): string[] => card.replaceAll('\r\n ', '').split('\r\n')
const linesOf = (client: Partial<Client>): string[] => unfold(writeCard(exportedPerson({ client })))
const startingWith = (lines: readonly string[], ...starts: string[]) =>
  lines.filter((line) => starts.some((start) => line.startsWith(start)))

/** The values that ical.js reads under a name; a structured one is a list. */
function parse(card: string, name: string): unknown[] {
  const [component, properties] = ICAL.parse(card) as unknown as [string, [string, object, string, unknown][]]
  expect(component).toBe('vcard')
  return properties.filter(([own]) => own === name).map((property) => property[3])
}

describe('a card', () => {
  it('names a person in every writing, sorted and sounded, and once in a line of ours what is no writing of it', () => {
    const lines = linesOf({
      names: [
        nameForm('美咲', '田中', { lang: 'ja', surnameReading: 'たなか', givenReading: 'みさき' }),
        nameForm('Misaki', 'Tanaka', { kind: 'romanised', lang: 'ja-Latn' }),
        nameForm('Misaki', 'Sato', { kind: 'former', lang: 'ja-Latn' }),
      ],
    })
    expect(startingWith(lines, 'FN', 'N;', 'X-PHONETIC', 'X-CARNET-NAME')).toEqual([
      'FN;ALTID=1;LANGUAGE=ja;DERIVED=true:田中 美咲',
      'FN;ALTID=1;LANGUAGE=ja-Latn;DERIVED=true:Tanaka Misaki',
      'N;ALTID=1;LANGUAGE=ja;SORT-AS="たなか,みさき";X-CARNET-KIND=native;' +
        'X-CARNET-GIVEN-READING="みさき";X-CARNET-SURNAME-READING="たなか":田中;美咲;;;',
      'N;ALTID=1;LANGUAGE=ja-Latn;X-CARNET-KIND=romanised:Tanaka;Misaki;;;',
      'X-CARNET-NAME;LANGUAGE=ja-Latn;X-CARNET-KIND=former:Sato;Misaki;;;',
      'N;ALTID=1;LANGUAGE=ja;PHONETIC=script;SCRIPT=Hira;DERIVED=true:たなか;みさき;;;',
      'X-PHONETIC-LAST-NAME;DERIVED=true:たなか',
      'X-PHONETIC-FIRST-NAME;DERIVED=true:みさき',
    ])
  })

  it('gives a second surname and a generation the components of RFC 9554 and repeats them in the old ones', () => {
    const [line] = startingWith(
      linesOf({
        names: [nameForm('María', 'Cruz', { surnamePrefix: 'de la', surname2: 'Ortiz', generation: 'Jr.' })],
      }),
      'N;',
    )
    expect(line).toMatch(/:de la Cruz,Ortiz;María;;;Jr\.;Ortiz;Jr\.$/)
    expect(line).toContain('SORT-AS="Cruz,María"')
  })

  it('writes a number that could be read as a URI with its extension, and any other as it was typed', () => {
    const lines = linesOf({
      contactWays: [
        { ...phone('01 44 55 66 77 poste 12', '+33144556677'), label: 'bureau' },
        phone('ask Hélène; evenings'),
        { kind: 'wechat', label: '', value: 'wx_美', e164: '' },
        { kind: 'instagram', label: '', value: '@anna', e164: '' },
      ],
    })
    expect(startingWith(lines, 'TEL', 'IMPP', 'SOCIAL')).toEqual([
      'TEL;VALUE=uri;TYPE=work;X-CARNET-VALUE="01 44 55 66 77 poste 12";X-CARNET-KIND=phone;X-CARNET-LABEL=bureau:tel:+33144556677;ext=12',
      'TEL;X-CARNET-VALUE="ask Hélène; evenings";X-CARNET-KIND=phone;VALUE=text:ask Hélène; evenings',
      'IMPP;SERVICE-TYPE=WeChat;X-CARNET-VALUE="wx_美";X-CARNET-KIND=wechat:wechat:wx_%E7%BE%8E',
      'SOCIALPROFILE;VALUE=text;USERNAME="@anna";SERVICE-TYPE=Instagram;X-CARNET-VALUE="@anna";X-CARNET-KIND=instagram:@anna',
    ])
  })

  it('gives a birthday as BDAY only where it is a day of the Gregorian calendar, whole or in part', () => {
    const lunar = {
      calendar: 'chinese',
      year: 1987,
      monthCode: 'M06L',
      day: 1,
      statedAs: '闰六月初一',
    } as const
    expect(
      startingWith(
        linesOf({
          occasions: [
            { ...BLANK_OCCASION, ...lunar },
            { ...BLANK_OCCASION, monthCode: 'M02', day: 14, statedAs: 'le 14 février' },
            { ...BLANK_OCCASION, kind: 'anniversary', year: 2010, monthCode: 'M05' },
            { ...BLANK_OCCASION, whose: 'Léa', year: 2015, monthCode: 'M05', day: 2 },
          ],
        }),
        'BDAY',
        'ANNIV',
        'X-CARNET-OCC',
      ),
    ).toEqual([
      'X-CARNET-OCCASION;X-CARNET-KIND=birthday;X-CARNET-CALENDAR=chinese;X-CARNET-YEAR=1987;X-CARNET-MONTH-CODE=M06L;X-CARNET-DAY=1:闰六月初一',
      'BDAY;X-CARNET-KIND=birthday;X-CARNET-STATED-AS="le 14 février":--0214',
      'ANNIVERSARY;X-CARNET-KIND=anniversary:2010-05',
      'X-CARNET-OCCASION;X-CARNET-KIND=birthday;X-CARNET-WHOSE="Léa";X-CARNET-YEAR=2015;X-CARNET-MONTH-CODE=M05;X-CARNET-DAY=2:',
    ])
  })

  it('writes the rest in lines that can be read', () => {
    const card = writeCard(
      exportedPerson({
        client: {
          addresses: [
            {
              ...BLANK_ADDRESS,
              lines: '12 rue de la Paix',
              city: 'Paris',
              postalCode: '75002',
              country: 'FR',
            },
          ],
          languages: [
            { tag: 'fr', use: 'prefers', spoken: 'native', written: '', prefersFor: ['letter', 'email'] },
          ],
          relations: [
            { ...BLANK_RELATION, kind: 'maternal-uncle', name: 'Jean, dit Jeannot', clientId: null },
          ],
          sizes: [{ ...BLANK_SIZE, asSaid: '6 ½', system: 'us', mm: 16.9, isApproximate: true }],
        },
        tastes: [TASTE],
        customs: [{ label: 'Palace', value: 'Le Meurice' }],
        photo: { mime: 'image/jpeg', bytes: Uint8Array.of(255, 216) },
      }),
    )
    expect(
      startingWith(
        unfold(card),
        'ADR',
        'LANG',
        'RELATED',
        'X-CARNET-S',
        'X-CARNET-T',
        'X-CARNET-FI',
        'PHOTO',
      ),
    ).toEqual([
      'ADR;LABEL="12 rue de la Paix^n75002 Paris";X-CARNET-LABEL="":;;12 rue de la Paix;Paris;;75002;FR',
      'LANG;PREF=1;X-CARNET-USE=prefers;X-CARNET-SPOKEN=native;X-CARNET-PREFERS-FOR="letter,email":fr',
      'RELATED;TYPE=kin;VALUE=text;X-CARNET-KIND=maternal-uncle:Jean\\, dit Jeannot',
      'X-CARNET-SIZE;X-CARNET-KIND=ring;X-CARNET-SYSTEM=us;X-CARNET-MM=16.9;X-CARNET-IS-APPROXIMATE=yes:6 ½',
      'X-CARNET-TASTE;X-CARNET-STANCE=likes;X-CARNET-FACET=metal;X-CARNET-TERM=metal.platinum;X-CARNET-STRENGTH=loves;X-CARNET-QUOTE="rien que du blanc; « jamais d’or »":platine',
      'X-CARNET-FIELD;X-CARNET-LABEL=Palace:Le Meurice',
      'PHOTO:data:image/jpeg;base64,/9g=',
    ])
  })

  it('leaves at home what must not lie on a telephone', () => {
    const fact = { topic: 'family', confidence: 'sure', reviewOn: '', text: 'SECRET divorce' } as Fact
    const card = writeCard(
      exportedPerson({
        client: {
          names: [nameForm('Anna', 'Berg')],
          neverMention: 'SECRET house in Gstaad',
          gifts: [{ year: 2025, occasion: '', recipient: 'Léa', what: 'SECRET ring' }],
        },
        notes: [{ ...NOTE, body: 'SECRET guess', source: INFERRED }],
        tastes: [{ ...TASTE, text: 'SECRET taste', source: INFERRED }],
        facts: [{ ...fact, source: INFERRED }],
      }),
    )
    expect(card).toContain('Berg')
    expect(card).not.toContain('SECRET')
  })

  it('folds at 75 octets, inside no character and no escape', () => {
    fc.assert(
      fc.property(arbitraryPerson, (person) => {
        const card = writeCard(person)
        expect(card).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n/)
        for (const line of card.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
          expect(/(?<!\\)(\\\\)*\\$/.test(line)).toBe(false)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('is one card whatever a note holds', () => {
    const body = `${NASTY.join('\n')}\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Eve\r\nEND:VCARD\r\n${'é😀;'.repeat(200_000)}`
    const card = writeCard(
      exportedPerson({ client: { names: [nameForm('Anna', 'Berg')] }, notes: [{ ...NOTE, body }] }),
    )
    expect(parse(card, 'note')).toEqual([body.replace(/\r\n/g, '\n')])
    expect(unfold(card).filter((line) => line === 'BEGIN:VCARD' || line === 'END:VCARD')).toHaveLength(2)
  })

  it('is read by ical.js as it was written', () => {
    fc.assert(
      fc.property(arbitraryPerson, (person) => {
        const card = writeCard(person)
        const { client } = person
        const [name] = parse(card, 'fn')
        expect(name).toBe(client.name.text)
        expect(parse(card, 'org')).toEqual(client.organisation === '' ? [] : [client.organisation])
        const notes = person.notes.filter((note) => note.source.provenance !== 'inferred')
        expect(parse(card, 'note')).toEqual(notes.map(({ body }) => body.replace(/\r\n?/g, '\n')))
        expect(parse(card, 'adr')).toEqual(
          client.addresses.map(({ lines, city, region, postalCode, country }) => [
            '',
            '',
            lines,
            city,
            region,
            postalCode,
            country,
          ]),
        )
        expect(parse(card, 'email')).toEqual(
          client.contactWays.filter(({ kind }) => kind === 'email').map(({ value }) => value),
        )
        expect(parse(card, 'related')).toEqual(client.relations.map((relation) => relation.name))
      }),
      { numRuns: 60 },
    )
  })

  it('tells ical.js names, numbers and partial days', () => {
    const card = writeCard(
      exportedPerson({
        client: {
          names: [nameForm('María', 'Cruz', { surname2: 'Ortiz', title: 'Dr.' })],
          contactWays: [phone('01 44 55 66 77', '+33144556677')],
          occasions: [{ ...BLANK_OCCASION, monthCode: 'M02', day: 14 }],
        },
      }),
    )
    expect(parse(card, 'n')).toEqual([[['Cruz', 'Ortiz'], 'María', '', 'Dr.', '', 'Ortiz', '']])
    expect(parse(card, 'tel')).toEqual(['tel:+33144556677'])
    expect(parse(card, 'bday')).toEqual(['--02-14'])
  })
})

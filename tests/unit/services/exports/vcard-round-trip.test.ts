import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExportedPerson } from '../../../../electron/services/exports/exported-person.ts'
import { writeCard } from '../../../../electron/services/exports/vcard-writer.ts'
import type { FieldFit } from '../../../../electron/services/imports/cells/fit-custom.ts'
import type { ImportedPerson } from '../../../../electron/services/imports/person.ts'
import { arbitraryPerson } from '../../../support/arbitrary-person.ts'
import { exportedPerson, readCards } from '../../../support/card-people.ts'
import { nameForm, phone } from '../../../support/client-drafts.ts'

const breaks = (text: string) => text.replace(/\r\n?/g, '\n')
const isKnown = ({ source }: { readonly source: { readonly provenance: string } }) =>
  source.provenance !== 'inferred'
const filled = <T extends object>(words: T) =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''))

/**
 * What a card carries, as the importer has it. Not carried: gifts, what is never to be mentioned, private notes, what was
 * inferred, who wrote or said a thing, whether two clients of the book are related, visits, revisions and the bin; a photo
 * comes back as bytes and is set aside.
 */
function carried({ client, ...person }: ExportedPerson): Partial<ImportedPerson> {
  const { names, contactWays, addresses, languages, occasions, sizes, relations } = client
  const { addressAs, courtesy, formality, monogram, pronunciation, residence, country, timeZone } = client
  return {
    own: {
      names,
      contactWays,
      addresses: addresses.map((address) => ({ ...address, lines: breaks(address.lines) })),
      languages,
      occasions,
      sizes,
      relations: relations.map((relation) => ({ ...relation, clientId: null })),
    },
    words: filled({
      addressAs,
      courtesy,
      formality,
      monogram,
      pronunciation,
      residence,
      country,
      timeZone,
    }) as ImportedPerson['words'],
    tags: client.tags,
    stays: client.stays,
    quietPeriods: client.quietPeriods,
    tastes: person.tastes
      .filter(isKnown)
      .map(({ stance, facet, text, term, strength, isAllergy, quote }) => ({
        kind: stance === 'likes' ? 'like' : 'refuse',
        facet,
        text,
        term,
        strength,
        isAllergy,
        quote,
      })),
    facts: person.facts
      .filter(isKnown)
      .map(({ topic, text, confidence, reviewOn }) => ({ topic, text, confidence, reviewOn })),
    consents: person.consents.map(({ channel, purpose, state, proof, expiresOn, source }) => ({
      channel,
      purpose,
      state,
      proof,
      expiresOn,
      onDay: source.on,
    })),
    datedNotes: person.notes
      .filter(isKnown)
      .map(({ body, source }) => ({ body: breaks(body), onDay: source.on })),
    extras: [
      ...person.customs,
      ...client.extras.map(({ label, value }) => ({ label, value: breaks(value) })),
    ],
  }
}

const NOTHING = {
  names: [],
  contactWays: [],
  addresses: [],
  languages: [],
  occasions: [],
  sizes: [],
  relations: [],
}

async function comeBack(person: ExportedPerson): Promise<ImportedPerson> {
  const readings = await readCards(writeCard(person))
  const [reading] = readings
  if (readings.length !== 1 || reading?.person === undefined) throw new Error('not one person')
  return reading.person
}

describe('a card that comes back', () => {
  it('says the same of anybody, whatever stands in the fields', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPerson, async (person) => {
        const back = await comeBack(person)
        const { own = {}, ...expected } = carried(person)
        expect(back).toMatchObject(expected)
        expect({ ...NOTHING, ...back.own }).toEqual(own)
        expect(back.advisor ?? '').toBe(person.advisor)
        expect(back.organisation ?? '').toBe(person.client.organisation.trim())
      }),
      { numRuns: 100 },
    )
  })

  it('gives the house its own fields where it has them, and keeps what does not fit beside the label', async () => {
    const customs = [
      { label: 'Palace', value: 'Le Meurice' },
      { label: 'Carats', value: 'many' },
      { label: 'Yacht', value: 'yes' },
    ]
    const fields = new Map<string, FieldFit>([
      ['palace', { id: 4, kind: 'text', choices: [] }],
      ['carats', { id: 5, kind: 'number', choices: [] }],
    ])
    const card = writeCard(exportedPerson({ customs, client: { contactWays: [phone('0612345678')] } }))
    const [reading] = await readCards(card, { defaultCountry: 'FR', fields })
    expect(reading?.person?.customs).toEqual([{ fieldId: 4, value: 'Le Meurice' }])
    expect(reading?.person?.extras).toEqual(customs.slice(1))
  })

  it('replaces half a character by the sign for it, and loses nothing around it', async () => {
    const back = await comeBack(
      exportedPerson({ client: { names: [nameForm('Ann\ud83da', 'B\udc00erg')], addressAs: 'a\ud83d' } }),
    )
    expect(back.own?.names[0]).toMatchObject({ given: 'Ann\ufffda', surname: 'B\ufffderg' })
    expect(back.words.addressAs).toBe('a\ufffd')
  })

  it('keeps as an extra field what a hand has made unreadable', async () => {
    const card = writeCard(exportedPerson({ client: { names: [nameForm('Anna', 'Berg')] } }))
    const edited = card.replace(
      'END:VCARD',
      'X-CARNET-SIZE;X-CARNET-KIND=tail:12\r\nX-CARNET-COUNTRY:Atlantis\r\nTEL;X-CARNET-KIND=horn:0612345678\r\nEND:VCARD',
    )
    const [reading] = await readCards(edited)
    expect(reading?.person).toMatchObject({
      extras: [
        { label: 'X-CARNET-SIZE', value: '12' },
        { label: 'X-CARNET-COUNTRY', value: 'Atlantis' },
      ],
      contactWays: [{ kind: 'phone', e164: '+33612345678' }],
    })
  })

  it('is read like any other once another program has taken the lines of ours off', async () => {
    const card = writeCard(
      exportedPerson({
        client: {
          names: [nameForm('美咲', '田中', { lang: 'ja', surnameReading: 'たなか', givenReading: 'みさき' })],
          contactWays: [phone('06 12 34 56 78', '+33612345678')],
        },
      }),
    )
    const plain = card
      .replaceAll('\r\n ', '')
      .replace(/^X-CARNET.*\r\n/gm, '')
      .replace(/;X-CARNET-[\w-]+=(?:"[^"]*"|[\w+./-]*)/g, '')
    const [reading] = await readCards(plain)
    expect(plain).not.toContain('CARNET-')
    expect(reading?.person).toMatchObject({
      names: [
        { surname: '田中', given: '美咲', lang: 'ja', readings: { surname: 'たなか', given: 'みさき' } },
      ],
      contactWays: [{ kind: 'phone', e164: '+33612345678' }],
    })
    expect(reading?.person?.names).toHaveLength(1)
  })
})

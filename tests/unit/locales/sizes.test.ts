import { describe, expect, it } from 'vitest'
import { proposeBraceletLength } from '../../../locales/sizes/bracelet-length.ts'
import {
  convertByChart,
  describeByChart,
  findChart,
  readByChart,
} from '../../../locales/sizes/brand-chart.ts'
import { convertSize, describeSize } from '../../../locales/sizes/convert-size.ts'
import { nearestSize, toMillimetres } from '../../../locales/sizes/scale.ts'
import { findScale, SIZE_SCALES } from '../../../locales/sizes/scales.ts'
import { FINGER_PLACES, MEASURED_KINDS } from '../../../locales/sizes/size-kinds.ts'
import { SIZE_SOURCES } from '../../../locales/sizes/size-sources.ts'
import { sizeSystemsFor } from '../../../locales/sizes/store-systems.ts'

/** Reads a published table: one row a line, cells between spaces. */
const table = (text: string): number[][] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number))

const sizeOf = (mm: number, kind: 'ring' | 'hat' | 'shoe', system: string) => {
  const scale = findScale(kind, system)
  return scale === undefined ? null : nearestSize(scale, mm)
}

const mmOf = (size: number, kind: 'ring' | 'hat' | 'shoe' | 'glove', system: string) => {
  const scale = findScale(kind, system)
  return scale === undefined ? Number.NaN : toMillimetres(scale, size)
}

describe('rings against the published tables', () => {
  // International ring size reference: circumference beside US quarter sizes.
  const american = table(`
    36.5 0\n 37.2 0.25\n 37.8 0.5\n 38.4 0.75\n 39.1 1\n 39.7 1.25\n 40.4 1.5\n 41 1.75\n 41.6 2\n 42.3 2.25\n 42.9 2.5\n 43.5 2.75
    44.2 3\n 44.8 3.25\n 45.5 3.5\n 46.1 3.75\n 46.7 4\n 47.4 4.25\n 48 4.5\n 48.7 4.75\n 49.3 5\n 49.9 5.25\n 50.6 5.5\n 51.2 5.75
    51.8 6\n 52.5 6.25\n 53.1 6.5\n 53.8 6.75\n 54.4 7\n 55 7.25\n 55.7 7.5\n 56.3 7.75\n 56.9 8\n 57.6 8.25\n 58.2 8.5\n 58.9 8.75
    59.5 9\n 60.1 9.25\n 60.8 9.5\n 61.4 9.75`)
  it.each(american)('%d mm is US %d', (mm, size) => {
    expect(sizeOf(mm ?? 0, 'ring', 'us')).toBe(size)
  })

  // Bouchier, ring size guide: a house that rounds by hand.
  const bouchier = table(`
    44 3\n 45 3.25\n 46 3.75\n 47 4\n 48 4.5\n 49 4.75\n 50 5.25\n 51 5.5\n 52 6\n 53 6.5\n 54 6.75\n 55 7.25\n 56 7.5\n 57 8
    58 8.25\n 59 8.75\n 60 9\n 61 9.5\n 62 9.75\n 63 10.25\n 64 10.5\n 65 11\n 66 11.25\n 67 11.75\n 68 12\n 69 12.5\n 70 13`)
  it.each(bouchier)('%d mm is within a quarter of US %d', (mm, size) => {
    expect(Math.abs((sizeOf(mm ?? 0, 'ring', 'us') ?? 0) - (size ?? 0))).toBeLessThanOrEqual(0.25)
  })

  // Wikipedia, Ring size: inner diameter of US sizes in millimetres, to a hundredth.
  const americanDiameters = table(`
    0 11.63\n 1 12.45\n 2 13.26\n 3 14.07\n 4 14.88\n 5 15.70\n 6 16.51\n 6.5 16.92\n 7 17.32\n 8 18.14\n 9 18.95\n 10 19.76
    11 20.57\n 12 21.39\n 13 22.20`)
  it.each(americanDiameters)('US %d is %d mm across', (size, diameter) => {
    expect(mmOf(size ?? 0, 'ring', 'us') / Math.PI).toBeCloseTo(diameter ?? 0, 1.5)
  })

  // Wikipedia, Ring size: ISO sizes and their inner diameters.
  const iso = table(`
    49 15.6\n 50 15.9\n 51 16.2\n 52 16.6\n 53 16.9\n 54 17.2\n 55 17.5\n 56 17.8\n 57 18.1\n 58 18.5\n 59 18.8\n 60 19.1\n 61 19.4
    62 19.7\n 63 20.1\n 64 20.4\n 65 20.7\n 66 21\n 67 21.3\n 68 21.6\n 69 22\n 70 22.3\n 71 22.6\n 72 22.9`)
  it.each(iso)('ISO %d is %d mm across', (size, diameter) => {
    expect(sizeOf(size ?? 0, 'ring', 'diameter')).toBeCloseTo(diameter ?? 0, 5)
    expect(sizeOf((diameter ?? 0) * Math.PI, 'ring', 'iso')).toBe(size)
  })

  // Tomigin and Size Kensaku: Japanese sizes, inner diameter and circumference.
  const japanese = table(`
    1 13.0 40.8\n 2 13.3 41.9\n 3 13.7 42.9\n 4 14.0 44.0\n 5 14.3 45.0\n 6 14.7 46.1\n 7 15.0 47.1\n 8 15.3 48.2\n 9 15.7 49.2
    10 16.0 50.3\n 11 16.3 51.3\n 12 16.7 52.4\n 13 17.0 53.4\n 14 17.3 54.5\n 15 17.7 55.5\n 16 18.0 56.5\n 17 18.3 57.6
    18 18.7 58.6\n 19 19.0 59.7\n 20 19.3 60.7\n 21 19.7 61.8\n 22 20.0 62.8\n 23 20.3 63.9\n 24 20.7 64.9\n 25 21.0 66.0\n 26 21.3 67.0`)
  it.each(japanese)('JP %d is %d mm across, %d mm around', (size, diameter, around) => {
    const mm = mmOf(size ?? 0, 'ring', 'jp')
    expect(Math.abs(mm / Math.PI - (diameter ?? 0))).toBeLessThan(0.051)
    expect(Math.abs(mm - (around ?? 0))).toBeLessThan(0.051)
    expect(sizeOf(around ?? 0, 'ring', 'jp')).toBe(size)
  })

  // Diamond Culture chart: circumference and CN/SG/JP.
  const chinese = table(`
    44.2 4\n 44.8 5\n 46.1 6\n 46.8 7\n 48.0 8\n 49.3 9\n 50.6 10\n 51.9 11\n 52.5 12\n 53.1 13\n 54.4 14\n 55.7 15\n 57.0 16
    58.3 17\n 59.5 18\n 60.8 19\n 62.1 20\n 62.7 21\n 63.4 22\n 64.6 23\n 65.9 24\n 67.2 25\n 68.5 26\n 69.7 27`)
  it.each(chinese)('%d mm is CN %d', (mm, size) => {
    expect(sizeOf(mm ?? 0, 'ring', 'cn')).toBe(size)
  })

  // Diamond Culture and Feiliu charts: circumference and whole sizes of Hong Kong. They differ at 24 (63.4 and 62.7).
  const hongKong = table(`
    44.2 6\n 44.8 7\n 45.5 8\n 46.8 9\n 48.0 10\n 49.3 11\n 50.6 12\n 51.9 13\n 52.5 14\n 53.8 15\n 54.4 16\n 55.7 17\n 57.2 18
    58.3 19\n 58.9 20\n 60.1 21\n 60.8 22\n 62.1 23\n 63.4 24\n 64.6 25\n 65.9 26`)
  it.each(hongKong)('%d mm is HK %d', (mm, size) => {
    expect(sizeOf(mm ?? 0, 'ring', 'hk')).toBe(size)
  })

  // Anelli, misure: Italian beside French sizes.
  const italian = table('7 47\n 10 50\n 12 52\n 14 54\n 18 58\n 21 61\n 25 65')
  it.each(italian)('IT %d is ISO %d', (size, around) => {
    expect(mmOf(size ?? 0, 'ring', 'it')).toBe(around)
    expect(sizeOf(around ?? 0, 'ring', 'it')).toBe(size)
  })

  // Ring Size Guide 2020 and the international chart: letters at US sizes, diameters in millimetres.
  const british: [letter: string, diameter: number][] = [
    ['F', 13.94],
    ['H½', 14.94],
    ['J½', 15.74],
    ['K½', 16.14],
    ['L', 16.32],
    ['L½', 16.52],
    ['M½', 16.92],
    ['N½', 17.32],
    ['O½', 17.72],
    ['P½', 18.12],
    ['R½', 18.92],
    ['T½', 19.72],
    ['V½', 20.5],
    ['X½', 21.3],
  ]
  it.each(british)('UK %s is %d mm across', (letter, diameter) => {
    const converted = convertSize(diameter * Math.PI, 'ring', 'uk')
    expect(converted?.text).toBe(`UK ${letter}`)
    expect(converted?.isApproximate).toBe(true)
  })

  it('goes on after Z as the trade does', () => {
    const written = [68.75, 69.375, 70, 70.625].map((mm) => convertSize(mm, 'ring', 'uk')?.text)
    expect(written).toEqual(['UK Z', 'UK Z½', 'UK Z+1', 'UK Z+1½'])
  })

  it('says nothing beyond the ends of a system', () => {
    expect(convertSize(20, 'ring', 'iso')).toBeNull()
    expect(convertSize(80, 'ring', 'iso')).toBeNull()
    expect(convertSize(75, 'ring', 'hk')).toBeNull()
    expect(convertSize(52, 'ring', 'mondopoint')).toBeNull()
  })
})

describe('gloves, hats, shoes and lengths', () => {
  // Super Global Calculator, hat sizes: head in centimetres beside US sizes.
  const hats: [cm: number, us: string][] = [
    [54, '6¾'],
    [55, '6⅞'],
    [56, '7'],
    [57, '7⅛'],
    [58, '7¼'],
    [59, '7⅜'],
    [60, '7½'],
    [61, '7⅝'],
    [62, '7¾'],
  ]
  it.each(hats)('a head of %d cm is US %s', (cm, us) => {
    expect(convertSize(cm * 10, 'hat', 'us')?.text).toBe(`US ${us}`)
  })

  it('puts a British hat an eighth below the American, and says it is near', () => {
    expect(convertSize(570, 'hat', 'uk')).toMatchObject({ text: 'UK 7', isApproximate: true })
  })

  it('divides a hand by French inches', () => {
    expect(convertSize(189, 'glove', 'french-inch')?.text).toBe('7')
    expect(convertSize(202, 'glove', 'french-inch')?.text).toBe('7½')
    expect(mmOf(6.5, 'glove', 'french-inch')).toBe(175.5)
  })

  it('marks every shoe system approximate but Mondopoint', () => {
    const shoes = SIZE_SCALES.filter(({ kind }) => kind === 'shoe')
    expect(shoes.filter(({ isApproximate }) => !isApproximate).map(({ system }) => system)).toEqual([
      'mondopoint',
    ])
  })

  // The formulas: EU 1.5 cm + 2, UK 3 in - 23, US men 3 in - 22, US women 1½ above men.
  const feet: [mm: number, system: 'eu' | 'uk' | 'us-men' | 'us-women' | 'jp' | 'kr', text: string][] = [
    [240, 'eu', 'EU 38'],
    [270, 'eu', 'EU 42½'],
    [254, 'uk', 'UK 7'],
    [279.4, 'us-men', 'US M 11'],
    [254, 'us-women', 'US W 9½'],
    [245, 'jp', 'JP 24.5'],
    [246, 'kr', 'KR 245'],
  ]
  it.each(feet)('a foot of %d mm in %s is %s', (mm, system, text) => {
    expect(convertSize(mm, 'shoe', system)?.text).toBe(text)
  })

  it('writes lengths with the unit and the decimal mark of the reader', () => {
    expect(convertSize(155, 'wrist', 'cm', 'en')?.text).toBe('15.5 cm')
    expect(convertSize(155, 'wrist', 'cm', 'fr')?.text.replace(/\s/u, ' ')).toBe('15,5 cm')
    expect(convertSize(458, 'necklace', 'inch', 'en')?.text).toBe('18 in')
  })

  it('proposes a bracelet longer than the wrist by what the client likes', () => {
    expect(proposeBraceletLength(160, 'snug')).toMatchObject({ fromMm: 166, toMm: 173 })
    expect(proposeBraceletLength(160, 'loose')).toMatchObject({ fromMm: 185, toMm: 192 })
  })
})

describe('every scale', () => {
  it.each(SIZE_SCALES.map((scale) => [`${scale.kind} ${scale.system}`, scale] as const))(
    '%s finds each of its own sizes again',
    (_name, scale) => {
      for (let size = scale.least; size <= scale.most; size += scale.step) {
        const nearest = nearestSize(scale, toMillimetres(scale, size))
        expect(nearest, String(size)).not.toBeNull()
        expect(Math.abs((nearest ?? 0) - size)).toBeLessThanOrEqual(scale.step / 2 + 1e-6)
      }
    },
  )

  it('rises: a larger size is never a smaller measure', () => {
    for (const { table: rows } of SIZE_SCALES) {
      const measures = (rows ?? []).map(([, mm]) => mm)
      expect(measures).toEqual([...measures].sort((a, b) => a - b))
    }
  })

  it('names sources that can be looked up, each with the day it was read', () => {
    for (const { sourceIds } of SIZE_SCALES)
      for (const id of sourceIds) expect(SIZE_SOURCES[id]).toBeDefined()
    for (const { address, readOn, title } of Object.values(SIZE_SOURCES)) {
      expect(address).toMatch(/^https?:\/\//)
      expect(readOn).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(title).not.toBe('')
    }
  })
})

describe('what a brief shows', () => {
  const ring = { kind: 'ring', asSaid: '52', system: 'iso', mm: 52, isApproximate: false }
  const store = { ...sizeSystemsFor('FR'), ring: ['iso', 'us', 'uk'] as const }

  it('puts the words of the client first, then the systems of the store, near ones marked', () => {
    expect(describeSize(ring, store).text).toBe('52 · US 6 · ≈ UK L½')
  })

  it('keeps what was roughly measured approximate in every system', () => {
    const { wordings } = describeSize({ ...ring, asSaid: 'UK L½', system: 'uk', isApproximate: true }, store)
    expect(wordings.map(({ text, isApproximate }) => [text, isApproximate])).toEqual([
      ['UK L½', false],
      ['52', true],
      ['US 6', true],
    ])
  })

  it('shows only what was said where nothing can be converted', () => {
    expect(describeSize({ ...ring, asSaid: 'as her sister', mm: null }, store).text).toBe('as her sister')
    expect(describeSize({ ...ring, kind: 'clothing', asSaid: 'FR 38', mm: null }, store).text).toBe('FR 38')
  })

  it('gives every country systems its kinds have', () => {
    for (const country of ['FR', 'US', 'GB', 'JP', 'CN', 'HK', 'KR', 'IT', 'DE', 'RU', 'AE', 'BR', ''])
      for (const kind of MEASURED_KINDS)
        for (const system of sizeSystemsFor(country)[kind])
          expect(findScale(kind, system), `${country} ${kind} ${system}`).toBeDefined()
  })

  it('knows ten places for a ring', () => {
    expect(FINGER_PLACES).toHaveLength(10)
    expect(FINGER_PLACES).toContain('left-ring')
  })
})

describe('clothing', () => {
  const chart = {
    brand: 'A maker',
    garment: 'Dresses',
    columns: ['IT', 'FR', 'Letter'],
    rows: [
      ['38', '34', 'XS'],
      ['40', '36', 'S'],
      ['42', '38', 'S'],
      ['44', '', 'M'],
    ],
  }

  it('is converted through the maker’s chart, and no other way', () => {
    expect(convertByChart(chart, '40', 'IT', 'FR')).toEqual(['36'])
    expect(convertByChart(chart, ' s ', 'Letter', 'IT')).toEqual(['40', '42'])
    expect(convertByChart(chart, '44', 'IT', 'FR')).toEqual([])
    expect(convertByChart(chart, '50', 'IT', 'FR')).toEqual([])
    expect(convertByChart(chart, '', 'FR', 'IT')).toEqual([])
    expect(convertByChart(chart, '40', 'US', 'FR')).toEqual([])
  })

  it.each([
    ['IT 40', '', { column: 'IT', size: '40' }],
    ['40 (it)', 'FR', { column: 'IT', size: '40' }],
    ['40', 'IT', { column: 'IT', size: '40' }],
    ['xs', '', { column: 'Letter', size: 'XS' }],
    // 38 is a size of two columns: which one was meant nobody has said.
    ['38', '', null],
    ['38', 'FR', { column: 'FR', size: '38' }],
    ['IT 60', '', null],
    ['60', 'IT', null],
    ['IT', '', null],
    ['', '', null],
  ])('reads %j said in %j as %j', (asSaid, system, expected) => {
    const read = readByChart(chart, { asSaid, system })
    expect(read && { ...read, size: read.size.toUpperCase() }).toEqual(expected)
  })

  // Caught: "US Letter M" read as a size "Letter M" of the column US too, and so not read at all.
  it('reads a column whose name begins with the name of another', () => {
    const both = { ...chart, columns: ['US', 'US Letter'], rows: [['40', 'M']] }
    expect(readByChart(both, { asSaid: 'US Letter M', system: '' })).toEqual({
      column: 'US Letter',
      size: 'M',
    })
    expect(readByChart(both, { asSaid: 'US 40', system: '' })).toEqual({ column: 'US', size: '40' })
    expect(readByChart(both, { asSaid: 'US 41', system: '' })).toBeNull()
  })

  it('finds the chart by the maker and the garment that the words name, and no other', () => {
    const all = { ...chart, garment: '' }
    const long = { ...chart, garment: 'Evening dresses' }
    const charts = [all, chart, long]
    expect(findChart(charts, 'a MAKER, dresses')).toBe(chart)
    expect(findChart(charts, 'A maker · Evening dresses')).toBe(long)
    expect(findChart(charts, 'A maker coats')).toBe(all)
    expect(findChart(charts, 'A makers dresses')).toBeUndefined()
    expect(findChart(charts, '')).toBeUndefined()
    // A maker written with signs alone would be named by every label, and convert the sizes of all the others.
    expect(findChart([{ ...all, brand: '∞' }], 'Another maker')).toBeUndefined()
  })

  it('is told in the other columns of its chart', () => {
    const size = { asSaid: 'S', system: '', label: 'A maker · Dresses' }
    expect(describeByChart(size, [chart])).toEqual(['IT 40/42', 'FR 36/38'])
    expect(describeByChart({ ...size, label: 'Another maker' }, [chart])).toEqual([])
    expect(describeByChart({ ...size, asSaid: 'IT 44' }, [chart])).toEqual(['Letter M'])
  })
})

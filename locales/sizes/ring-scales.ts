import type { SizeScale } from './scale.ts'

const INCH = 25.4

const ring = (
  scale: Omit<SizeScale, 'kind' | 'line' | 'table'> & Partial<Pick<SizeScale, 'line' | 'table'>>,
): SizeScale => ({ kind: 'ring', line: null, table: null, ...scale })

/** Whole sizes one after the other with their inner circumferences in millimetres. */
const numberFrom = (first: number, mm: readonly number[]) => mm.map((each, at) => [first + at, each] as const)

const CHINA_RING = numberFrom(
  1,
  [
    39.1, 41.7, 42.9, 44.2, 44.8, 46.1, 46.8, 48, 49.3, 50.6, 51.9, 52.5, 53.1, 54.4, 55.7, 57, 58.3, 59.5,
    60.8, 62.1, 62.7, 63.4, 64.6, 65.9, 67.2, 68.5, 69.7,
  ],
)

// Whole sizes only: the chart's 7.5 or 20.5 are the halves of American rows, not sizes of Hong Kong.
const HONG_KONG_RING = numberFrom(
  6,
  [
    44.2, 44.8, 45.5, 46.8, 48, 49.3, 50.6, 51.9, 52.5, 53.8, 54.4, 55.7, 57.2, 58.3, 58.9, 60.1, 60.8, 62.1,
    63.4, 64.6, 65.9,
  ],
)

const LESS_FORTY = { zeroMm: 40, mmPerSize: 1 }
const PI_A_SIZE = { zeroMm: 0, mmPerSize: Math.PI }

/** How rings are numbered, ISO 8653 first. */
export const RING_SCALES: readonly SizeScale[] = [
  ring({
    system: 'iso',
    label: '',
    notation: 'decimal',
    line: { zeroMm: 0, mmPerSize: 1 },
    least: 41,
    most: 76,
    step: 1,
    finest: 0.25,
    isApproximate: false,
    sourceIds: ['iso8653'],
  }),
  ring({
    system: 'us',
    label: 'US',
    notation: 'fraction',
    line: { zeroMm: 0.458 * INCH * Math.PI, mmPerSize: 0.032 * INCH * Math.PI },
    least: 0,
    most: 16,
    step: 0.25,
    finest: 0.25,
    isApproximate: false,
    sourceIds: ['wikipediaRing'],
  }),
  ring({
    system: 'uk',
    label: 'UK',
    notation: 'letter',
    line: { zeroMm: 36.25, mmPerSize: 1.25 },
    least: 1,
    most: 32,
    step: 0.5,
    finest: 0.5,
    isApproximate: true,
    sourceIds: ['measurementRing', 'wikipediaRing'],
  }),
  ring({
    system: 'jp',
    label: 'JP',
    notation: 'decimal',
    line: { zeroMm: (38 / 3) * Math.PI, mmPerSize: Math.PI / 3 },
    least: 1,
    most: 35,
    step: 1,
    finest: 1,
    isApproximate: true,
    sourceIds: ['japanRing', 'measurementRing', 'wikipediaRing'],
  }),
  ring({
    system: 'cn',
    label: 'CN',
    notation: 'decimal',
    table: CHINA_RING,
    least: 1,
    most: 27,
    step: 1,
    finest: 1,
    isApproximate: true,
    sourceIds: ['chinaHongKongRing', 'internationalRing'],
  }),
  ring({
    system: 'hk',
    label: 'HK',
    notation: 'decimal',
    table: HONG_KONG_RING,
    least: 6,
    most: 26,
    step: 1,
    finest: 0.5,
    isApproximate: true,
    sourceIds: ['chinaHongKongRing', 'hongKongRing'],
  }),
  ring({
    system: 'it',
    label: 'IT',
    notation: 'decimal',
    line: LESS_FORTY,
    least: 1,
    most: 36,
    step: 1,
    finest: 0.25,
    isApproximate: false,
    sourceIds: ['italyRing', 'wikipediaRing'],
  }),
  ring({
    system: 'in',
    label: 'IN',
    notation: 'decimal',
    line: LESS_FORTY,
    least: 1,
    most: 36,
    step: 1,
    finest: 1,
    isApproximate: true,
    sourceIds: ['internationalRing', 'wikipediaRing'],
  }),
  ring({
    system: 'kr',
    label: 'KR',
    notation: 'decimal',
    line: LESS_FORTY,
    least: 1,
    most: 36,
    step: 1,
    finest: 0.5,
    isApproximate: true,
    sourceIds: ['koreaRing'],
  }),
  ring({
    system: 'ru',
    label: 'RU',
    notation: 'decimal',
    line: PI_A_SIZE,
    least: 13,
    most: 25,
    step: 0.5,
    finest: 0.25,
    isApproximate: false,
    sourceIds: ['russiaRing'],
  }),
  ring({
    system: 'diameter',
    label: 'Ø',
    notation: 'decimal',
    line: PI_A_SIZE,
    least: 12,
    most: 26,
    step: 0.1,
    finest: 0,
    isApproximate: false,
    sourceIds: ['germanyRing'],
  }),
]

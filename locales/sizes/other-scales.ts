import type { SizeScale } from './scale.ts'
import type { MeasuredKind } from './size-kinds.ts'

const INCH = 25.4

const shoe = (scale: Omit<SizeScale, 'kind' | 'table'>): SizeScale => ({
  kind: 'shoe',
  table: null,
  ...scale,
})

// Foot lengths. Sizes count shoe lasts, whose makers disagree on the room for the toes.
const barleycorns = (sizeOfNoFoot: number) => ({ zeroMm: (sizeOfNoFoot * INCH) / 3, mmPerSize: INCH / 3 })

/** How shoes are numbered, Mondopoint first. */
export const SHOE_SCALES: readonly SizeScale[] = [
  shoe({
    system: 'mondopoint',
    label: 'MP',
    notation: 'decimal',
    line: { zeroMm: 0, mmPerSize: 1 },
    least: 200,
    most: 330,
    step: 5,
    finest: 1,
    isApproximate: false,
    sourceIds: ['mondopoint'],
  }),
  shoe({
    system: 'eu',
    label: 'EU',
    notation: 'fraction',
    line: { zeroMm: -20 / 1.5, mmPerSize: 10 / 1.5 },
    least: 32,
    most: 52,
    step: 0.5,
    finest: 0.5,
    isApproximate: true,
    sourceIds: ['parisPoint', 'iso19407'],
  }),
  shoe({
    system: 'uk',
    label: 'UK',
    notation: 'fraction',
    line: barleycorns(23),
    least: 1,
    most: 16,
    step: 0.5,
    finest: 0.5,
    isApproximate: true,
    sourceIds: ['barleycorn', 'iso19407'],
  }),
  shoe({
    system: 'us-women',
    label: 'US W',
    notation: 'fraction',
    line: barleycorns(20.5),
    least: 3,
    most: 18,
    step: 0.5,
    finest: 0.5,
    isApproximate: true,
    sourceIds: ['shoeWomen', 'barleycorn', 'iso19407'],
  }),
  shoe({
    system: 'us-men',
    label: 'US M',
    notation: 'fraction',
    line: barleycorns(22),
    least: 2,
    most: 17,
    step: 0.5,
    finest: 0.5,
    isApproximate: true,
    sourceIds: ['barleycorn', 'iso19407'],
  }),
  shoe({
    system: 'jp',
    label: 'JP',
    notation: 'decimal',
    line: { zeroMm: 0, mmPerSize: 10 },
    least: 20,
    most: 31.5,
    step: 0.5,
    finest: 0.5,
    isApproximate: true,
    sourceIds: ['iso19407', 'mondopoint'],
  }),
  shoe({
    system: 'kr',
    label: 'KR',
    notation: 'decimal',
    line: { zeroMm: 0, mmPerSize: 1 },
    least: 200,
    most: 330,
    step: 5,
    finest: 1,
    isApproximate: true,
    sourceIds: ['iso19407', 'mondopoint'],
  }),
  shoe({
    system: 'cn',
    label: 'CN',
    notation: 'decimal',
    line: { zeroMm: 0, mmPerSize: 1 },
    least: 200,
    most: 330,
    step: 5,
    finest: 1,
    isApproximate: true,
    sourceIds: ['iso19407', 'mondopoint'],
  }),
]

/** How gloves and hats are numbered. */
export const GLOVE_AND_HAT_SCALES: readonly SizeScale[] = [
  {
    kind: 'glove',
    system: 'french-inch',
    label: '',
    notation: 'fraction',
    line: { zeroMm: 0, mmPerSize: 27 },
    table: null,
    least: 5,
    most: 13,
    step: 0.25,
    finest: 0.25,
    isApproximate: true,
    sourceIds: ['frenchInch'],
  },
  {
    kind: 'hat',
    system: 'us',
    label: 'US',
    notation: 'fraction',
    line: { zeroMm: 0, mmPerSize: INCH * Math.PI },
    table: null,
    least: 6,
    most: 8.5,
    step: 0.125,
    finest: 0.125,
    isApproximate: false,
    sourceIds: ['hatInch'],
  },
  {
    kind: 'hat',
    system: 'uk',
    label: 'UK',
    notation: 'fraction',
    line: { zeroMm: (INCH * Math.PI) / 8, mmPerSize: INCH * Math.PI },
    table: null,
    least: 5.875,
    most: 8.375,
    step: 0.125,
    finest: 0.125,
    isApproximate: true,
    sourceIds: ['hatUk', 'hatInch'],
  },
]

/** Plain lengths, by kind: the least and the most millimetres a person's measure can have. */
const LENGTHS: readonly [kind: MeasuredKind, leastMm: number, mostMm: number, stepCm: number][] = [
  ['wrist', 110, 300, 0.5],
  ['necklace', 300, 1500, 1],
  ['glove', 140, 320, 0.5],
  ['hat', 460, 680, 1],
]

/** Centimetres, inches and millimetres for what is measured plainly. */
export const LENGTH_SCALES: readonly SizeScale[] = LENGTHS.flatMap(
  ([kind, leastMm, mostMm, stepCm]): SizeScale[] => {
    const plain = { kind, label: '', table: null, isApproximate: false } as const
    const inMm = (mmPerSize: number, step: number) => ({
      line: { zeroMm: 0, mmPerSize },
      least: Math.ceil(leastMm / mmPerSize / step) * step,
      most: Math.floor(mostMm / mmPerSize / step) * step,
      step,
      finest: 0,
    })
    const scales: SizeScale[] = [
      { ...plain, ...inMm(10, stepCm), system: 'cm', notation: 'centimeter', sourceIds: ['inch'] },
      { ...plain, ...inMm(INCH, 0.25), system: 'inch', notation: 'inch', sourceIds: ['inch'] },
      { ...plain, ...inMm(1, 1), system: 'mm', notation: 'millimeter', sourceIds: ['inch'] },
    ]
    // The inches of a glove are French.
    return kind === 'glove' ? scales.filter(({ system }) => system !== 'inch') : scales
  },
)

import type { ChartWords } from '../../electron/ipc/charts.ts'
import type { UndoableAct, UndoDesk } from './undo-desk.ts'

/** A chart as it is typed. */
export const JACKETS: ChartWords = {
  brand: 'Brioni',
  garment: 'Jackets',
  source: 'Their printed guide',
  asOf: '2026-09-01',
  columns: ['IT', 'US'],
  rows: [['50', '40']],
}
const JADE = 'stone.jade'
const PARAIBA = { en: 'Paraiba' }
const ADDED = { words: PARAIBA, isHidden: false }

type Version = 0 | 1 | 2
/** Makes one version of a thing of another: as it was at first, as somebody left it, as a colleague then made it. */
type Change = (from: Version, to: Version) => Promise<unknown>

/** A thing of the house that is changed in its place. */
interface HouseThing {
  readonly thing: string
  readonly by: string
  readonly apart?: readonly string[]
  readonly ready: (book: UndoDesk) => Promise<Change> | Change
}

/** What can be changed of the house itself: its words for tastes, its fields, salons and charts. */
export const HOUSE_THINGS: readonly HouseThing[] = [
  {
    thing: 'a built-in word',
    by: 'vocabulary.change',
    ready: ({ services: { vocabulary } }) => {
      const plain = { words: {}, isHidden: false }
      const versions = [plain, { ...plain, isHidden: true }, { words: { en: 'Fei cui' }, isHidden: true }]
      return between(versions, (to, was) => vocabulary.change({ code: JADE, ...to, was }))
    },
  },
  {
    thing: 'a word of the house',
    by: 'vocabulary.change',
    ready: async ({ services: { vocabulary } }) => {
      const { code } = await vocabulary.add({ facet: 'stone', words: PARAIBA })
      const versions = [ADDED, { ...ADDED, isHidden: true }, { words: { fr: 'Paraïba' }, isHidden: true }]
      return between(versions, (to, was) => vocabulary.change({ code, ...to, was }))
    },
  },
  {
    thing: 'a field',
    by: 'fields.change',
    ready: async ({ services: { fields } }) => {
      const wine = { label: 'Wine', choices: ['Loire'], isRetired: false }
      const { id } = await fields.add({ ...wine, kind: 'choice' })
      const versions = [wine, { ...wine, isRetired: true }, { ...wine, choices: ['Loire', 'Jura'] }]
      return between(versions, (to, was) => fields.change({ id, ...to, was }))
    },
  },
  {
    thing: 'a salon',
    by: 'boutique.changeSalon',
    ready: ({ services: { boutique } }) => {
      const [salon] = boutique.get().salons
      if (salon === undefined) throw new Error('The boutique has no salon.')
      const { id, ...open } = salon
      const versions = [open, { ...open, closed: true }, { name: 'Perle', closed: true }]
      return between(versions, (to, was) => boutique.changeSalon({ id, ...to, was }))
    },
  },
  {
    thing: 'a chart',
    by: 'charts.change',
    apart: ['brand_chart.changed_at'],
    ready: async ({ services: { charts } }) => {
      const { id } = await charts.add(JACKETS)
      const versions = [JACKETS, { ...JACKETS, rows: [['50', '42']] }, { ...JACKETS, garment: 'Suits' }]
      return between(versions, (words, was) => charts.change({ id, words, was }))
    },
  },
]

/** What is done and undone about the house itself. */
export const HOUSE_ACTS: readonly UndoableAct[] = [
  ...HOUSE_THINGS.map(({ thing, ready, ...more }) => ({
    ...more,
    act: `${thing} changed`,
    ready: async (book: UndoDesk) => {
      const change = await ready(book)
      return async () => {
        await change(0, 1)
        return () => change(1, 0)
      }
    },
  })),
  {
    act: 'a built-in word given its original back',
    by: 'vocabulary.takeBack',
    ready: async ({ services: { vocabulary } }) => {
      const reworded = { words: { en: 'Fei cui' }, isHidden: false }
      await vocabulary.change({ code: JADE, ...reworded, was: { words: {}, isHidden: false } })
      return async () => {
        await vocabulary.remove({ code: JADE, was: reworded })
        return () => vocabulary.takeBack({ code: JADE })
      }
    },
  },
  {
    act: 'a word of the house added',
    by: 'vocabulary.remove',
    ready:
      ({ services: { vocabulary } }) =>
      async () => {
        const { code } = await vocabulary.add({ facet: 'stone', words: PARAIBA })
        return () => vocabulary.remove({ code, was: ADDED })
      },
  },
  {
    act: 'a word of the house removed',
    by: 'vocabulary.takeBack',
    ready: async ({ services: { vocabulary } }) => {
      const { code } = await vocabulary.add({ facet: 'stone', words: PARAIBA })
      return async () => {
        await vocabulary.remove({ code, was: ADDED })
        return () => vocabulary.takeBack({ code })
      }
    },
  },
  {
    act: 'a chart added',
    by: 'charts.remove',
    ready:
      ({ services: { charts } }) =>
      async () => {
        const { id } = await charts.add(JACKETS)
        return () => charts.remove({ id, was: JACKETS })
      },
  },
  {
    act: 'a chart removed',
    by: 'charts.takeBack',
    ready: async ({ services: { charts } }) => {
      const { id } = await charts.add(JACKETS)
      return async () => {
        await charts.remove({ id, was: JACKETS })
        return () => charts.takeBack({ id })
      }
    },
  },
]

function between<Words>(
  versions: readonly Words[],
  write: (to: Words, was: Words) => Promise<unknown>,
): Change {
  return (from, to) => write(versions[to] as Words, versions[from] as Words)
}

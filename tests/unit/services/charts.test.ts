import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ChartWords } from '../../../electron/ipc/charts.ts'
import { createChartService } from '../../../electron/services/charts.ts'
import { openTempDesk, type TempDesk } from '../../support/temp-desk.ts'

const JACKETS: ChartWords = {
  brand: 'Brioni',
  garment: 'Jackets',
  source: 'Their printed guide',
  asOf: '2026-09-01',
  columns: ['IT', 'US'],
  rows: [
    ['50', '40'],
    ['52', '42'],
  ],
}

let temp: TempDesk
let charts: ReturnType<typeof createChartService>

beforeEach(async () => {
  temp = await openTempDesk()
  charts = createChartService(temp.desk)
})
afterEach(() => temp.close())

it('keeps a chart as it was written, without what is blank in it', async () => {
  const added = await charts.add({ ...JACKETS, brand: ' Brioni ', rows: [...JACKETS.rows, ['', ' ']] })
  expect(added).toEqual({ ...JACKETS, id: added.id })
  await charts.change({ id: added.id, words: { ...JACKETS, garment: 'Suits' }, was: JACKETS })
  expect(charts.list()).toEqual([{ ...JACKETS, id: added.id, garment: 'Suits' }])
})

// Two of one name would answer for each other: which one speaks of a client's size would be chance.
it('refuses a second chart of one maker and garment, however it is written', async () => {
  const { id } = await charts.add(JACKETS)
  await expect(charts.add({ ...JACKETS, brand: 'ＢＲＩＯＮＩ ' })).rejects.toMatchObject({
    code: 'already-exists',
  })
  await expect(charts.change({ id, words: JACKETS, was: JACKETS })).resolves.toMatchObject({ id })
})

it('refuses two columns of one name, and a chart in which nothing is said', async () => {
  await expect(charts.add({ ...JACKETS, columns: ['IT', 'it '] })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(charts.add({ ...JACKETS, rows: [['', ' ']] })).rejects.toMatchObject({ code: 'invalid-input' })
  expect(charts.list()).toEqual([])
})

it('says in the log who added, changed and removed a chart, and refuses what is not there', async () => {
  const { id } = await charts.add(JACKETS)
  await charts.remove({ id, was: JACKETS })
  await expect(charts.remove({ id, was: JACKETS })).rejects.toMatchObject({ code: 'not-found' })
  const acts = temp.store.sqlite
    .prepare<[], string>(`select act from activity where act like 'chart.%' order by id`)
    .pluck()
  expect(acts.all()).toEqual(['chart.added', 'chart.removed'])
})

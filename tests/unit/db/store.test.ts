import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../../db/open.ts'
import { makeTempFolder, MIGRATIONS, openTempStore, TEST_KEY } from '../../support/temp-store.ts'

async function openCounted() {
  const store = await openTempStore()
  onTestFinished(() => store.close())
  const addSalon = store.sqlite.prepare('insert into salon (name) values (?)')
  const salons = store.sqlite.prepare<[], string>('select name from salon order by id').pluck()
  return { store, addSalon, salons }
}

async function openTwice() {
  const { folder, remove } = makeTempFolder()
  const path = join(folder, 'carnet.db')
  const here = await openStore({ path, key: TEST_KEY, migrations: MIGRATIONS })
  const elsewhere = await openStore({ path, key: TEST_KEY })
  onTestFinished(() => {
    here.close()
    elsewhere.close()
    remove()
  })
  return { here, elsewhere }
}

it('runs two writes asked for in the same moment one after the other', async () => {
  const { store, addSalon, salons } = await openCounted()
  await Promise.all([store.write(() => addSalon.run('Perle')), store.write(() => addSalon.run('Bleu'))])
  expect(salons.all()).toEqual(['Perle', 'Bleu'])
})

it('writes nothing of a transaction whose work throws, and can write again', async () => {
  const { store, addSalon, salons } = await openCounted()
  const failing = store.write(() => {
    addSalon.run('Perle')
    throw new Error('a bug')
  })
  await expect(failing).rejects.toThrow('a bug')
  await store.write(() => addSalon.run('Bleu'))
  expect(salons.all()).toEqual(['Bleu'])
})

it('waits while another connection writes, and keeps the thread free', async () => {
  const { here, elsewhere } = await openTwice()
  elsewhere.sqlite.exec('begin immediate')
  let isWritten = false
  let ticks = 0
  const ticking = setInterval(() => {
    ticks += 1
    if (ticks === 3) elsewhere.sqlite.exec('rollback')
  }, 20)
  await here.write(() => {
    isWritten = ticks >= 3
  })
  clearInterval(ticking)
  expect(isWritten).toBe(true)
})

it('tells the number of every committed write, and of no other', async () => {
  const { store, addSalon } = await openCounted()
  const count = store.sqlite.prepare<[], number>('select count from store_commit').pluck()
  const before = count.get() ?? 0
  await store.write(() => addSalon.run('Perle'))
  await store
    .write(() => {
      throw new Error('a bug')
    })
    .catch(() => undefined)
  expect(count.get()).toBe(before + 1)
})

it('settles only when a write that waits for another connection has been written', async () => {
  const { here, elsewhere } = await openTwice()
  elsewhere.sqlite.exec('begin immediate')
  let isWritten = false
  const writing = here.write(() => {
    isWritten = true
  })
  const settled = here.settle().then(() => isWritten)
  elsewhere.sqlite.exec('rollback')
  expect(await settled).toBe(true)
  await writing
})

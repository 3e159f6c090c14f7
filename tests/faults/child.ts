import { writeSync } from 'node:fs'
import { lockStore } from '../../db/store-lock.ts'
import { storeErrorKindOf } from '../../db/store-error.ts'
import type { ExportFormat } from '../../electron/ipc/exports.ts'
import { type Ack, openFaultBook, writeClients } from './book.ts'

/**
 * A process to be killed: `write <store>` writes until it dies, `import <store> <rows>` imports, `migrate <store>
 * <migrations>` opens, `enter <store>` tries to be the second instance, `look <store> <folder> <back room>` looks at the files in it, `export <store>
 * <file> <format>` takes the book out. Everything it says is one line, written before it goes on.
 */
async function main([task = '', path = '', more, worker = '']: string[]): Promise<void> {
  const say = (words: string) => writeSync(1, `${words}\n`)
  try {
    const lock = lockStore(path)
    say('ready')
    const store = await openFaultBook(path, task === 'migrate' ? more : undefined)
    say('open')
    if (task === 'import') {
      // Only here: what reads files takes longer to load than most of the lives lived here.
      const { importRows } = await import('./import-rows.ts')
      say('importing')
      say(`imported ${await importRows(store, Number(more), (step) => say(`step ${step}`))}`)
    }
    if (task === 'export') {
      const { takeOut } = await import('./cut-exports.ts')
      say('exporting')
      await takeOut(store, more ?? '', worker as ExportFormat, (step) => say(`step ${step}`))
      say('exported')
    }
    if (task === 'look') {
      const { lookAtFiles } = await import('./look-at-files.ts')
      await lookAtFiles(path, more ?? '', worker, (looked) => say(`looked ${JSON.stringify(looked)}`))
      process.exit()
    }
    if (task === 'write' || task === 'enter')
      await writeClients(store, Infinity, ([kind, id]: Ack) => say(`${kind} ${id}`))
    store.close()
    lock.release()
  } catch (error) {
    say(`refused ${storeErrorKindOf(error) ?? String(error)}`)
  }
}

await main(process.argv.slice(2))

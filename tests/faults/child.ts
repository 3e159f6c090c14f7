import { writeSync } from 'node:fs'
import { lockStore } from '../../db/store-lock.ts'
import { storeErrorKindOf } from '../../db/store-error.ts'
import { type Ack, openFaultBook, writeClients } from './book.ts'

/**
 * A process to be killed: `write <store>` writes until it dies, `migrate <store> <migrations>` opens, `enter <store>`
 * tries to be the second instance. Everything it says is one line, written before it goes on.
 */
async function main([task = '', path = '', migrations]: string[]): Promise<void> {
  const say = (words: string) => writeSync(1, `${words}\n`)
  try {
    const lock = lockStore(path)
    say('ready')
    const store = await openFaultBook(path, migrations)
    say('open')
    if (task !== 'migrate') await writeClients(store, Infinity, ([kind, id]: Ack) => say(`${kind} ${id}`))
    store.close()
    lock.release()
  } catch (error) {
    say(`refused ${storeErrorKindOf(error) ?? String(error)}`)
  }
}

await main(process.argv.slice(2))

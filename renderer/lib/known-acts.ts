import type { Source } from '../../electron/ipc/values.ts'
import { focusBeside } from './focus-soon.ts'
import { useFormat } from './format.ts'
import { useMe } from './session.tsx'

/** Something known of a client: the calls of its aggregate, and the words for what was done to it. */
interface KnownThing<Id extends number, Settled> {
  readonly id: Id
  /** What its rows carry on the page, such as `data-fact`. */
  readonly mark: string
  readonly calls: {
    readonly change: (changed: Settled & { readonly id: Id }) => Promise<{ readonly id: Id }>
    readonly confirm: (confirmed: {
      readonly id: Id
      readonly source: Source
    }) => Promise<{ readonly id: Id }>
    readonly takeBack: (written: { readonly id: Id }) => Promise<unknown>
    readonly remove: (removed: { readonly id: Id }) => Promise<unknown>
    readonly restore: (restored: { readonly id: Id }) => Promise<unknown>
  }
  readonly said: Readonly<Record<'confirmed' | 'removed', string>>
  readonly tellError: (error: unknown) => void
  readonly offerUndo: (text: string, undo: () => Promise<unknown>) => void
}

/** What can be done to a fact or a taste: change, confirm and remove it, each with a way back. */
export function useKnownActs<Id extends number, Settled>(thing: KnownThing<Id, Settled>) {
  const { id, mark, calls, said, tellError, offerUndo } = thing
  const format = useFormat(useMe().timeZone)
  const backFrom = (newId: Id) => () => calls.takeBack({ id: newId })
  return {
    /** Puts other words in its place and tells so; answers the id under which they stand. */
    change: async (settled: Settled, told: string): Promise<Id> => {
      const changed = await calls.change({ id, ...settled })
      offerUndo(told, backFrom(changed.id))
      return changed.id
    },
    /** Says the same again: the client said it, today. */
    confirm: () => {
      const source = { provenance: 'said', toldBy: '', on: format.isoDayOf(Date.now()) } as const
      calls
        .confirm({ id, source })
        .then((confirmed) => offerUndo(said.confirmed, backFrom(confirmed.id)), tellError)
    },
    remove: () => {
      focusBeside(mark, id, 'button:last-of-type')
      calls.remove({ id }).then(() => offerUndo(said.removed, () => calls.restore({ id })), tellError)
    },
  }
}

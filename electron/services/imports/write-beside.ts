import { createActivityQueries } from '../../../db/queries/activity.ts'
import { createConsentQueries } from '../../../db/queries/consents.ts'
import { createFactQueries } from '../../../db/queries/facts.ts'
import { createFieldQueries } from '../../../db/queries/fields.ts'
import { createHouseholdQueries } from '../../../db/queries/households.ts'
import { createImportQueries } from '../../../db/queries/imports.ts'
import { createNoteQueries } from '../../../db/queries/notes.ts'
import { createTasteQueries } from '../../../db/queries/tastes.ts'
import type { Store } from '../../../db/store.ts'
import type { Adopted } from './adopt.ts'
import { foldLabel } from './person-draft.ts'

/** Which import writes, from which file, by whom and when: epoch ms and the boutique's plain day. */
export interface Writing {
  readonly importId: number
  readonly fileName: string
  readonly day: string
  readonly staffId: number
  readonly at: number
}

type Beside = Omit<Adopted, 'form'>

/**
 * Writes what a file says of a client beside the form, as told by the file; belongs inside `store.write`. An undo
 * knows these rows by the import, the facts and answers by the instant and the file, the new fields by the activity.
 */
export function prepareBeside(store: Store, { importId, fileName, day, staffId, at }: Writing) {
  const notes = createNoteQueries(store)
  const tastes = createTasteQueries(store)
  const facts = createFactQueries(store)
  const consents = createConsentQueries(store)
  const known = createImportQueries(store)
  const said = { provenance: 'told' as const, toldBy: fileName, staffId, recordedAt: at }

  function write(clientId: number, words: Pick<Beside, 'notes' | 'tastes' | 'facts' | 'consents'>): void {
    const source = { ...said, clientId, onDay: day }
    for (const { onDay, ...note } of words.notes) {
      notes.insert({ ...source, ...note, importId, onDay: onDay ?? day })
    }
    for (const taste of words.tastes) tastes.insert({ ...source, ...taste, importId })
    for (const fact of words.facts) facts.insert({ ...source, confidence: 'sure', ...fact })
    for (const { onDay, ...consent } of words.consents) {
      consents.insert({ ...source, ...consent, onDay: onDay ?? day })
    }
  }

  /** Keeps of a client who was there only what is new; an answer without a day never outweighs one the book has. */
  function complete(clientId: number, words: Beside): void {
    const { notes, likes, refuses, facts } = known.wordsOf(clientId)
    const answers = consents.ofClient(clientId)
    const isNews = ({ channel, purpose, state, onDay }: Beside['consents'][number]): boolean => {
      const holding = answers.find((answer) => answer.channel === channel && answer.purpose === purpose)
      if (holding === undefined) return true
      if (holding.state === state) return false
      return onDay === undefined ? state !== 'given' : onDay > holding.onDay
    }
    write(clientId, {
      notes: words.notes.filter(({ body }) => !notes.has(body)),
      tastes: words.tastes.filter(({ stance, text }) => !(stance === 'likes' ? likes : refuses).has(text)),
      facts: words.facts.filter(({ text }) => !facts.has(text)),
      consents: words.consents.filter(isNews),
    })
  }

  return { write, complete }
}

/** Gives the id of the house's text field of a label, which is added where there is none. */
export function prepareFields(store: Store, { staffId, at }: Writing): (label: string) => number {
  const fields = createFieldQueries(store)
  const { record } = createActivityQueries(store)
  const known = new Map(fields.list().map(({ id, label }) => [foldLabel(label), id]))
  return (label) => {
    const folded = foldLabel(label)
    const id = known.get(folded) ?? fields.insert({ label, kind: 'text', choices: [] })
    if (!known.has(folded)) record({ at, staffId, act: 'field.added', subject: 'field', subjectId: id })
    known.set(folded, id)
    return id
  }
}

/** Whether a client shares the household of that very name. */
export function isAtHome(
  { householdOf, byId }: Pick<ReturnType<typeof createHouseholdQueries>, 'householdOf' | 'byId'>,
  clientId: number,
  label: string,
): boolean {
  const id = householdOf(clientId) ?? null
  return id !== null && byId(id)?.label === label
}

/** The households of an import, by their very names. */
export function prepareHouseholds(store: Store, { at }: Writing) {
  const households = createHouseholdQueries(store)
  const known = new Map<string, number>()

  return {
    /** Lets a client join the household of a name, which is added where there is none. */
    join(clientId: number, { label, lines }: NonNullable<Beside['household']>): void {
      const found =
        known.get(label) ?? households.find(label).find((household) => household.label === label)?.id
      const id = found ?? households.insert({ label, lines }, at)
      known.set(label, id)
      households.setHousehold(clientId, id)
    },
    /** Whether a client shares the household of that name. */
    isShared: (clientId: number, label: string): boolean => isAtHome(households, clientId, label),
  }
}

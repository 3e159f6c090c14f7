import { createActivityQueries } from '../../db/queries/activity.ts'
import { createClientQueries } from '../../db/queries/clients.ts'
import { type ConsentRow, createConsentQueries } from '../../db/queries/consents.ts'
import { wallClock } from '../../locales/time-zones.ts'
import type { ClientId } from '../ipc/clients.ts'
import type { Consent, ConsentChannel, ConsentId, ConsentPurpose } from '../ipc/consents.ts'
import { AppError } from '../ipc/errors.ts'
import type { Source } from '../ipc/values.ts'
import type { Desk } from './desk.ts'
import { createTakingBack } from './taking-back.ts'

const DONE = { done: true } as const

/** What is recorded at once: one answer for every channel and every purpose named. */
export interface ConsentInput {
  readonly clientId: ClientId
  readonly channels: ConsentChannel[]
  readonly purposes: ConsentPurpose[]
  readonly state: Consent['state']
  readonly source: Source
  /** The last ISO day on which it holds, or ''; only what is given expires. */
  readonly expiresOn: string
  readonly proof: string
}

/** What the business allows with consents. */
export type ConsentService = ReturnType<typeof createConsentService>

/** The consents of an open book's clients: rows are added, and the latest of a channel and purpose holds. */
export function createConsentService(desk: Desk) {
  const { store } = desk
  const queries = { ...createConsentQueries(store), ...createActivityQueries(store) }
  const clients = createClientQueries(store)
  const { keep, takeBack } = createTakingBack(desk)
  const today = () => wallClock(desk.now(), desk.house().timeZone).day
  const list = (clientId: number) => showConsents(queries.ofClient(clientId), today())

  function record(act: string, id: number): void {
    queries.record({ at: desk.now(), staffId: desk.staffId, act, subject: 'consent', subjectId: id })
  }

  async function setRemoved(ids: readonly ConsentId[], at: number | null, act: string) {
    const clientIds = await store.write(() => {
      const clientIds = new Set<number>()
      for (const id of ids) {
        const row = queries.byId(id)
        if (row === undefined) throw new AppError('not-found')
        queries.setRemoved(id, at)
        record(act, id)
        clientIds.add(row.clientId)
      }
      return clientIds
    })
    for (const clientId of clientIds) desk.announce('consents.changed', { clientId: clientId as ClientId })
    return DONE
  }

  return {
    /** Everything a client ever agreed to or refused, the latest first. */
    list: ({ clientId }: { clientId: ClientId }): Consent[] => list(clientId),
    /**
     * Records one answer for every channel and purpose named, and answers the rows it made. Throws AppError `not-found`,
     * and `invalid-input` for a day to come, for an end before the beginning, and for a consent that nobody gave:
     * only what was said, or told by somebody who may speak for the client, is one (GDPR, art. 4(11)).
     */
    record: async ({ clientId, channels, purposes, ...answer }: ConsentInput): Promise<Consent[]> => {
      const { state, source, proof } = answer
      const expiresOn = state === 'given' ? answer.expiresOn : ''
      const isStated = source.provenance === 'said' || source.provenance === 'told'
      const isTooShort = expiresOn !== '' && expiresOn < source.on
      if (source.on > today() || isTooShort || (state === 'given' && !isStated))
        throw new AppError('invalid-input')
      const made = await store.write(() => {
        if (clients.standing(clientId) === undefined) throw new AppError('not-found')
        const pairs = [...new Set(channels)].flatMap((channel) =>
          [...new Set(purposes)].map((purpose) => ({ channel, purpose })),
        )
        return pairs.map((pair) => {
          const id = queries.insert({
            ...pair,
            clientId,
            state,
            expiresOn,
            proof: proof.trim(),
            provenance: source.provenance,
            toldBy: source.toldBy,
            onDay: source.on,
            staffId: desk.staffId,
            recordedAt: desk.now(),
          })
          record(`consent.${state}`, id)
          return id
        })
      })
      keep(nameRecording(made), {
        read: () => made.map((id) => queries.byId(id)),
        undo: () => made.forEach(queries.drop),
      })
      desk.announce('consents.changed', { clientId })
      const ids = new Set(made)
      return list(clientId).filter(({ id }) => ids.has(id))
    },
    /** Takes consents out of use that were recorded by mistake; they are kept. Throws AppError `not-found`. */
    remove: ({ ids }: { ids: ConsentId[] }) => setRemoved(ids, desk.now(), 'consent.removed'),
    /** Brings removed consents back. Throws AppError `not-found`. */
    restore: ({ ids }: { ids: ConsentId[] }) => setRemoved(ids, null, 'consent.restored'),
    /** Undoes one recording, named by all the rows it made. Throws AppError `undo-expired`, `conflict`. */
    takeBack: async ({ ids }: { ids: ConsentId[] }) => {
      const row = ids[0] === undefined ? undefined : queries.byId(ids[0])
      await takeBack(nameRecording(ids), () => {
        for (const id of ids) record('consent.taken-back', id)
      })
      if (row !== undefined) desk.announce('consents.changed', { clientId: row.clientId as ClientId })
      return DONE
    },
    /**
     * Whether the house may write to or call a client for a purpose on an ISO day of the boutique: only with a consent
     * that holds that day, and not while the client is to be left in peace.
     */
    maySend: (clientId: ClientId, channel: ConsentChannel, purpose: ConsentPurpose, day: string): boolean => {
      const row = queries.holding(clientId, { channel, purpose }, day)
      return row?.state === 'given' && !hasExpired(row, day) && !queries.isQuietOn(clientId, day)
    },
  }
}

function nameRecording(ids: readonly number[]): string {
  return ids.toSorted((a, b) => a - b).join(' ')
}

function hasExpired({ expiresOn }: Pick<ConsentRow, 'expiresOn'>, day: string): boolean {
  return expiresOn !== '' && expiresOn < day
}

/** What was agreed and refused, the latest first, with what holds on an ISO day of the boutique. */
export function showConsents(rows: readonly Omit<ConsentRow, 'removedAt'>[], day: string): Consent[] {
  const settled = new Set<string>()
  return rows.map((row) => {
    const pair = `${row.channel} ${row.purpose}`
    const isLatest = !settled.has(pair)
    settled.add(pair)
    return {
      id: row.id as ConsentId,
      clientId: row.clientId as ClientId,
      channel: row.channel,
      purpose: row.purpose,
      state: row.state,
      source: { provenance: row.provenance, toldBy: row.toldBy, on: row.onDay },
      expiresOn: row.expiresOn,
      proof: row.proof,
      author: row.author,
      recordedAt: row.recordedAt,
      standing: !isLatest
        ? 'superseded'
        : row.state === 'given' && hasExpired(row, day)
          ? 'expired'
          : row.state,
    }
  })
}

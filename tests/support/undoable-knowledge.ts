import type { UndoableAct } from './undo-desk.ts'

const SOURCE = { provenance: 'said', toldBy: '', on: '2026-11-20' } as const
/** A fact as it is typed. */
export const FACT = {
  topic: 'travel',
  text: 'Flies by night',
  source: SOURCE,
  confidence: 'sure',
  reviewOn: '',
} as const
const TASTE = {
  stance: 'refuses',
  facet: 'stone',
  text: 'Opals',
  term: '',
  strength: 'never',
  isAllergy: false,
  quote: '',
  source: SOURCE,
} as const
const RULE = {
  kind: 'never-mention',
  about: 'the bracelet',
  towards: '',
  towardsId: null,
  channel: '',
  fromTime: '',
  untilTime: '',
  untilDay: '',
  seenBy: [],
  source: SOURCE,
} as const

/** What is done and undone about what is known of a client, and how it is known. */
export const KNOWLEDGE_ACTS: readonly UndoableAct[] = [
  {
    act: 'a fact captured',
    by: 'facts.takeBack',
    ready:
      ({ services: { facts }, one }) =>
      async () => {
        const { id } = await facts.add({ clientId: one, ...FACT })
        return () => facts.takeBack({ id })
      },
  },
  {
    act: 'a fact changed',
    by: 'facts.takeBack',
    ready: async ({ services: { facts }, one }) => {
      const fact = await facts.add({ clientId: one, ...FACT })
      return async () => {
        const { id } = await facts.change({ ...FACT, id: fact.id, text: 'Sails by day' })
        return () => facts.takeBack({ id })
      }
    },
  },
  {
    act: 'a fact confirmed',
    by: 'facts.takeBack',
    ready: async ({ services: { facts }, one }) => {
      const fact = await facts.add({ clientId: one, ...FACT })
      return async () => {
        const { id } = await facts.confirm({ id: fact.id, source: { ...SOURCE, on: '2026-11-23' } })
        return () => facts.takeBack({ id })
      }
    },
  },
  {
    act: 'a fact removed',
    by: 'facts.restore',
    ready: async ({ services: { facts }, one }) => {
      const { id } = await facts.add({ clientId: one, ...FACT })
      return async () => {
        await facts.remove({ id })
        return () => facts.restore({ id })
      }
    },
  },
  {
    act: 'a taste captured',
    by: 'tastes.takeBack',
    ready:
      ({ services: { tastes }, one }) =>
      async () => {
        const { id } = await tastes.add({ clientId: one, ...TASTE })
        return () => tastes.takeBack({ id })
      },
  },
  {
    act: 'a taste changed',
    by: 'tastes.takeBack',
    ready: async ({ services: { tastes }, one }) => {
      const taste = await tastes.add({ clientId: one, ...TASTE })
      return async () => {
        const { id } = await tastes.change({ ...TASTE, id: taste.id, text: 'Pearls' })
        return () => tastes.takeBack({ id })
      }
    },
  },
  {
    act: 'a taste confirmed',
    by: 'tastes.takeBack',
    ready: async ({ services: { tastes }, one }) => {
      const taste = await tastes.add({ clientId: one, ...TASTE })
      return async () => {
        const { id } = await tastes.confirm({ id: taste.id, source: { ...SOURCE, on: '2026-11-23' } })
        return () => tastes.takeBack({ id })
      }
    },
  },
  {
    act: 'a taste removed',
    by: 'tastes.restore',
    ready: async ({ services: { tastes }, one }) => {
      const { id } = await tastes.add({ clientId: one, ...TASTE })
      return async () => {
        await tastes.remove({ id })
        return () => tastes.restore({ id })
      }
    },
  },
  {
    act: 'a note captured',
    by: 'notes.takeBack',
    ready:
      ({ services: { notes }, one }) =>
      async () => {
        const note = await notes.add({
          clientId: one,
          body: 'Came with tea',
          source: SOURCE,
          isPrivate: false,
        })
        return () => notes.takeBack(note)
      },
  },
  {
    act: 'a note changed',
    by: 'notes.takeBack',
    ready: async ({ services: { notes }, one }) => {
      const { id } = await notes.add({
        clientId: one,
        body: 'Came with tea',
        source: SOURCE,
        isPrivate: false,
      })
      return async () => {
        const note = await notes.change({ id, body: 'Came with cake', source: SOURCE, isPrivate: true })
        return () => notes.takeBack(note)
      }
    },
  },
  {
    act: 'a note removed',
    by: 'notes.restore',
    ready: async ({ services: { notes }, one }) => {
      const { id } = await notes.add({
        clientId: one,
        body: 'Came with tea',
        source: SOURCE,
        isPrivate: false,
      })
      return async () => {
        await notes.remove({ id })
        return () => notes.restore({ id })
      }
    },
  },
  {
    act: 'a rule of discretion changed',
    by: 'discretion.takeBack',
    ready: async ({ services: { discretion }, one }) => {
      const rule = await discretion.add({ clientId: one, ...RULE, seenBy: [] })
      return async () => {
        const { id } = await discretion.change({ ...RULE, id: rule.id, about: 'the ring', seenBy: [] })
        return () => discretion.takeBack({ id })
      }
    },
  },
  {
    act: 'a rule of discretion removed',
    by: 'discretion.restore',
    ready: async ({ services: { discretion }, one }) => {
      const { id } = await discretion.add({ clientId: one, ...RULE, seenBy: [] })
      return async () => {
        await discretion.remove({ id })
        return () => discretion.restore({ id })
      }
    },
  },
  {
    act: 'answers recorded',
    by: 'consents.takeBack',
    ready:
      ({ services: { consents }, one }) =>
      async () => {
        const made = await consents.record({
          clientId: one,
          channels: ['email', 'phone'],
          purposes: ['news'],
          state: 'refused',
          source: SOURCE,
          expiresOn: '',
          proof: '',
        })
        return () => consents.takeBack({ ids: made.map(({ id }) => id) })
      },
  },
  {
    act: 'an answer taken out of use',
    by: 'consents.restore',
    ready:
      ({ services: { consents }, one }) =>
      async () => {
        const ids = consents.list({ clientId: one }).map(({ id }) => id)
        await consents.remove({ ids })
        return () => consents.restore({ ids })
      },
  },
]

import { formOf } from '../../electron/services/duplicates/read-side.ts'
import type { UndoableAct, UndoDesk } from './undo-desk.ts'

/** A household as it is typed. */
export const HOME = {
  label: 'Sato',
  lines: '1 rue de la Paix',
  city: 'Paris',
  region: '',
  postalCode: '75002',
  country: 'FR',
  assistant: '',
  assistantWay: '',
  note: '',
} as const
// An earlier form is kept and counted, for going back is a change of its own.
const FORM = ['client.revision', 'client.changed_at', 'client_revision']

/** What is done and undone about people and their visits. */
export const PEOPLE_ACTS: readonly UndoableAct[] = [
  {
    act: 'a household made of people who lived elsewhere',
    by: 'households.takeBack',
    ready:
      ({ services: { households }, one, other }) =>
      async () => {
        const { id } = await households.create({ ...HOME, clientIds: [one, other] })
        return () => households.takeBack({ id })
      },
  },
  {
    act: 'a household joined',
    by: 'households.join',
    ready:
      ({ services: { households }, one, other, home }) =>
      async () => {
        await households.join({ clientId: one, householdId: home(other) })
        return () => households.join({ clientId: one, householdId: null })
      },
  },
  {
    act: 'a household left by its last member',
    by: 'households.join',
    ready:
      ({ services: { households }, other, home }) =>
      async () => {
        const householdId = home(other)
        await households.join({ clientId: other, householdId: null })
        return () => households.join({ clientId: other, householdId })
      },
  },
  {
    act: 'a form saved',
    by: 'clients.revert',
    apart: FORM,
    ready:
      ({ services: { clients }, one }) =>
      async () => {
        const { revision, ...page } = clients.get({ id: one })
        const form = formOf({ ...page, revision })
        const names = form.names.map((name) => ({ ...name, surname: 'Zola' }))
        const saved = await clients.update({
          id: one,
          revision,
          client: { ...form, names, residence: 'Kyoto', tags: [], sizes: [], contactWays: [] },
        })
        return () => clients.revert({ id: one, revision: saved.revision, toRevision: revision })
      },
  },
  {
    act: 'an earlier form brought back',
    by: 'clients.revert',
    apart: FORM,
    ready:
      ({ services: { clients }, other }) =>
      async () => {
        const { revision } = clients.get({ id: other })
        const back = await clients.revert({ id: other, revision, toRevision: 1 })
        return () => clients.revert({ id: other, revision: back.revision, toRevision: revision })
      },
  },
  {
    act: 'an earlier field brought back',
    by: 'clients.revert',
    apart: FORM,
    ready:
      ({ services: { clients }, other }) =>
      async () => {
        const { revision } = clients.get({ id: other })
        const back = await clients.restoreField({ id: other, revision, field: 'relations', atRevision: 1 })
        return () => clients.revert({ id: other, revision: back.revision, toRevision: revision })
      },
  },
  {
    act: 'a client put in the bin',
    by: 'clients.restore',
    ready:
      ({ services: { clients }, other }) =>
      async () => {
        await clients.bin({ ids: [other] })
        return () => clients.restore({ ids: [other] })
      },
  },
  {
    act: 'two clients made one',
    by: 'duplicates.undo',
    apart: ['merge'],
    ready:
      ({ services: { clients, duplicates }, one, other }) =>
      async () => {
        const { mergeId } = await duplicates.merge({
          restHeading: 'More than the page holds',
          oneId: one,
          otherId: other,
          choices: {},
          oneRevision: clients.get({ id: one }).revision,
          otherRevision: clients.get({ id: other }).revision,
        })
        return () => duplicates.undo({ mergeId })
      },
  },
  {
    act: 'two clients told apart',
    by: 'duplicates.tellApart',
    ready:
      ({ services: { duplicates }, one, other }) =>
      async () => {
        await duplicates.tellApart({ oneId: one, otherId: other, distinct: true })
        return () => duplicates.tellApart({ oneId: one, otherId: other, distinct: false })
      },
  },
  {
    act: 'a visit cancelled',
    by: 'appointments.takeBack',
    ready: async (book) => {
      const id = await bookVisit(book)
      const { appointments } = book.services
      return async () => {
        await appointments.cancel({ id })
        return () => appointments.takeBack({ id, act: 'cancelled' })
      }
    },
  },
  {
    act: 'an arrival marked',
    by: 'appointments.takeBack',
    ready: async (book) => {
      const id = await bookVisit(book)
      const { appointments } = book.services
      return async () => {
        await appointments.markArrived({ id, arrived: true })
        return () => appointments.takeBack({ id, act: 'arrived' })
      }
    },
  },
  {
    act: 'an arrival taken away by mistake',
    by: 'appointments.takeBack',
    ready: async (book) => {
      const id = await bookVisit(book)
      const { appointments } = book.services
      await appointments.markArrived({ id, arrived: true })
      return async () => {
        await appointments.markArrived({ id, arrived: false })
        return () => appointments.takeBack({ id, act: 'awaited' })
      }
    },
  },
]

async function bookVisit({ services: { appointments }, one }: UndoDesk) {
  const { id } = await appointments.book({
    appointment: {
      clientId: one,
      kind: 'visit',
      day: '2026-11-23',
      time: '16:00',
      minutes: 60,
      advisorId: null,
      salonId: null,
      purpose: 'A ring',
      recipient: '',
      secrecy: '',
      arrival: '',
      languages: [],
      companions: [{ name: 'Yui', role: 'friend', clientId: null }],
      preparations: [],
    },
  })
  return id
}

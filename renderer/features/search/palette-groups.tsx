import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { AroundHit, ClientHit, PieceHit } from '../../../electron/ipc/search.ts'
import type { PersonName } from '../../../electron/ipc/values.ts'
import { useMe } from '../../lib/session.tsx'
import type { PaletteGroup, PaletteItem } from '../../ui/palette-shell.tsx'
import type { Previewed } from './client-preview.tsx'
import { ComingClient, FoundAction, FoundClient, FoundTaste, FoundWords } from './found-items.tsx'
import { FoundAround } from './found-around.tsx'
import { FoundPiece } from './found-piece.tsx'
import { type Page, type PaletteAction, usePaletteActions } from './palette-actions.ts'
import type { Found } from './use-found.ts'

/** What an item of the box stands for. */
export type Choice =
  | { readonly kind: 'client'; readonly person: Previewed }
  | {
      readonly kind: 'words'
      readonly clientId: ClientId
      readonly name: PersonName
      /** Where it is read. */
      readonly at: Page
      /** The brief it stands in, where it stands in one. */
      readonly brief?: Page
    }
  | { readonly kind: 'action'; readonly action: PaletteAction }

type Whose = Pick<PieceHit, 'clientId' | 'name'>

/** Everything found in the order it is shown, and what each item stands for. */
export function usePaletteGroups(query: string, found: Found) {
  const { t } = useTranslation('search')
  const { isReadOnly } = useMe()
  const actions = usePaletteActions(query, isReadOnly)
  const choices = new Map<string, Choice>()
  const add = (choice: Choice, item: PaletteItem): PaletteItem => {
    choices.set(item.id, choice)
    return item
  }
  const addWords = ({ clientId, name }: Whose, id: string, render: PaletteItem['render']) =>
    add({ kind: 'words', clientId, name, at: { to: `/clients/${clientId}` } }, { id, render })
  const addPiece = (hit: PieceHit): PaletteItem => {
    const { clientId, name } = hit
    const render = () => <FoundPiece hit={hit} />
    if (hit.how === 'given') {
      const at = { to: `/clients/${clientId}`, search: { tab: 'else', part: 'gifts' } }
      return add({ kind: 'words', clientId, name, at }, { id: `gift-${hit.giftId}`, render })
    }
    const at = { to: `/appointments/${hit.appointmentId}/brief` }
    const id = `appointment-${hit.appointmentId}`
    return add({ kind: 'words', clientId, name, at, brief: at }, { id, render })
  }
  const addAround = (hit: AroundHit): PaletteItem => {
    const { clientId, name } = hit
    const render = () => <FoundAround hit={hit} />
    if (hit.how === 'companion') {
      const at = { to: `/appointments/${hit.appointmentId}/brief` }
      const id = `companion-${hit.appointmentId}-${hit.who}`
      return add({ kind: 'words', clientId, name, at, brief: at }, { id, render })
    }
    const at = { to: `/clients/${clientId}`, search: { part: 'people' } }
    const id =
      hit.how === 'relation' ? `relation-${hit.relationId}` : `household-${hit.householdId}-${clientId}`
    return add({ kind: 'words', clientId, name, at }, { id, render })
  }
  const people = found.people.map((hit) => ({
    likeness: hit.likeness,
    item: add(
      { kind: 'client', person: hit },
      { id: `client-${hit.id}`, render: () => <FoundClient hit={hit} /> },
    ),
  }))
  const alike = (likeness: ClientHit['likeness']) =>
    people.filter((each) => each.likeness === likeness).map((each) => each.item)
  const groups: PaletteGroup[] = [
    { id: 'people', label: t(($) => $.group.people), items: alike('same') },
    { id: 'around', label: t(($) => $.group.around), items: found.around.map(addAround) },
    { id: 'sound', label: t(($) => $.group.similar), items: alike('sound') },
    { id: 'spelling', label: t(($) => $.group.spelling), items: alike('spelling') },
    {
      id: 'coming',
      label: t(($) => $.group.coming),
      items: found.coming.map((visit) => {
        const { clientId, name, startsAt } = visit
        const person = { id: clientId, name, residence: '', lastVisitAt: null, nextVisitAt: startsAt }
        return add(
          { kind: 'client', person },
          {
            id: `client-${clientId}`,
            render: () => <ComingClient visit={visit} />,
          },
        )
      }),
    },
    {
      id: 'notes',
      label: t(($) => $.group.notes),
      items: found.notes.map((hit) =>
        addWords(hit, `note-${hit.id}`, () => <FoundWords hit={hit} kind="note" />),
      ),
    },
    {
      id: 'tastes',
      label: t(($) => $.group.tastes),
      items: found.tastes.map((hit) => addWords(hit, `taste-${hit.id}`, () => <FoundTaste hit={hit} />)),
    },
    {
      id: 'facts',
      label: t(($) => $.group.facts),
      items: found.facts.map((hit) =>
        addWords(hit, `fact-${hit.id}`, () => <FoundWords hit={hit} kind="fact" />),
      ),
    },
    { id: 'pieces', label: t(($) => $.group.pieces), items: found.pieces.map(addPiece) },
    {
      id: 'also',
      label: t(($) => $.group.also),
      items: actions.map((action) =>
        add(
          { kind: 'action', action },
          { id: `action-${action.id}`, render: () => <FoundAction action={action} /> },
        ),
      ),
    },
  ]
  return { groups, choices }
}

import {
  CalendarDays,
  CalendarPlus,
  FileOutput,
  Import,
  Info,
  Keyboard,
  Lock,
  type LucideIcon,
  Merge,
  Palette,
  PenLine,
  Settings,
  Sun,
  Trash2,
  UserPlus,
  Users,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TopicPayload } from '../../../electron/ipc/topics.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { shortcutText } from '../../lib/shortcuts.ts'
import { type Askable, isAskedFor } from './asked-for.ts'

/** The commands the frame runs, whoever gives them. */
export type Command = TopicPayload<'menu.chosen'>['command']

/** A page, and what its address says beside its path. */
export interface Page {
  readonly to: string
  readonly search?: Readonly<Record<string, string>>
}

/** Something the box can do. */
export interface PaletteAction extends Askable {
  readonly id: string
  readonly icon: LucideIcon
  readonly keys: string
  readonly does: { command: Command } | Page
}

/** The actions that are asked for; while something is typed, adding a client of that name comes last. */
export function usePaletteActions(query: string, isReadOnly: boolean): readonly PaletteAction[] {
  const { t } = useTranslation('search')
  const isManager = useMe().role === 'manager'
  const typed = query.trim()
  const writing: PaletteAction[] = [
    {
      id: 'book',
      icon: CalendarPlus,
      words: t(($) => $.action.bookVisit),
      alsoTyped: t(($) => $.alsoTyped.bookVisit),
      keys: shortcutText('B'),
      does: { command: 'new-appointment' },
    },
    {
      id: 'capture',
      icon: PenLine,
      words: t(($) => $.action.capture),
      keys: shortcutText('J'),
      does: { command: 'capture' },
    },
    {
      id: 'add',
      icon: UserPlus,
      words: t(($) => $.action.addClient),
      alsoTyped: t(($) => $.alsoTyped.addClient),
      keys: shortcutText('N'),
      does: { command: 'new-client' },
    },
  ]
  const places: PaletteAction[] = [
    place(
      'today',
      Sun,
      t(($) => $.action.today),
      shortcutText('1'),
      'go-today',
    ),
    place(
      'clients',
      Users,
      t(($) => $.action.clients),
      shortcutText('2'),
      'go-clients',
    ),
    place(
      'visits',
      CalendarDays,
      t(($) => $.action.appointments),
      shortcutText('3'),
      'go-appointments',
    ),
    place(
      'imports',
      Import,
      t(($) => $.action.bringIn),
      '',
      'go-imports',
    ),
    ...(isManager
      ? [
          place(
            'take-out',
            FileOutput,
            t(($) => $.action.takeOut),
            '',
            'take-out',
          ),
        ]
      : []),
    {
      id: 'duplicates',
      icon: Merge,
      words: t(($) => $.action.duplicates),
      keys: '',
      does: { to: '/duplicates' },
    },
    { id: 'bin', icon: Trash2, words: t(($) => $.action.bin), keys: '', does: { to: '/bin' } },
    {
      id: 'appearance',
      icon: Palette,
      words: t(($) => $.action.appearance),
      keys: '',
      does: { to: '/settings', search: { part: 'yours' } },
    },
    place(
      'settings',
      Settings,
      t(($) => $.action.settings),
      shortcutText(','),
      'go-settings',
    ),
    place(
      'shortcuts',
      Keyboard,
      t(($) => $.action.shortcuts),
      shortcutText('/'),
      'go-shortcuts',
    ),
    place(
      'about',
      Info,
      t(($) => $.action.about),
      '',
      'go-about',
    ),
    place(
      'lock',
      Lock,
      t(($) => $.action.lock),
      shortcutText('L'),
      'lock',
    ),
  ]
  const all = isReadOnly ? places : [...writing, ...places]
  if (typed === '') return all
  const matching = all.filter((action) => isAskedFor(action, typed))
  return isReadOnly
    ? matching
    : [
        ...matching,
        addNamed(
          typed,
          t(($) => $.action.addNamed, { name: isolate(typed) }),
        ),
      ]
}

function place(id: string, icon: LucideIcon, words: string, keys: string, command: Command): PaletteAction {
  return { id, icon, words, keys, does: { command } }
}

function addNamed(name: string, words: string): PaletteAction {
  return {
    id: 'add-named',
    icon: UserPlus,
    words,
    keys: '',
    does: { to: '/clients/new', search: { name } },
  }
}

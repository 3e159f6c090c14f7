import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { shortcutText } from '../../lib/shortcuts.ts'
import { PaletteShell } from '../../ui/palette-shell.tsx'
import { ClientPreview } from './client-preview.tsx'
import type { Command } from './palette-actions.ts'
import { type Choice, usePaletteGroups } from './palette-groups.tsx'
import { useChoosing } from './use-choosing.tsx'
import { type Found, useFound } from './use-found.ts'

interface PaletteProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onCommand: (command: Command) => void
}

/** The one box: people by any spelling, notes by any word, and whatever the book can do. */
export function Palette({ isOpen, onClose, onCommand }: PaletteProps) {
  const { t } = useTranslation('search')
  const [wasOpen, setWasOpen] = useState(isOpen)
  const [query, setQuery] = useState('')
  const [picked, setPicked] = useState<string | null>(null)
  // Each opening starts empty; the words stay in sight while the box fades away.
  if (wasOpen !== isOpen) {
    setWasOpen(isOpen)
    if (isOpen) {
      setQuery('')
      setPicked(null)
    }
  }
  const found = useFound(query, isOpen)
  const { groups, choices } = usePaletteGroups(query, found)
  const choose = useChoosing({ onClose, onCommand })
  const ids = groups.flatMap((group) => group.items.map((item) => item.id))
  const activeId = picked !== null && choices.has(picked) ? picked : (ids[0] ?? null)
  const active = activeId === null ? undefined : choices.get(activeId)

  return (
    <PaletteShell
      isOpen={isOpen}
      onClose={onClose}
      label={t(($) => $.label)}
      placeholder={t(($) => $.placeholder)}
      query={query}
      onQueryChange={(next) => {
        setQuery(next)
        setPicked(null)
      }}
      summary={<Summary query={query} found={found} />}
      groups={groups}
      activeId={activeId}
      onActiveChange={setPicked}
      onChoose={(id, how) => {
        const choice = choices.get(id)
        if (choice) void choose(choice, how)
      }}
      preview={active?.kind === 'client' ? <ClientPreview person={active.person} /> : null}
      loading={<NothingFound query={query} found={found} />}
      hints={useHints(active)}
      remark={t(($) => $.remark)}
    />
  )
}

const MOST_COUNTED = 5_000

function Summary({ query, found }: { query: string; found: Found }) {
  const { t } = useTranslation('search')
  const format = useFormat(useMe().timeZone)
  if (query.trim() === '') return t(($) => $.summary.actions)
  const words = { shown: format.number(found.count), total: format.number(found.total) }
  if (found.count >= MOST_COUNTED) return t(($) => $.summary.foundMany, words)
  return t(($) => $.summary.found, { count: found.count, ...words })
}

/** That nothing was found, and what else to try; nothing while the answer is on its way. */
function NothingFound({ query, found }: { query: string; found: Found }) {
  const { t } = useTranslation('search')
  const errorText = useErrorText()
  if (found.error !== null) return <span role="alert">{errorText(found.error)}</span>
  const isEmpty = query.trim() !== '' && found.isCurrent && found.people.length + found.notes.length === 0
  return isEmpty ? t(($) => $.empty.text, { query: isolate(query.trim()) }) : null
}

function useHints(active: Choice | undefined) {
  const { t } = useTranslation('search')
  const open = { keys: 'Enter', label: t(($) => $.hint.open) }
  if (active?.kind === 'action' || active === undefined) return [open]
  return [
    open,
    { keys: shortcutText('Enter'), label: t(($) => $.hint.brief) },
    { keys: 'Tab', label: t(($) => $.hint.note) },
  ]
}

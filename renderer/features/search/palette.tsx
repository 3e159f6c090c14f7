import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holdKeys } from '../../lib/early-keys.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { shortcutText } from '../../lib/shortcuts.ts'
import type { PaletteChoice } from '../../ui/palette-keys.ts'
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

/** The one box: people by any spelling, what is written of them by any word, and whatever the book can do. */
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
  // Pointed at, or reached by arrow: that one. Else the first of what answers the words in the box, not the ones before them.
  const hasten = useHaste({
    query,
    isAnswered: isOpen && (activeId === picked || found.isCurrent || found.error !== null),
    canBeNoted: active?.kind !== 'action',
    choose: (how) => active && void choose(active, how),
  })

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
      summary={<Summary query={query} found={found} choices={choices} />}
      groups={groups}
      activeId={activeId}
      onActiveChange={setPicked}
      onChoose={hasten}
      preview={active?.kind === 'client' ? <ClientPreview person={active.person} /> : null}
      loading={<NothingFound query={query} found={found} choices={choices} />}
      hints={useHints(active)}
      remark={t(($) => $.remark)}
    />
  )
}

interface Haste {
  readonly query: string
  readonly isAnswered: boolean
  readonly canBeNoted: boolean
  readonly choose: (how: PaletteChoice) => void
}

/** Chooses once what is typed is answered: whoever is quicker than the answer gets what they asked for; typing on withdraws it. */
function useHaste({ query, isAnswered, canBeNoted, choose }: Haste): (how: PaletteChoice) => void {
  const [asked, setAsked] = useState<{ readonly how: PaletteChoice; readonly query: string } | null>(null)
  if (asked !== null && asked.query !== query) setAsked(null)
  const answer = useEffectEvent(choose)
  const answered = useRef(asked)
  useEffect(() => {
    if (asked === null || asked === answered.current || !isAnswered) return
    answered.current = asked
    answer(asked.how)
  }, [asked, isAnswered])
  return (how) => {
    // What is typed from now on is the note's, though the answer that says whose is still on its way.
    if (how === 'note' && canBeNoted) holdKeys()
    setAsked({ how, query })
  }
}

const MOST_COUNTED = 5_000

interface Answer {
  readonly query: string
  readonly found: Found
  readonly choices: ReadonlyMap<string, Choice>
}

function Summary({ query, found, choices }: Answer) {
  const { t } = useTranslation('search')
  const format = useFormat(useMe().timeZone)
  if (query.trim() === '') return t(($) => $.summary.actions)
  if (found.count === 0 && choices.values().some(({ kind }) => kind === 'words'))
    return t(($) => $.summary.mentions)
  const words = { shown: format.number(found.count), total: format.number(found.total) }
  if (found.count >= MOST_COUNTED) return t(($) => $.summary.foundMany, words)
  return t(($) => $.summary.found, { count: found.count, ...words })
}

/** That nothing was found, and what else to try; nothing while the answer is on its way. */
function NothingFound({ query, found, choices }: Answer) {
  const { t } = useTranslation('search')
  const errorText = useErrorText()
  if (found.error !== null) return <span role="alert">{errorText(found.error)}</span>
  // A client of any name can be added.
  const isFound = choices.keys().some((id) => id !== 'action-add-named')
  const isEmpty = query.trim() !== '' && found.isCurrent && !isFound
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

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/client.ts'
import type { Draft } from '../../lib/drafts.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { useTellingWords } from '../../lib/telling-words.ts'
import { createTelling } from '../../ui/telling.ts'
import { type CaptureWords, gapIn, type Person, settleCapture, wordsLeft } from './capture-words.ts'

interface Capturing {
  /** The words as they are shown. */
  readonly words: CaptureWords
  readonly draft: Draft<CaptureWords>
  readonly onKept: () => void
}

/** Keeps what was captured, offers to take it back, and leaves on the sheet what was typed meanwhile. */
export function useCapture({ words, draft, onKept }: Capturing) {
  const { t } = useTranslation('capture')
  const errorText = useErrorText()
  const { offerUndo } = createTelling(useTellingWords())
  const format = useFormat(useMe().timeZone)
  const [state, setState] = useState<{ isBusy: boolean; gap: ReturnType<typeof gapIn>; error: string }>({
    isBusy: false,
    gap: null,
    error: '',
  })
  const isAsked = useRef(false)
  const isRestored = draft.restoredAt !== null
  const latest = useRef(words)
  useEffect(() => {
    latest.current = words
  })

  async function keep(words: CaptureWords, person: Person): Promise<() => Promise<unknown>> {
    const clientId = person.id
    const parts = settleCapture(words, format.isoDayOf(Date.now()))
    switch (words.kind) {
      case 'note': {
        const { id, changedAt } = await client.notes.add({ clientId, ...parts.note })
        return () => client.notes.takeBack({ id, changedAt })
      }
      case 'taste': {
        const { id } = await client.tastes.add({ clientId, ...parts.taste })
        return () => client.tastes.takeBack({ id })
      }
      default: {
        const { id } = await client.facts.add({ clientId, ...parts.fact })
        return () => client.facts.takeBack({ id })
      }
    }
  }

  async function save(): Promise<void> {
    // What was kept of an earlier beginning is still to come: it would be thrown away unseen.
    if (!draft.isLooked) {
      isAsked.current = true
      return
    }
    const gap = gapIn(words)
    if (state.isBusy) return
    setState({ isBusy: gap === null, gap, error: '' })
    if (gap !== null || words.person === null) return
    const { person, kind } = words
    try {
      const undo = await keep(words, person)
      const name = isolate(person.name.text)
      offerUndo(
        t(($) => $.saved[kind], { name }),
        undo,
      )
      await draft.discard().catch(() => undefined)
      setState({ isBusy: false, gap: null, error: '' })
      const left = wordsLeft(latest.current, words)
      if (left === null) onKept()
      else draft.change(left)
    } catch (error) {
      setState({ isBusy: false, gap: null, error: errorText(error) })
    }
  }

  const saveNow = useEffectEvent(save)
  useEffect(() => {
    if (!draft.isLooked || !isAsked.current) return
    isAsked.current = false
    // Words that came back are to be read before they are kept with the others.
    // oxlint-disable-next-line react/set-state-in-effect -- what was asked before the look is done after it
    if (!isRestored) void saveNow()
  }, [draft.isLooked, isRestored])

  return {
    ...state,
    save,
    change: (words: CaptureWords) => {
      if (state.gap !== null || state.error !== '') setState({ ...state, gap: null, error: '' })
      draft.change(words)
    },
  }
}

import { Ellipsis, Eye, EyeOff, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TasteTerm } from '../../../electron/ipc/vocabulary.ts'
import { client } from '../../lib/client.ts'
import { focusBeside } from '../../lib/focus-soon.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { useTellingWords } from '../../lib/telling-words.ts'
import { useVocabulary } from '../../lib/vocabulary.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuAction } from '../../ui/menu.tsx'
import { createTelling } from '../../ui/telling.ts'

interface TermRowProps {
  readonly term: TasteTerm
  /** Whether the row says what the word bears on, as among words of several facets. */
  readonly hasFacet: boolean
  readonly onChange: () => void
}

/** One word for tastes: how it reads here, whose it is, how many tastes use it, and what can be done with it. */
export function TermRow({ term, hasFacet, onChange }: TermRowProps) {
  const { t } = useTranslation('vocabulary')
  const { t: tastes } = useTranslation('tastes')
  const { wordOf } = useVocabulary()
  const { isReadOnly } = useMe()
  const isOurs = !term.isBuiltIn || Object.keys(term.words).length > 0
  const word = wordOf(term.code)
  const items = useTermActs(term, word, onChange)
  return (
    <li data-term={term.code} className="flex min-h-row items-center gap-x-3 border-b border-rule py-1">
      <bdi className={term.isHidden ? 'text-ink-3' : undefined}>{word}</bdi>
      {isOurs && <span className="text-13 text-ink-3">{t(($) => $.ours)}</span>}
      {term.isHidden && <span className="text-13 text-ink-3">{t(($) => $.hidden)}</span>}
      <span className="nums ms-auto text-13 text-ink-3">
        {hasFacet && <span className="me-3">{tastes(($) => $.facet[term.facet])}</span>}
        {term.uses > 0 && t(($) => $.uses, { count: term.uses })}
      </span>
      {!isReadOnly && (
        <Menu
          label={t(($) => $.action.more, { word: isolate(word) })}
          trigger={
            <IconButton
              className="h-6 min-w-6"
              label={t(($) => $.action.more, { word: isolate(word) })}
              icon={Ellipsis}
            />
          }
          items={items}
        />
      )}
    </li>
  )
}

function useTermActs(term: TasteTerm, word: string, onChange: () => void): MenuAction[] {
  const { t } = useTranslation('vocabulary')
  const { code, words, isHidden, isBuiltIn, uses } = term
  const { tellError, offerUndo } = createTelling(useTellingWords())
  const was = { words, isHidden }

  function hide(): void {
    const now = { words, isHidden: !isHidden }
    client.vocabulary.change({ code, ...now, was }).then(() => {
      const said = { word: isolate(word) }
      offerUndo(isHidden ? t(($) => $.shownToast, said) : t(($) => $.hiddenToast, said), () =>
        client.vocabulary.change({ code, ...was, was: now }),
      )
    }, tellError)
  }
  function giveBack(): void {
    client.vocabulary.remove({ code, was }).then(() => {
      offerUndo(
        t(($) => $.original),
        () => client.vocabulary.takeBack({ code }),
      )
    }, tellError)
  }
  function remove(): void {
    focusBeside('data-term', code, 'button')
    client.vocabulary.remove({ code, was }).then(() => {
      offerUndo(
        t(($) => $.removed, { word: isolate(word) }),
        () => client.vocabulary.takeBack({ code }),
      )
    }, tellError)
  }

  const acts: (MenuAction | false)[] = [
    { id: 'change', label: t(($) => $.action.change), icon: Pencil, onAction: onChange },
    isHidden
      ? { id: 'show', label: t(($) => $.action.show), icon: Eye, onAction: hide }
      : { id: 'hide', label: t(($) => $.action.hide), icon: EyeOff, onAction: hide },
    isBuiltIn &&
      Object.keys(words).length > 0 && {
        id: 'original',
        label: t(($) => $.action.original),
        icon: RotateCcw,
        onAction: giveBack,
      },
    // A word that tastes use is only ever hidden: they would lose what it stands for.
    !isBuiltIn &&
      uses === 0 && { id: 'remove', label: t(($) => $.action.remove), icon: Trash2, onAction: remove },
  ]
  return acts.filter((act) => act !== false)
}

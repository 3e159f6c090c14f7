import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Taste, TasteId } from '../../../electron/ipc/tastes.ts'
import { isVeto } from '../../../electron/ipc/veto-rule.ts'
import { focusInRow } from '../../lib/focus-soon.ts'
import { useMe } from '../../lib/session.tsx'
import { useSourceWords } from '../../lib/source-words.ts'
import { written } from '../../lib/visit.ts'
import { useTasteRemarks } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { joinClasses } from '../../ui/class-names.ts'
import { Quote } from '../../ui/foreign.tsx'
import { MarginFact } from '../../ui/margin-list.tsx'
import { Remark } from '../../ui/remark.tsx'
import { RowMenu } from '../../ui/row-menu.tsx'
import { TasteForm } from './taste-form.tsx'
import { wordsOf } from './taste-words.ts'
import { useTasteActs } from './use-taste-acts.ts'

/** One taste on the margin; one that has grown old asks to be confirmed, and one press confirms it. */
export function TasteRow({ taste }: { taste: Taste }) {
  const { isReadOnly } = useMe()
  const howKnown = useSourceWords()
  const acts = useTasteActs(taste)
  const [isEditing, setEditing] = useState(false)
  if (isEditing) {
    return (
      <li className="ps-4.5">
        <TasteForm
          draftKey={`taste:change-${taste.id}`}
          begun={wordsOf(taste)}
          stance={taste.stance}
          onSave={async (facts) => focusMenu(await acts.change(facts))}
          onClose={() => {
            setEditing(false)
            focusMenu(taste.id)
          }}
        />
      </li>
    )
  }
  const tone = isVeto(taste) ? 'veto' : 'plain'
  return (
    <MarginFact
      kind={taste.source.provenance}
      tone={taste.needsConfirming ? 'wait' : tone}
      when={howKnown(taste)}
      actions={isReadOnly ? null : <TasteActions taste={taste} acts={acts} onEdit={() => setEditing(true)} />}
    >
      <bdi className="[overflow-wrap:anywhere]">{taste.text}</bdi>
      <Remarks taste={taste} />
      {taste.quote !== '' && <Quote lang={written(taste.quote).lang}>{taste.quote}</Quote>}
    </MarginFact>
  )
}

function Remarks({ taste }: { taste: Taste }) {
  const { term, strength } = useTasteRemarks()(taste)
  return (
    <span className="text-13">
      {term !== '' && (
        <Remark>
          <bdi>{term}</bdi>
        </Remark>
      )}
      {strength !== '' && (
        <Remark className={joinClasses('inline-block', isVeto(taste) ? 'text-veto' : 'text-ink-2')}>
          {strength}
        </Remark>
      )}
    </span>
  )
}

// A changed taste stands on the page under a new id, once it has been read anew.
function focusMenu(id: TasteId): void {
  focusInRow('data-taste', id, 'button:last-of-type')
}

interface TasteActionsProps {
  readonly taste: Taste
  readonly acts: ReturnType<typeof useTasteActs>
  readonly onEdit: () => void
}

function TasteActions({ taste, acts, onEdit }: TasteActionsProps) {
  const { t } = useTranslation('tastes')
  const { text } = taste
  return (
    <span data-taste={taste.id} className="ms-2 inline-flex items-center gap-1 align-middle">
      {taste.needsConfirming && (
        <Button
          size="small"
          className="min-h-6"
          aria-label={t(($) => $.action.confirmNamed, { text })}
          onPress={acts.confirm}
        >
          {t(($) => $.action.confirm)}
        </Button>
      )}
      <RowMenu
        className="-my-1"
        label={t(($) => $.action.more, { text })}
        changeLabel={t(($) => $.action.change)}
        removeLabel={t(($) => $.action.remove)}
        onChange={onEdit}
        onRemove={acts.remove}
      />
    </span>
  )
}

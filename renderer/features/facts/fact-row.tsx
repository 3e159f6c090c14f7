import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fact, FactId } from '../../../electron/ipc/facts.ts'
import { focusInRow } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useMe } from '../../lib/session.tsx'
import { useSourceWords } from '../../lib/source-words.ts'
import { Button } from '../../ui/button.tsx'
import { MarginFact } from '../../ui/margin-list.tsx'
import { GAP, Remark } from '../../ui/remark.tsx'
import { RowMenu } from '../../ui/row-menu.tsx'
import { FactForm } from './fact-form.tsx'
import { FactHistory } from './fact-history.tsx'
import { wordsOf } from './fact-words.ts'
import { useFactActs } from './use-fact-acts.ts'

/** One fact on the margin, with how sure it is; one that is due asks to be confirmed, and one press confirms it. */
export function FactRow({ fact }: { fact: Fact }) {
  const howKnown = useSourceWords()
  const acts = useFactActs(fact)
  const [isEditing, setEditing] = useState(false)
  if (isEditing) {
    return (
      <li className="ps-4.5">
        <FactForm
          draftKey={`fact:change-${fact.id}`}
          begun={wordsOf(fact)}
          onSave={async (words) => focusMenu(await acts.change(words))}
          onClose={() => {
            setEditing(false)
            focusMenu(fact.id)
          }}
        />
      </li>
    )
  }
  return (
    <MarginFact
      kind={fact.source.provenance}
      tone={fact.needsConfirming ? 'wait' : 'plain'}
      when={howKnown(fact)}
      actions={<FactActions fact={fact} acts={acts} onEdit={() => setEditing(true)} />}
    >
      <bdi className="[overflow-wrap:anywhere]">{fact.text}</bdi>
      <Remarks fact={fact} />
    </MarginFact>
  )
}

function Remarks({ fact: { confidence, reviewOn } }: { fact: Fact }) {
  const { t } = useTranslation('facts')
  const format = useFormat(useMe().timeZone)
  return (
    <span className="nums text-13 text-ink-3">
      {confidence !== 'sure' && (
        <Remark className="inline-block text-ink-2">{t(($) => $.remark[confidence])}</Remark>
      )}
      {reviewOn !== '' && `${GAP}${t(($) => $.remark.review, { day: format.day(reviewOn) })}`}
    </span>
  )
}

// A changed fact stands on the page under a new id, once it has been read anew.
function focusMenu(id: FactId): void {
  focusInRow('data-fact', id, 'button:last-of-type')
}

interface FactActionsProps {
  readonly fact: Fact
  readonly acts: ReturnType<typeof useFactActs>
  readonly onEdit: () => void
}

function FactActions({ fact, acts, onEdit }: FactActionsProps) {
  const { t } = useTranslation('facts')
  const { isReadOnly } = useMe()
  const text = isolate(fact.text)
  return (
    <span data-fact={fact.id} className="ms-2 inline-flex items-center gap-1 align-middle">
      {fact.needsConfirming && !isReadOnly && (
        <Button
          size="small"
          className="min-h-6"
          aria-label={t(($) => $.action.confirmNamed, { text })}
          onPress={acts.confirm}
        >
          {t(($) => $.action.confirm)}
        </Button>
      )}
      {fact.earlier > 0 && (
        <FactHistory fact={fact} onStandAgain={(earlier) => void acts.standAgain(earlier)} />
      )}
      {!isReadOnly && (
        <RowMenu
          className="-my-1"
          label={t(($) => $.action.more, { text })}
          changeLabel={t(($) => $.action.change)}
          removeLabel={t(($) => $.action.remove)}
          onChange={onEdit}
          onRemove={acts.remove}
        />
      )}
    </span>
  )
}

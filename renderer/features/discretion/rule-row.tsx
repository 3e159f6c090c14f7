import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Discretion, DiscretionId } from '../../../electron/ipc/discretion.ts'
import { client } from '../../lib/client.ts'
import { useDiscretionWords } from '../../lib/discretion-words.tsx'
import { useErrorText } from '../../lib/errors.ts'
import { focusBeside, focusSoon } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { useSourceWords } from '../../lib/source-words.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { MarginFact } from '../../ui/margin-list.tsx'
import { Menu } from '../../ui/menu.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { RuleForm } from './rule-form.tsx'
import { settleRule, wordsOf } from './rule-words.ts'

/** One rule on the margin; one whose day has passed stays, and says when it ended. */
export function RuleRow({ rule }: { rule: Discretion }) {
  const { t } = useTranslation('discretion')
  const { isReadOnly, timeZone } = useMe()
  const format = useFormat(timeZone)
  const say = useDiscretionWords()
  const howKnown = useSourceWords()
  const acts = useRuleActs(rule)
  const [isEditing, setEditing] = useState(false)
  if (isEditing) {
    return (
      <li className="ps-4.5">
        <RuleForm
          clientId={rule.clientId}
          draftKey={`discretion:change-${rule.id}`}
          begun={wordsOf(rule)}
          onSave={async (facts) => focusMenu(await acts.change(facts))}
          onClose={() => {
            setEditing(false)
            focusMenu(rule.id)
          }}
        />
      </li>
    )
  }
  const more = t(($) => $.action.more)
  return (
    <MarginFact
      kind={rule.source.provenance}
      tone={rule.holds ? 'veto' : 'plain'}
      when={howKnown({ source: rule.source, needsConfirming: false })}
      actions={
        isReadOnly ? null : (
          <span data-rule={rule.id} className="ms-2 inline-flex align-middle">
            <Menu
              label={more}
              trigger={<IconButton className="-my-1 h-6 min-w-6" label={more} icon={Ellipsis} />}
              items={[
                {
                  id: 'change',
                  label: t(($) => $.action.change),
                  icon: Pencil,
                  onAction: () => setEditing(true),
                },
                { id: 'remove', label: t(($) => $.action.remove), icon: Trash2, onAction: acts.remove },
              ]}
            />
          </span>
        )
      }
    >
      <span className={rule.holds ? undefined : 'text-ink-3'}>{say(rule)}</span>
      {!rule.holds && (
        <span className="block text-13 text-ink-3">
          {t(($) => $.rule.ended, { day: format.day(rule.untilDay) })}
        </span>
      )}
    </MarginFact>
  )
}

// A changed rule stands on the page under a new id, once it has been read anew.
function focusMenu(id: DiscretionId): void {
  focusSoon(() => document.querySelector<HTMLElement>(`[data-rule="${id}"] button:last-of-type`))
}

function useRuleActs(rule: Discretion) {
  const { t } = useTranslation('discretion')
  const { t: common } = useTranslation('common')
  const errorText = useErrorText()
  const { id } = rule
  const tellError = (error: unknown) => showToast({ text: errorText(error) })
  const offerUndo = (text: string, undo: () => Promise<unknown>) =>
    showToast({
      text,
      undoLabel: common(($) => $.action.undo),
      onUndo: () => void undo().catch(tellError),
    })
  return {
    change: async (facts: ReturnType<typeof settleRule>): Promise<DiscretionId> => {
      const changed = await client.discretion.change({ id, ...facts })
      offerUndo(
        t(($) => $.changed),
        () => client.discretion.change({ id: changed.id, ...settleRule(wordsOf(rule), rule.source.on) }),
      )
      return changed.id
    },
    remove: () => {
      focusBeside('data-rule', id, 'button:last-of-type')
      client.discretion.remove({ id }).then(() => {
        offerUndo(
          t(($) => $.removed),
          () => client.discretion.restore({ id }),
        )
      }, tellError)
    },
  }
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Discretion, DiscretionId } from '../../../electron/ipc/discretion.ts'
import { client } from '../../lib/client.ts'
import { useDiscretionWords } from '../../lib/discretion-words.tsx'
import { focusBeside, focusInRow } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { useSourceWords } from '../../lib/source-words.ts'
import { useTellingWords } from '../../lib/telling-words.ts'
import { MarginFact } from '../../ui/margin-list.tsx'
import { RowMenu } from '../../ui/row-menu.tsx'
import { createTelling } from '../../ui/telling.ts'
import { RuleForm } from './rule-form.tsx'
import { type settleRule, wordsOf } from './rule-words.ts'

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
  return (
    <MarginFact
      kind={rule.source.provenance}
      tone={rule.holds ? 'veto' : 'plain'}
      when={howKnown({ source: rule.source, needsConfirming: false })}
      actions={
        isReadOnly || !rule.mayChange ? null : (
          <span data-rule={rule.id} className="ms-2 inline-flex align-middle">
            <RowMenu
              className="-my-1"
              label={t(($) => $.action.more)}
              changeLabel={t(($) => $.action.change)}
              removeLabel={t(($) => $.action.remove)}
              onChange={() => setEditing(true)}
              onRemove={acts.remove}
            />
          </span>
        )
      }
    >
      <span className={rule.holds ? undefined : 'text-ink-3'}>{say(rule)}</span>
      {!rule.mayChange && <span className="block text-13 text-ink-3">{t(($) => $.rule.keepers)}</span>}
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
  focusInRow('data-rule', id, 'button:last-of-type')
}

function useRuleActs(rule: Discretion) {
  const { t } = useTranslation('discretion')
  const { id } = rule
  const { tellError, offerUndo } = createTelling(useTellingWords())
  return {
    change: async (facts: ReturnType<typeof settleRule>): Promise<DiscretionId> => {
      const changed = await client.discretion.change({ id, ...facts })
      offerUndo(
        t(($) => $.changed),
        () => client.discretion.takeBack({ id: changed.id }),
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

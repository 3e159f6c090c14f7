import { useQuery } from '@tanstack/react-query'
import { Eye, EyeOff, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusSoon } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { MarginList } from '../../ui/margin-list.tsx'
import { Section } from '../../ui/section.tsx'
import { RuleForm } from './rule-form.tsx'
import { RuleRow } from './rule-row.tsx'
import { EMPTY_RULE } from './rule-words.ts'
import { rulesOf, useMatters } from './secrets.tsx'

/** The rules of discretion of a client, covered until somebody uncovers them; leaving the window covers them again. */
export function RuleList({ clientId }: { clientId: number }) {
  const { t } = useTranslation('discretion')
  const errorText = useErrorText()
  const { isReadOnly } = useMe()
  const id = clientId as ClientId
  const read = useQuery(rulesOf(id))
  const hasMatters = useMatters(id).length > 0
  const [isAdding, setAdding] = useState(false)
  const [isCovered, setCovered] = useCover()
  const box = useRef<HTMLSpanElement>(null)
  if (read.error) return <ErrorState title={errorText(read.error)} />
  if (!read.data) return null
  const rules = read.data
  const title = t(($) => $.title)
  const actions = (
    <span ref={box} className="-my-1.5 -me-2 inline-flex">
      {rules.length > 0 && (
        <Button
          size="small"
          variant="text"
          icon={isCovered ? Eye : EyeOff}
          onPress={() => setCovered(!isCovered)}
        >
          {isCovered ? t(($) => $.action.uncover) : t(($) => $.action.cover)}
        </Button>
      )}
      {!isReadOnly && (
        <Button size="small" variant="text" icon={Plus} onPress={() => setAdding(true)}>
          {t(($) => $.action.add)}
        </Button>
      )}
    </span>
  )
  return (
    <Section title={title} tone="veto" more={actions} className="@container">
      {isAdding && (
        <RuleForm
          clientId={id}
          draftKey={`discretion:${id}`}
          begun={EMPTY_RULE}
          onSave={async (rule) => {
            await client.discretion.add({ clientId: id, ...rule })
          }}
          onClose={() => {
            setAdding(false)
            focusSoon(() => box.current?.querySelector<HTMLElement>('button:last-of-type'))
          }}
        />
      )}
      {rules.length === 0 && (
        <p className="text-14 text-ink-3">{hasMatters ? t(($) => $.emptyBeside) : t(($) => $.empty)}</p>
      )}
      {rules.length > 0 && isCovered && <Covered count={rules.length} />}
      {rules.length > 0 && !isCovered && (
        <MarginList variant="facts" label={title}>
          {rules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} />
          ))}
        </MarginList>
      )}
    </Section>
  )
}

function Covered({ count }: { count: number }) {
  const { t } = useTranslation('discretion')
  const format = useFormat(useMe().timeZone)
  return <p className="text-14 text-ink-2">{t(($) => $.covered, { count, shown: format.number(count) })}</p>
}

function useCover(): [boolean, (isCovered: boolean) => void] {
  const [isCovered, setCovered] = useState(true)
  useEffect(() => {
    const cover = () => setCovered(true)
    window.addEventListener('blur', cover)
    return () => window.removeEventListener('blur', cover)
  }, [])
  return [isCovered, setCovered]
}

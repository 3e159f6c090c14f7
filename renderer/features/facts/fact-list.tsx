import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { type Fact, FactTopic } from '../../../electron/ipc/facts.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusSoon } from '../../lib/focus-soon.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { MarginList } from '../../ui/margin-list.tsx'
import { Section } from '../../ui/section.tsx'
import { FactForm } from './fact-form.tsx'
import { FactRow } from './fact-row.tsx'
import { EMPTY_FACT } from './fact-words.ts'

/** What the house knows of a client beyond tastes, topic by topic, each with how it is known and since when. */
export function FactList({ clientId }: { clientId: number }) {
  const { t } = useTranslation('facts')
  const { isReadOnly } = useMe()
  const errorText = useErrorText()
  const [isAdding, setAdding] = useState(false)
  const box = useRef<HTMLSpanElement>(null)
  const id = clientId as ClientId
  const read = useQuery({
    queryKey: ['facts', 'list', id],
    queryFn: () => client.facts.list({ clientId: id }),
  })
  if (read.error) return <ErrorState title={errorText(read.error)} />
  if (!read.data) return null
  const add = (
    <span ref={box}>
      <Button
        size="small"
        variant="text"
        icon={Plus}
        className="-my-1.5 -me-2"
        onPress={() => setAdding(true)}
      >
        {t(($) => $.action.add)}
      </Button>
    </span>
  )
  return (
    <div className="@container">
      <Section title={t(($) => $.title)} more={isReadOnly ? null : add}>
        {isAdding && (
          <FactForm
            draftKey={`fact:${clientId}`}
            begun={EMPTY_FACT}
            onSave={async (fact) => {
              await client.facts.add({ clientId: id, ...fact })
            }}
            onClose={() => {
              setAdding(false)
              focusSoon(() => box.current?.querySelector('button'))
            }}
          />
        )}
        {read.data.length === 0 ? (
          <p className="text-14 text-ink-3">{t(($) => $.empty)}</p>
        ) : (
          <Topics facts={read.data} />
        )}
      </Section>
    </div>
  )
}

function Topics({ facts }: { facts: readonly Fact[] }) {
  const { t } = useTranslation('facts')
  return FactTopic.options.map((topic) => {
    const known = facts.filter((fact) => fact.topic === topic)
    if (known.length === 0) return null
    const title = t(($) => $.topic[topic])
    return (
      <section key={topic} aria-label={title} className="mt-2.5 first:mt-0">
        <h3 className="mb-0.5 text-13 text-ink-3">{title}</h3>
        <MarginList variant="facts" label={title}>
          {known.map((fact) => (
            <FactRow key={fact.id} fact={fact} />
          ))}
        </MarginList>
      </section>
    )
  })
}

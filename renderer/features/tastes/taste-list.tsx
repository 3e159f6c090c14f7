import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import type { Taste } from '../../../electron/ipc/tastes.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusSoon } from '../../lib/focus-soon.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { MarginList } from '../../ui/margin-list.tsx'
import { Section } from '../../ui/section.tsx'
import { TasteForm } from './taste-form.tsx'
import { TasteRow } from './taste-row.tsx'
import { blankTaste } from './taste-words.ts'

/** What a client likes and what they refuse, each with how it is known and since when. */
export function TasteList({ clientId }: { clientId: number }) {
  const errorText = useErrorText()
  const id = clientId as ClientId
  const read = useQuery({
    queryKey: ['tastes', 'list', id],
    queryFn: () => client.tastes.list({ clientId: id }),
  })
  if (read.error) return <ErrorState title={errorText(read.error)} />
  if (!read.data) return null
  return (
    <div className="@container flex flex-col gap-7">
      <Tastes clientId={id} stance="likes" tastes={read.data.filter((taste) => taste.stance === 'likes')} />
      <Tastes
        clientId={id}
        stance="refuses"
        tastes={read.data.filter((taste) => taste.stance === 'refuses')}
      />
    </div>
  )
}

interface TastesProps {
  readonly clientId: ClientId
  readonly stance: Taste['stance']
  readonly tastes: readonly Taste[]
}

function Tastes({ clientId, stance, tastes }: TastesProps) {
  const { t } = useTranslation('tastes')
  const { isReadOnly } = useMe()
  const [isAdding, setAdding] = useState(false)
  const box = useRef<HTMLSpanElement>(null)
  const isRefusal = stance === 'refuses'
  const title = isRefusal ? t(($) => $.refusals) : t(($) => $.title)
  const add = (
    <span ref={box}>
      <Button
        size="small"
        variant="text"
        icon={Plus}
        className="-my-1.5 -me-2"
        onPress={() => setAdding(true)}
      >
        {isRefusal ? t(($) => $.action.addRefusal) : t(($) => $.action.addLike)}
      </Button>
    </span>
  )
  return (
    <Section title={title} tone={isRefusal ? 'veto' : undefined} more={isReadOnly ? null : add}>
      {isAdding && (
        <TasteForm
          draftKey={`taste:${clientId}-${stance}`}
          begun={blankTaste(stance)}
          stance={stance}
          onSave={async (taste) => {
            await client.tastes.add({ clientId, ...taste })
          }}
          onClose={() => {
            setAdding(false)
            focusSoon(() => box.current?.querySelector('button'))
          }}
        />
      )}
      {tastes.length === 0 ? (
        <p className="text-14 text-ink-3">
          {isRefusal ? t(($) => $.empty.refuses) : t(($) => $.empty.likes)}
        </p>
      ) : (
        <MarginList variant="facts" label={title}>
          {tastes.map((taste) => (
            <TasteRow key={taste.id} taste={taste} />
          ))}
        </MarginList>
      )}
    </Section>
  )
}

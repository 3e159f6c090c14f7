import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useMe } from '../../lib/session.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { FormSheet } from './form-sheet.tsx'
import { beginWords, wordsOf } from './form-words.ts'
import { useClient } from './use-client.ts'

interface ClientFormProps {
  readonly id: number | null
  readonly name: string
  /** The part of the form that is asked for; empty for its beginning. */
  readonly part?: string
}

/** The form of a new client, or of one in the book; what is typed is kept as a draft until it is saved. */
export function ClientForm({ id, name, part = '' }: ClientFormProps) {
  const { t: common } = useTranslation('common')
  const { t: errors } = useTranslation('errors')
  const { isReadOnly } = useMe()
  if (isReadOnly) {
    return (
      <div className="px-10 py-8">
        <ErrorState
          title={errors(($) => $['store-read-only'])}
          action={
            <TextLink href={id === null ? '/clients' : `/clients/${id}`}>
              {common(($) => $.action.back)}
            </TextLink>
          }
        />
      </div>
    )
  }
  // Another name is looked up among the kept words anew.
  if (id === null) return <FormSheet key={`new ${name}`} known={null} begun={beginWords(name)} part={part} />
  return <KnownForm id={id as ClientId} part={part} />
}

function KnownForm({ id, part }: { id: ClientId; part: string }) {
  const { t } = useTranslation('clients')
  const errorText = useErrorText()
  const found = useClient(id)
  if (found.data) return <FormSheet known={found.data} begun={wordsOf(found.data)} part={part} />
  if (!found.error) return null
  return (
    <div className="px-10 py-8">
      <ErrorState
        title={errorText(found.error)}
        action={<TextLink href="/clients">{t(($) => $.list.title)}</TextLink>}
      />
    </div>
  )
}

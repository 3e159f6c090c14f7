import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useMe } from '../../lib/session.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { FormSheet } from './form-sheet.tsx'
import { beginWords, wordsOf } from './form-words.ts'
import { useClient } from './use-client.ts'

/** The form of a new client, or of one in the book; what is typed is kept as a draft until it is saved. */
export function ClientForm({ id, name }: { id: number | null; name: string }) {
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
  if (id === null) return <FormSheet key="new" known={null} begun={beginWords(name)} />
  return <KnownForm id={id as ClientId} />
}

function KnownForm({ id }: { id: ClientId }) {
  const { t } = useTranslation('clients')
  const errorText = useErrorText()
  const found = useClient(id)
  if (found.data) return <FormSheet known={found.data} begun={wordsOf(found.data)} />
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

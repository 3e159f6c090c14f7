import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../electron/ipc/fields.ts'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { focusWhenLost } from '../../lib/focus-soon.ts'
import { useMe } from '../../lib/session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Section } from '../../ui/section.tsx'
import { showToast } from '../../ui/toast-region.tsx'
import { FieldForm } from './field-form.tsx'
import { FieldRow } from './field-row.tsx'

/** The house's own fields: add, rename, put in order, ask no longer, ask again. */
export function FieldSettings() {
  const { t } = useTranslation('fields')
  const errorText = useErrorText()
  const { isReadOnly } = useMe()
  const { data, error } = useQuery({ queryKey: ['fields', 'list'], queryFn: () => client.fields.list({}) })
  if (error) return <ErrorState title={errorText(error)} />
  if (data === undefined) return null
  return (
    <Section title={t(($) => $.title)} className="mt-6 max-w-180">
      {data.length === 0 ? (
        <EmptyState className="my-3" title={t(($) => $.empty.title)}>
          {t(($) => $.empty.text)}
        </EmptyState>
      ) : (
        <>
          <p className="mb-3 text-ink-2">{t(($) => $.lead)}</p>
          <FieldRows fields={data} />
        </>
      )}
      {!isReadOnly && <FieldForm field={null} />}
    </Section>
  )
}

function FieldRows({ fields }: { fields: readonly CustomField[] }) {
  const errorText = useErrorText()
  const [changing, setChanging] = useState<CustomField['id'] | null>(null)

  function endChanging(id: CustomField['id']) {
    setChanging(null)
    focusWhenLost(() => document.querySelector<HTMLElement>(`[data-change-of="${id}"] button`))
  }
  function move(at: number, by: 1 | -1) {
    const ids = fields.map(({ id }) => id)
    const [id] = ids.splice(at, 1)
    if (id === undefined) return
    ids.splice(at + by, 0, id)
    client.fields.arrange({ ids }).catch((failure: unknown) => showToast({ text: errorText(failure) }))
  }

  return (
    <ul className="mb-5 border-t border-rule">
      {fields.map((field, at) =>
        field.id === changing ? (
          <li key={field.id} className="border-b border-rule py-3">
            <FieldForm field={field} onDone={() => endChanging(field.id)} />
          </li>
        ) : (
          <FieldRow
            key={field.id}
            field={field}
            isFirst={at === 0}
            isLast={at === fields.length - 1}
            onMove={(by) => move(at, by)}
            onChange={() => setChanging(field.id)}
          />
        ),
      )}
    </ul>
  )
}

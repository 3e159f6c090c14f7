import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/client.ts'
import { useErrorText } from '../../lib/errors.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { HouseForm } from './house-form.tsx'
import { SalonList } from './salon-list.tsx'

/** What a manager keeps of the boutique: its facts, when the book closes by itself, and its salons. */
export function BoutiqueSettings() {
  const { t: errors } = useTranslation('errors')
  const errorText = useErrorText()
  const { data, error } = useQuery({ queryKey: ['boutique', 'get'], queryFn: () => client.boutique.get({}) })
  if (error) {
    return (
      <ErrorState className="mt-6" title={errors(($) => $.title)}>
        {errorText(error)}
      </ErrorState>
    )
  }
  if (!data) return null
  return (
    <div className="flex max-w-[40rem] flex-col gap-12 py-6">
      <HouseForm boutique={data} />
      <SalonList salons={data.salons} />
    </div>
  )
}

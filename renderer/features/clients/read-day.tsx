import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Occasion } from '../../../electron/ipc/clients.ts'
import { formatPartialDate } from '../../../locales/calendars/format-date.ts'
import { client } from '../../lib/client.ts'
import { formatLanguage } from '../../lib/i18n.ts'

const isRead = ({ year, monthCode }: Occasion) => year !== null || monthCode !== null

/** How a day that was stated is understood, said back in the interface language with its calendar. */
export function ReadDay({ occasion, country }: { occasion: Occasion; country: string }) {
  const { t, i18n } = useTranslation('clients')
  const text = occasion.statedAs.trim()
  const read = useQuery({
    queryKey: ['clients', 'typed', 'date', text, country],
    queryFn: () => client.clients.readTyped({ kind: 'date', text, country }),
    enabled: text !== '' && !isRead(occasion),
    gcTime: 0,
  }).data
  const found = isRead(occasion) ? occasion : read?.kind === 'date' ? read.date : undefined
  if (found === undefined) return null
  const date = found === null ? '' : formatPartialDate(found, formatLanguage(i18n.language))
  if (found === null || date === '') return t(($) => $.form.occasion.unread)
  return t(($) => $.form.occasion.read, { date, calendar: t(($) => $.calendar[found.calendar]) })
}

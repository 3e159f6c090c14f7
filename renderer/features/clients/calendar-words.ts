import { useTranslation } from 'react-i18next'

/** The words on the calendar that opens from a day. */
export function useCalendarWords(): { openLabel: string; previousLabel: string; nextLabel: string } {
  const { t } = useTranslation('common')
  return {
    openLabel: t(($) => $.source.dayOpen),
    previousLabel: t(($) => $.source.dayPrevious),
    nextLabel: t(($) => $.source.dayNext),
  }
}

import { useTranslation } from 'react-i18next'
import type { Draft } from './drafts.ts'
import { useFormat } from './format.ts'
import { useMe } from './session.tsx'

/** Gives what is said above a form whose words came back, and the act of being rid of them; null where none did. */
export function useRestoredWords({ restoredAt }: Pick<Draft<unknown>, 'restoredAt'>, discard: () => unknown) {
  const { t } = useTranslation('common')
  const format = useFormat(useMe().timeZone)
  if (restoredAt === null) return null
  return {
    children: t(($) => $.draft.restored, { when: format.moment(restoredAt) }),
    discardLabel: t(($) => $.draft.discard),
    onDiscard: () => void discard(),
  }
}

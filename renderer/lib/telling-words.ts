import { useTranslation } from 'react-i18next'
import { useErrorText } from './errors.ts'

/** Gives the words with which the house tells how an act ended, whatever the act. */
export function useTellingWords() {
  const { t } = useTranslation('common')
  const errorText = useErrorText()
  return { errorText, undoLabel: t(($) => $.action.undo), undoneLabel: t(($) => $.undone) }
}

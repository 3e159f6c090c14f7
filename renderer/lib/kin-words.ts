import { useTranslation } from 'react-i18next'
import { isRelationCode, toKinKey } from '../../locales/kin/relations.ts'

/** Gives the word of a relation in the interface language; '' for one that has only the words it was said in. */
export function useKinWords(): (kind: string) => string {
  const { t } = useTranslation('kin')
  return (kind) => (isRelationCode(kind) ? t(($) => $.relation[toKinKey(kind)]) : '')
}

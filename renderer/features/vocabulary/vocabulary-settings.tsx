import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TasteFacet } from '../../../electron/ipc/tastes.ts'
import type { TasteTerm } from '../../../electron/ipc/vocabulary.ts'
import { useMe } from '../../lib/session.tsx'
import { useVocabulary } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TermRow } from './term-row.tsx'
import { TermSheet } from './term-sheet.tsx'

/** The words offered for tastes, a facet at a time or found by typing: reword, hide, add and remove. */
export function VocabularySettings() {
  const { t } = useTranslation('vocabulary')
  const { t: tastes } = useTranslation('tastes')
  const { isReadOnly } = useMe()
  const { terms, wordOf } = useVocabulary()
  const [facet, setFacet] = useState<TasteFacet>('stone')
  const [typed, setTyped] = useState('')
  const [writing, setWriting] = useState<TasteTerm | 'new' | null>(null)
  const wanted = typed.trim().toLocaleLowerCase()
  const shown = terms.filter((term) =>
    wanted === '' ? term.facet === facet : wordOf(term.code).toLocaleLowerCase().includes(wanted),
  )
  return (
    <div className="max-w-[48rem] py-6">
      <p className="max-w-[40rem] text-ink-2">{t(($) => $.lead)}</p>
      <div className="mt-5 mb-3 flex flex-wrap items-end gap-x-4 gap-y-3">
        <Select
          className="w-56"
          label={t(($) => $.form.facet)}
          placeholder={t(($) => $.form.facetChoose)}
          options={TasteFacet.options.map((id) => ({ id, label: tastes(($) => $.facet[id]) }))}
          value={facet}
          onChange={(chosen) => {
            setFacet(chosen)
            setTyped('')
          }}
        />
        <SearchField
          className="w-56"
          label={t(($) => $.search)}
          placeholder={t(($) => $.search)}
          clearLabel={t(($) => $.searchClear)}
          value={typed}
          onChange={setTyped}
        />
        <Button className="ms-auto" icon={Plus} isDisabled={isReadOnly} onPress={() => setWriting('new')}>
          {t(($) => $.action.add)}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className="py-3 text-14 text-ink-3">
          {wanted === '' ? t(($) => $.emptyFacet) : t(($) => $.empty)}
        </p>
      ) : (
        <ul aria-label={t(($) => $.title)} className="border-t border-rule">
          {shown.map((term) => (
            <TermRow key={term.code} term={term} hasFacet={wanted !== ''} onChange={() => setWriting(term)} />
          ))}
        </ul>
      )}
      {writing !== null && (
        <TermSheet
          term={writing === 'new' ? null : (terms.find(({ code }) => code === writing.code) ?? writing)}
          facet={facet}
          onClose={() => setWriting(null)}
        />
      )}
    </div>
  )
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SPOKEN_LANGUAGES } from '../../../locales/languages.ts'
import type { Format } from '../../lib/format.ts'
import { Select } from '../../ui/select.tsx'
import { TagGroup } from '../../ui/tag-group.tsx'

interface LanguageFieldProps {
  tags: readonly string[]
  format: Format
  isDisabled: boolean
  onChange: (tags: readonly string[]) => void
}

const MOST_LANGUAGES = 10

/** The languages to expect at a visit, named in the interface language. */
export function LanguageField({ tags, format, isDisabled, onChange }: LanguageFieldProps) {
  const { t } = useTranslation('appointments')
  const options = useMemo(
    () =>
      SPOKEN_LANGUAGES.map((tag) => ({ id: tag, label: format.languageName(tag) })).sort((a, b) =>
        a.label.localeCompare(b.label),
      ),
    [format],
  )
  return (
    <div className="flex flex-col gap-2">
      <TagGroup
        label={t(($) => $.form.languages.label)}
        tags={tags.map((tag) => {
          const text = format.languageName(tag)
          return { id: tag, label: text, text }
        })}
        onRemove={isDisabled ? undefined : (id) => onChange(tags.filter((tag) => tag !== id))}
        removeLabel={(language) => t(($) => $.form.languages.remove, { language })}
        emptyLabel={t(($) => $.form.languages.empty)}
      />
      <Select
        label={t(($) => $.form.languages.add)}
        isLabelHidden
        placeholder={t(($) => $.form.languages.choose)}
        options={options.filter(({ id }) => !tags.includes(id))}
        value={null}
        isDisabled={isDisabled || tags.length >= MOST_LANGUAGES}
        onChange={(tag) => onChange([...tags, tag])}
        className="max-w-56"
      />
    </div>
  )
}

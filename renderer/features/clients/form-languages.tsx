import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientLanguage } from '../../../electron/ipc/clients.ts'
import { recogniseLanguage, SPOKEN_LANGUAGES } from '../../../locales/languages.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { X } from 'lucide-react'
import { FormPart } from './form-rows.tsx'
import type { PartProps } from './form-words.ts'

const USES = ['prefers', 'speaks', 'reads', 'some'] as const

/** The languages of a client and how they use each; a language is found by its name in any of the house's languages. */
export function LanguagesPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const setUse = (tag: string, use: ClientLanguage['use']) =>
    change({ languages: words.languages.map((each) => (each.tag === tag ? { tag, use } : each)) })
  return (
    <FormPart title={t(($) => $.form.language.title)}>
      {words.languages.length > 0 && (
        <ul className="flex flex-col gap-2">
          {words.languages.map(({ tag, use }) => (
            <li key={tag} className="flex items-center gap-3">
              <span className="w-44 min-w-0 truncate">{format.languageName(tag)}</span>
              <Select
                label={t(($) => $.form.language.use)}
                isLabelHidden
                placeholder={t(($) => $.form.language.use)}
                options={USES.map((id) => ({ id, label: t(($) => $.form.languageUse[id]) }))}
                value={use}
                onChange={(next) => setUse(tag, next)}
                className="w-36"
              />
              <IconButton
                label={t(($) => $.form.language.remove, { language: format.languageName(tag) })}
                icon={X}
                onPress={() => change({ languages: words.languages.filter((each) => each.tag !== tag) })}
              />
            </li>
          ))}
        </ul>
      )}
      <AddLanguage
        known={words.languages.map((each) => each.tag)}
        onAdd={(tag) =>
          change({
            languages: [
              ...words.languages,
              { tag, use: words.languages.length === 0 ? 'prefers' : 'speaks' },
            ],
          })
        }
      />
    </FormPart>
  )
}

function AddLanguage({ known, onAdd }: { known: readonly string[]; onAdd: (tag: string) => void }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLocaleLowerCase()
  const recognised = wanted === '' ? undefined : recogniseLanguage(wanted)
  const items = SPOKEN_LANGUAGES.filter((tag) => !known.includes(tag))
    .map((tag) => ({ id: tag, label: format.languageName(tag) }))
    .filter(({ id, label }) => id === recognised || label.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => Number(b.id === recognised) - Number(a.id === recognised))
  return (
    <ComboBox
      className="max-w-80"
      label={t(($) => $.form.language.add)}
      placeholder={t(($) => $.form.language.choose)}
      openLabel={t(($) => $.form.language.open)}
      emptyLabel={t(($) => $.form.language.unknown)}
      items={items}
      textOf={(item) => item.label}
      renderItem={(item) => item.label}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={(item) => {
        if (!item) return
        setTyped('')
        onAdd(item.id)
      }}
    />
  )
}

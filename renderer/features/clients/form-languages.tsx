import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageChannel, LanguageLevel, type ClientLanguage } from '../../../electron/ipc/client-parts.ts'
import { recogniseLanguage, SPOKEN_LANGUAGES } from '../../../locales/languages.ts'
import { focusWhenLost } from '../../lib/focus-soon.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Select } from '../../ui/select.tsx'
import { X } from 'lucide-react'
import { FormPart, RemovedRow } from './form-rows.tsx'
import { emptyLanguage, type PartProps } from './form-words.ts'

const USES = ['prefers', 'speaks', 'reads', 'some'] as const
const LEVELS = LanguageLevel.options

/**
 * The languages of a client: how they use each, how well they speak and write it, and for what they prefer it. A language
 * is found by its name in any of the house's languages.
 */
export function LanguagesPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  const { languages } = words
  const [removed, setRemoved] = useState<{ language: ClientLanguage; at: number } | null>(null)
  const begin = (tag: string) => emptyLanguage(tag, languages.length === 0 ? 'prefers' : 'speaks')
  return (
    <FormPart name="languages" title={t(($) => $.form.language.title)}>
      {languages.length > 0 && (
        <ul className="flex flex-col gap-5">
          {languages.map((language, at) => (
            <li key={language.tag} data-language={language.tag}>
              <LanguageRow
                language={language}
                change={(part) =>
                  change({
                    languages: languages.map((each) => (each === language ? { ...each, ...part } : each)),
                  })
                }
                onRemove={() => {
                  setRemoved({ language, at })
                  change({ languages: languages.toSpliced(at, 1) })
                  focusWhenLost(() => document.querySelector<HTMLElement>('[data-removed] button'))
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {removed && (
        <RemovedRow
          onUndo={() => {
            const { language, at } = removed
            setRemoved(null)
            change({ languages: languages.toSpliced(at, 0, language) })
            focusWhenLost(() =>
              document.querySelector<HTMLElement>(`[data-language="${language.tag}"] button`),
            )
          }}
        >
          {t(($) => $.form.rowRemoved)}
        </RemovedRow>
      )}
      <AddLanguage
        known={languages.map((each) => each.tag)}
        onAdd={(tag) => {
          setRemoved(null)
          change({ languages: [...languages, begin(tag)] })
        }}
      />
    </FormPart>
  )
}

interface LanguageRowProps {
  readonly language: ClientLanguage
  readonly change: (part: Partial<ClientLanguage>) => void
  readonly onRemove: () => void
}

function LanguageRow({ language, change, onRemove }: LanguageRowProps) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const name = format.languageName(language.tag)
  const use = t(($) => $.form.language.use)
  return (
    <fieldset className="flex min-w-0 items-end gap-x-2">
      <legend className="sr-only">{name}</legend>
      <div className="flex min-w-0 flex-1 flex-wrap items-end gap-x-3 gap-y-2">
        <span aria-hidden className="w-full wrap-anywhere">
          {name}
        </span>
        <Select
          label={use}
          placeholder={use}
          options={USES.map((id) => ({ id, label: t(($) => $.form.languageUse[id]) }))}
          value={language.use}
          onChange={(next) => change({ use: next })}
          className="w-40"
        />
        {(['spoken', 'written'] as const).map((skill) => (
          <Select
            key={skill}
            label={t(($) => $.form.language[skill])}
            placeholder={t(($) => $.form.languageLevel.unknown)}
            options={LEVELS.map((id) => ({
              id: id || 'unknown',
              label: t(($) => $.form.languageLevel[id || 'unknown']),
            }))}
            value={language[skill] || 'unknown'}
            onChange={(level) => change({ [skill]: level === 'unknown' ? '' : level })}
            className="w-40"
          />
        ))}
        <PreferredFor language={language} change={change} />
      </div>
      <IconButton label={t(($) => $.form.language.remove, { language: name })} icon={X} onPress={onRemove} />
    </fieldset>
  )
}

/** For what a language is the preferred one: speaking, letters, e-mail, messages, the telephone. */
function PreferredFor({ language, change }: Omit<LanguageRowProps, 'onRemove'>) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const { prefersFor } = language
  const nameOf = (channel: LanguageChannel) => t(($) => $.form.languageFor[channel])
  const title = t(($) => $.form.language.prefersFor)
  return (
    <Popover
      label={title}
      trigger={
        <Button className="max-w-44">
          <span className="truncate leading-normal">
            {prefersFor.length === 0
              ? title
              : t(($) => $.form.language.prefersForThese, { channels: format.list(prefersFor.map(nameOf)) })}
          </span>
        </Button>
      }
    >
      <div className="flex flex-col gap-2">
        {LanguageChannel.options.map((channel) => (
          <Checkbox
            key={channel}
            isSelected={prefersFor.includes(channel)}
            onChange={(isOn) =>
              change({
                prefersFor: LanguageChannel.options.filter((each) =>
                  each === channel ? isOn : prefersFor.includes(each),
                ),
              })
            }
          >
            {nameOf(channel)}
          </Checkbox>
        ))}
      </div>
    </Popover>
  )
}

function AddLanguage({ known, onAdd }: { known: readonly string[]; onAdd: (tag: string) => void }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const [typed, setTyped] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const hasAdded = useRef(false)
  const count = known.length
  const wanted = typed.trim().toLocaleLowerCase()
  const recognised = wanted === '' ? undefined : recogniseLanguage(wanted)
  const nearness = ({ id, label }: { id: string; label: string }) =>
    id === recognised ? 2 : Number(label.toLocaleLowerCase().startsWith(wanted))
  const items = SPOKEN_LANGUAGES.filter((tag) => !known.includes(tag))
    .map((tag) => ({ id: tag, label: format.languageName(tag) }))
    .filter(({ id, label }) => id === recognised || label.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => nearness(b) - nearness(a))
  useEffect(() => {
    if (hasAdded.current && count > 0) box.current?.querySelector('input')?.focus()
    hasAdded.current = false
  }, [count])

  return (
    <div ref={box}>
      <ComboBox
        // Each choice begins a new, closed field for the next: emptied in place, it would open its list again.
        key={count}
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
          hasAdded.current = true
          onAdd(item.id)
        }}
      />
    </div>
  )
}

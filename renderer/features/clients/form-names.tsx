import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NameForm } from '../../../electron/ipc/clients.ts'
import { SPOKEN_LANGUAGES } from '../../../locales/languages.ts'
import { detectScript } from '../../../locales/scripts.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormPart, FormRows } from './form-rows.tsx'
import { emptyName, type PartProps } from './form-words.ts'

const KINDS = ['native', 'romanised', 'passport', 'preferred', 'former'] as const
const READ_SCRIPTS = new Set(['Hani', 'Hira', 'Kana', 'Hang'])
const LINE = 500

type NameProps = { name: NameForm; change: (part: Partial<NameForm>) => void }

type NamesPartProps = PartProps & { error: string; children: ReactNode }

/** The name, in as many forms as it is written. */
export function NamesPart({ words, change, error, children }: NamesPartProps) {
  const { t } = useTranslation('clients')
  return (
    <FormPart title={t(($) => $.form.name.title)}>
      <div data-names>
        <FormRows
          rows={words.names}
          onChange={(names) => change({ names })}
          begin={() => emptyName(words.names.length === 0 ? 'native' : 'romanised')}
          addLabel={t(($) => $.form.name.add)}
          removeLabel={t(($) => $.form.name.remove)}
          most={20}
          keepsOne
        >
          {(name, changeName) => (
            <NameFields
              name={name}
              change={changeName}
              error={name === words.names[0] ? error : ''}
              isOnly={words.names.length === 1}
            />
          )}
        </FormRows>
      </div>
      {children}
    </FormPart>
  )
}

function NameFields({ name, change, error, isOnly }: NameProps & { error: string; isOnly: boolean }) {
  const { t } = useTranslation('clients')
  const hasMore = [name.title, name.given2, name.generation, name.credentials, name.nickname].some(
    (part) => part !== '',
  )
  const [isOpen, setOpen] = useState(hasMore)
  const hasReading =
    READ_SCRIPTS.has(detectScript(name.surname + name.given)) ||
    name.givenReading + name.surnameReading !== ''
  const lang = name.lang === 'und' ? undefined : name.lang
  return (
    <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-2">
      <TextField
        label={t(($) => $.form.name.surname)}
        value={name.surname}
        onChange={(surname) => change({ surname })}
        lang={lang}
        maxLength={LINE}
        error={error}
      />
      <TextField
        label={t(($) => $.form.name.given)}
        value={name.given}
        onChange={(given) => change({ given })}
        lang={lang}
        maxLength={LINE}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a new client is typed at once, given name first
        autoFocus={isOnly}
      />
      {hasReading && <Readings name={name} change={change} />}
      {(isOpen || !isOnly) && <KindOfForm name={name} change={change} />}
      {isOpen ? (
        <MoreParts name={name} change={change} />
      ) : (
        <Button size="small" variant="text" className="justify-self-start" onPress={() => setOpen(true)}>
          {t(($) => $.form.name.more)}
        </Button>
      )}
    </div>
  )
}

function Readings({ name, change }: NameProps) {
  const { t } = useTranslation('clients')
  const hint = t(($) => $.form.name.readingHint)
  return (
    <>
      <TextField
        label={t(($) => $.form.name.surnameReading)}
        value={name.surnameReading}
        onChange={(surnameReading) => change({ surnameReading })}
        description={hint}
        maxLength={LINE}
      />
      <TextField
        label={t(($) => $.form.name.givenReading)}
        value={name.givenReading}
        onChange={(givenReading) => change({ givenReading })}
        description={hint}
        maxLength={LINE}
      />
    </>
  )
}

function MoreParts({ name, change }: NameProps) {
  const { t } = useTranslation('clients')
  return (
    <>
      <TextField
        label={t(($) => $.form.name.titleField)}
        value={name.title}
        onChange={(title) => change({ title })}
        maxLength={LINE}
      />
      <TextField
        label={t(($) => $.form.name.given2)}
        value={name.given2}
        onChange={(given2) => change({ given2 })}
        maxLength={LINE}
      />
      <TextField
        label={t(($) => $.form.name.generation)}
        value={name.generation}
        onChange={(generation) => change({ generation })}
        description={t(($) => $.form.name.generationHint)}
        maxLength={LINE}
      />
      <TextField
        label={t(($) => $.form.name.credentials)}
        value={name.credentials}
        onChange={(credentials) => change({ credentials })}
        maxLength={LINE}
      />
      <TextField
        label={t(($) => $.form.name.nickname)}
        value={name.nickname}
        onChange={(nickname) => change({ nickname })}
        maxLength={LINE}
      />
    </>
  )
}

function KindOfForm({ name, change }: NameProps) {
  const { t, i18n } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const languages = SPOKEN_LANGUAGES.map((tag) => ({ id: tag, label: format.languageName(tag) })).sort(
    (a, b) => a.label.localeCompare(b.label, i18n.language),
  )
  const auto = t(($) => $.form.name.langAuto)
  const isListed = name.lang === 'und' || SPOKEN_LANGUAGES.includes(name.lang)
  return (
    <>
      <Select
        label={t(($) => $.form.name.kind)}
        placeholder={auto}
        options={KINDS.map((id) => ({ id, label: t(($) => $.form.nameKind[id]) }))}
        value={name.kind}
        onChange={(kind) => change({ kind })}
      />
      <Select
        label={t(($) => $.form.name.lang)}
        placeholder={auto}
        options={[
          { id: 'und', label: auto },
          ...(isListed ? [] : [{ id: name.lang, label: format.languageName(name.lang) }]),
          ...languages,
        ]}
        value={name.lang}
        onChange={(lang) => change({ lang })}
      />
    </>
  )
}

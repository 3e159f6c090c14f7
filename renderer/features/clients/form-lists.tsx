import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExtraField } from '../../../electron/ipc/client-parts.ts'
import { Button } from '../../ui/button.tsx'
import { TagGroup } from '../../ui/tag-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormPart, FormRows } from './form-rows.tsx'
import { emptyExtra, type PartProps } from './form-words.ts'

const LINE = 500
const PROSE = 100_000

/** The facts the house keeps under labels of its own. */
export function ExtrasPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  return (
    <FormPart title={t(($) => $.form.extra.title)}>
      <FormRows
        rows={words.extras}
        onChange={(extras) => change({ extras })}
        begin={emptyExtra}
        addLabel={t(($) => $.form.extra.add)}
        removeLabel={t(($) => $.form.extra.remove)}
        most={200}
      >
        {(extra, changeExtra) => <ExtraFields extra={extra} change={changeExtra} />}
      </FormRows>
    </FormPart>
  )
}

function ExtraFields({ extra, change }: { extra: ExtraField; change: (part: Partial<ExtraField>) => void }) {
  const { t } = useTranslation('clients')
  return (
    <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-[14rem_minmax(0,1fr)]">
      <TextField
        label={t(($) => $.form.extra.label)}
        value={extra.label}
        onChange={(label) => change({ label })}
        error={
          extra.label.trim() === '' && extra.value.trim() !== '' ? t(($) => $.form.extra.labelMissing) : ''
        }
        maxLength={LINE}
      />
      <TextArea
        label={t(($) => $.form.extra.value)}
        rows={1}
        value={extra.value}
        onChange={(value) => change({ value })}
        maxLength={PROSE}
      />
    </div>
  )
}

/** The words by which the house finds a client again. */
export function TagsPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  const [typed, setTyped] = useState('')
  const label = t(($) => $.form.tags.label)

  function add() {
    const tag = typed.trim()
    setTyped('')
    if (tag !== '' && !words.tags.includes(tag)) change({ tags: [...words.tags, tag] })
  }

  return (
    <FormPart title={t(($) => $.form.tags.title)}>
      <TagGroup
        label={label}
        emptyLabel={t(($) => $.form.tags.empty)}
        tags={words.tags.map((tag) => ({ id: tag, label: <bdi>{tag}</bdi>, text: tag }))}
        onRemove={(id) => change({ tags: words.tags.filter((tag) => tag !== id) })}
        removeLabel={(tag) => t(($) => $.form.tags.remove, { tag })}
      />
      <div className="flex items-end gap-2">
        <TextField
          className="w-64"
          label={t(($) => $.form.tags.add)}
          value={typed}
          onChange={setTyped}
          onSubmit={add}
          maxLength={LINE}
        />
        <Button isDisabled={typed.trim() === '' || words.tags.length >= 50} onPress={add}>
          {t(($) => $.form.tags.add)}
        </Button>
      </div>
    </FormPart>
  )
}

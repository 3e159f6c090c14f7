import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Address, type ExtraField, Occasion, Size } from '../../../electron/ipc/clients.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TagGroup } from '../../ui/tag-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormPart, FormRows } from './form-rows.tsx'
import { emptyAddress, emptyExtra, emptyOccasion, emptySize, type PartProps } from './form-words.ts'
import { ReadDay } from './read-day.tsx'

const LINE = 500
const PROSE = 100_000

/** The days to remember, each as it was said and as it was understood. */
export function OccasionsPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  return (
    <FormPart title={t(($) => $.form.occasion.title)}>
      <FormRows
        rows={words.occasions}
        onChange={(occasions) => change({ occasions })}
        begin={emptyOccasion}
        addLabel={t(($) => $.form.occasion.add)}
        removeLabel={t(($) => $.form.occasion.remove)}
        most={50}
      >
        {(occasion, changeOccasion) => (
          <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)]">
            <Select
              label={t(($) => $.form.occasion.kind)}
              placeholder={t(($) => $.occasionKind.other)}
              options={Occasion.shape.kind.options.map((id) => ({ id, label: t(($) => $.occasionKind[id]) }))}
              value={occasion.kind}
              onChange={(kind) => changeOccasion({ kind })}
            />
            <TextField
              label={t(($) => $.form.occasion.statedAs)}
              value={occasion.statedAs}
              placeholder={t(($) => $.form.occasion.statedAsHint)}
              onChange={(statedAs) => changeOccasion({ ...emptyOccasion(), ...labelled(occasion), statedAs })}
              description={<ReadDay occasion={occasion} country={words.country} />}
              maxLength={LINE}
            />
            <TextField
              label={t(($) => $.form.occasion.label)}
              value={occasion.label}
              placeholder={t(($) => $.form.occasion.labelHint)}
              onChange={(label) => changeOccasion({ label })}
              maxLength={LINE}
            />
          </div>
        )}
      </FormRows>
    </FormPart>
  )
}

// A day stated anew is read anew when the form is saved: what was read before no longer holds.
const labelled = ({ kind, label }: Occasion) => ({ kind, label })

/** The sizes, each as it was said. */
export function SizesPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  return (
    <FormPart title={t(($) => $.form.size.title)}>
      <FormRows
        rows={words.sizes}
        onChange={(sizes) => change({ sizes })}
        begin={emptySize}
        addLabel={t(($) => $.form.size.add)}
        removeLabel={t(($) => $.form.size.remove)}
        most={50}
      >
        {(size, changeSize) => (
          <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)]">
            <Select
              label={t(($) => $.form.size.kind)}
              placeholder={t(($) => $.sizeKind.other)}
              options={Size.shape.kind.options.map((id) => ({ id, label: t(($) => $.sizeKind[id]) }))}
              value={size.kind}
              onChange={(kind) => changeSize({ kind })}
            />
            <TextField
              label={t(($) => $.form.size.asSaid)}
              value={size.asSaid}
              placeholder={t(($) => $.form.size.asSaidHint)}
              onChange={(asSaid) => changeSize({ asSaid })}
              maxLength={LINE}
            />
            <TextField
              label={t(($) => $.form.size.label)}
              value={size.label}
              placeholder={t(($) => $.form.size.labelHint)}
              onChange={(label) => changeSize({ label })}
              maxLength={LINE}
            />
          </div>
        )}
      </FormRows>
    </FormPart>
  )
}

/** The postal addresses, each as the client writes it. */
export function AddressesPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  return (
    <FormPart title={t(($) => $.form.address.title)}>
      <FormRows
        rows={words.addresses}
        onChange={(addresses) => change({ addresses })}
        begin={emptyAddress}
        addLabel={t(($) => $.form.address.add)}
        removeLabel={t(($) => $.form.address.remove)}
        most={20}
      >
        {(address, changeAddress) => <AddressFields address={address} change={changeAddress} />}
      </FormRows>
    </FormPart>
  )
}

function AddressFields({ address, change }: { address: Address; change: (part: Partial<Address>) => void }) {
  const { t } = useTranslation('clients')
  const parts = ['postalCode', 'city', 'region', 'country'] as const
  return (
    <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-2">
      <TextField
        label={t(($) => $.form.address.label)}
        value={address.label}
        placeholder={t(($) => $.form.address.labelHint)}
        onChange={(label) => change({ label })}
        maxLength={LINE}
        className="@min-[32rem]:col-span-2"
      />
      <TextArea
        label={t(($) => $.form.address.lines)}
        rows={2}
        value={address.lines}
        onChange={(lines) => change({ lines })}
        maxLength={PROSE}
        className="@min-[32rem]:col-span-2"
      />
      {parts.map((part) => (
        <TextField
          key={part}
          label={t(($) => $.form.address[part])}
          value={address[part]}
          onChange={(value) => change({ [part]: value })}
          maxLength={LINE}
        />
      ))}
    </div>
  )
}

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

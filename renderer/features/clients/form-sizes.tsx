import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Size } from '../../../electron/ipc/client-parts.ts'
import type { SizeReading } from '../../../locales/sizes/read-size.ts'
import { useMinute } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useSizeWords } from '../../lib/size-words.ts'
import { isolate } from '../../lib/isolate.ts'
import { joinSentences } from '../../lib/sentences.tsx'
import { useMe } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCalendarWords } from './calendar-words.ts'
import { GarmentFields } from './form-garment.tsx'
import { FormPart, FormRows } from './form-rows.tsx'
import { emptySize, isSaid, type PartProps } from './form-words.ts'
import { keptOf, measuredKind, placesOf, readSaid, systemsOf } from './read-said-size.ts'

const LINE = 500
const NONE = 'none'

/** The sizes, each as it was said and as it was understood: its system, its millimetres, where and when it was measured. */
export function SizesPart({ words, change }: PartProps) {
  const { t } = useTranslation('clients')
  const me = useMe()
  const country = words.country || me.country
  return (
    <FormPart name="sizes" title={t(($) => $.form.size.title)}>
      <FormRows
        rows={words.sizes}
        onChange={(sizes) => change({ sizes })}
        begin={emptySize}
        addLabel={t(($) => $.form.size.add)}
        removeLabel={t(($) => $.form.size.remove)}
        most={50}
        isTall
      >
        {(size, changeSize) => <SizeFields size={size} country={country} change={changeSize} />}
      </FormRows>
    </FormPart>
  )
}

interface SizeFieldsProps {
  readonly size: Size
  readonly country: string
  readonly change: (part: Partial<Size>) => void
}

function SizeFields({ size, country, change }: SizeFieldsProps) {
  const { t } = useTranslation('clients')
  // A system is wished for until the words or the kind change; what the words name outranks it.
  const readAs = (said: Pick<Size, 'kind' | 'asSaid' | 'place'>, wished: string) =>
    change({ ...said, ...keptOf(readSaid(said, country, wished), wished) })
  const systems = systemsOf(size.kind)
  const read = readSaid(size, country, size.system)
  const system = read?.is === 'read' ? read.size.system : size.system
  const { kind, asSaid, place } = size
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)]">
        <Select
          label={t(($) => $.form.size.kind)}
          placeholder={t(($) => $.sizeKind.other)}
          options={Size.shape.kind.options.map((id) => ({ id, label: t(($) => $.sizeKind[id]) }))}
          value={kind}
          onChange={(next) => readAs({ kind: next, asSaid, place: next === kind ? place : '' }, '')}
        />
        <TextField
          label={t(($) => $.form.size.asSaid)}
          value={asSaid}
          placeholder={t(($) => $.form.size.asSaidHint)}
          onChange={(text) => readAs({ kind, asSaid: text, place }, kind === 'clothing' ? system : '')}
          description={<ReadSaid size={size} read={read} />}
          maxLength={LINE}
        />
        {systems.length > 0 && isSaid(asSaid) ? (
          <Select
            label={t(($) => $.form.size.system)}
            placeholder={t(($) => $.form.size.systemNone)}
            options={systems.map((id) => ({ id, label: t(($) => $.sizeSystem[id]) }))}
            value={systems.find((id) => id === system) ?? null}
            onChange={(wished) => readAs({ kind, asSaid, place }, wished)}
          />
        ) : null}
        {kind === 'clothing' && <GarmentFields size={size} change={change} />}
      </div>
      <MoreOfSize size={size} change={change} />
    </div>
  )
}

/** How a size that was said is understood. */
function ReadSaid({ size, read }: { size: Size; read: SizeReading | null }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const { others } = useSizeWords()(size)
  const kind = measuredKind(size.kind)
  if (size.kind === 'clothing' && others.length > 0) return <bdi dir="ltr">{others.join(' · ')}</bdi>
  if (kind === undefined || !isSaid(size.asSaid)) return null
  if (read === null) return t(($) => $.form.size.unread)
  if (read.is === 'ambiguous') {
    const sizes = read.candidates.map(({ value }) => isolate(value))
    return t(($) => $.form.size.ambiguous, { sizes: format.either(sizes) })
  }
  const { value, mm, isApproximate } = read.size
  return joinSentences([
    t(($) => $.form.size.read[kind], { size: isolate(value), mm: format.millimetres(mm) }),
    isApproximate ? t(($) => $.form.size.about) : '',
  ])
}

function MoreOfSize({ size, change }: Omit<SizeFieldsProps, 'country'>) {
  const { t } = useTranslation('clients')
  const isKnown = isSaid(size.label + size.place + size.fit + size.measuredBy + size.measuredOn)
  const [isOpen, setOpen] = useState(isKnown)
  if (!isOpen && !isKnown) {
    return (
      <Button variant="text" size="small" className="self-start" onPress={() => setOpen(true)}>
        {t(($) => $.form.size.more)}
      </Button>
    )
  }
  return (
    <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-[repeat(3,minmax(0,1fr))]">
      <Place size={size} change={change} />
      <Select
        label={t(($) => $.form.size.fit)}
        placeholder={t(($) => $.form.size.fitNone)}
        options={[
          { id: NONE, label: t(($) => $.form.size.fitNone) },
          ...(['snug', 'exact', 'loose'] as const).map((id) => ({ id, label: t(($) => $.sizeFit[id]) })),
        ]}
        value={size.fit || NONE}
        onChange={(fit) => change({ fit: fit === NONE ? '' : Size.shape.fit.parse(fit) })}
      />
      {size.kind !== 'clothing' && (
        <TextField
          label={t(($) => $.form.size.label)}
          value={size.label}
          placeholder={t(($) => $.form.size.labelHint)}
          onChange={(label) => change({ label })}
          maxLength={LINE}
        />
      )}
      <TextField
        label={t(($) => $.form.size.measuredBy)}
        value={size.measuredBy}
        onChange={(measuredBy) => change({ measuredBy })}
        maxLength={LINE}
      />
      <MeasuredOn size={size} change={change} />
    </div>
  )
}

function Place({ size, change }: Omit<SizeFieldsProps, 'country'>) {
  const { t } = useTranslation('clients')
  const places = placesOf(size.kind)
  if (places.length === 0) return null
  return (
    <Select
      label={t(($) => $.form.size.place)}
      placeholder={t(($) => $.form.size.placeNone)}
      options={[
        { id: NONE, label: t(($) => $.form.size.placeNone) },
        ...places.map((id) => ({ id, label: t(($) => $.sizePlace[id]) })),
      ]}
      value={size.place || NONE}
      onChange={(place) => change({ place: place === NONE ? '' : place })}
    />
  )
}

function MeasuredOn({ size, change }: Omit<SizeFieldsProps, 'country'>) {
  const now = useMinute()
  const { t } = useTranslation('clients')
  const calendar = useCalendarWords()
  const format = useFormat(useMe().timeZone)
  return (
    <DatePicker
      {...calendar}
      label={t(($) => $.form.size.measuredOn)}
      value={size.measuredOn || null}
      maxValue={format.isoDayOf(now)}
      onChange={(day) => change({ measuredOn: day ?? '' })}
    />
  )
}

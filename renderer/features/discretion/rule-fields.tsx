import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '../../../electron/ipc/clients.ts'
import { ConsentChannel } from '../../../electron/ipc/consents.ts'
import { DiscretionWords } from '../../../electron/ipc/discretion.ts'
import { Provenance } from '../../../electron/ipc/values.ts'
import { client } from '../../lib/client.ts'
import { useMinute } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useMe } from '../../lib/session.tsx'
import { useSourceForm } from '../../lib/source-form.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DatePicker } from '../../ui/date-picker.tsx'
import { Select } from '../../ui/select.tsx'
import { SourceFields } from '../../ui/source-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { WhomField } from './whom-field.tsx'
import type { RuleFault, RuleWords } from './rule-words.ts'

interface RuleFieldsProps {
  readonly clientId: ClientId
  readonly words: RuleWords
  readonly fault: RuleFault | null
  readonly onChange: (words: RuleWords) => void
}

interface PartProps extends RuleFieldsProps {
  readonly set: (part: Partial<RuleWords>) => void
}

const KINDS = DiscretionWords.shape.kind.options
const ANY = 'any'
const LINE_MOST = 500

/** What a rule needs, by its kind, then until when it holds and how it is known. */
export function RuleFields(props: RuleFieldsProps) {
  const { words, onChange } = props
  const { t } = useTranslation('discretion')
  const format = useFormat(useMe().timeZone)
  const today = format.isoDayOf(useMinute())
  const source = useSourceForm(Provenance.options)
  const set = (part: Partial<RuleWords>) => onChange({ ...words, ...part })
  return (
    <>
      <Select
        label={t(($) => $.form.kind)}
        placeholder={t(($) => $.form.kind)}
        options={KINDS.map((id) => ({ id, label: t(($) => $.kind[id]) }))}
        value={words.kind}
        onChange={(kind) => set({ kind })}
      />
      {(words.kind === 'never-mention' || words.kind === 'gift-secrecy') && <Matter {...props} set={set} />}
      {words.kind === 'safe-contact' && <Contact {...props} set={set} />}
      {words.kind === 'purchases-hidden' && <Viewers {...props} set={set} />}
      <DatePicker
        className="max-w-60"
        label={t(($) => $.form.until)}
        description={t(($) => $.form.untilHint)}
        value={words.untilDay === '' ? null : words.untilDay}
        onChange={(untilDay) => set({ untilDay: untilDay ?? '' })}
        openLabel={source.words.dayOpen}
        previousLabel={source.words.dayPrevious}
        nextLabel={source.words.dayNext}
      />
      <SourceFields
        {...source}
        value={words.source}
        today={today}
        onChange={(value) => set({ source: value })}
      />
    </>
  )
}

function Matter({ clientId, words, fault, set }: PartProps) {
  const { t } = useTranslation('discretion')
  const isGift = words.kind === 'gift-secrecy'
  return (
    <div className="grid gap-x-4 gap-y-3 @min-[30rem]:grid-cols-2">
      <TextField
        label={isGift ? t(($) => $.form.aboutGift) : t(($) => $.form.aboutMatter)}
        value={words.about}
        isRequired
        onChange={(about) => set({ about })}
        error={fault === 'about' ? t(($) => $.form.aboutMissing) : undefined}
        maxLength={LINE_MOST}
      />
      <WhomField
        label={isGift ? t(($) => $.form.fromWhom) : t(($) => $.form.toWhom)}
        hint={isGift ? undefined : t(($) => $.form.toWhomHint)}
        error={fault === 'whom' ? t(($) => $.form.fromWhomMissing) : undefined}
        isRequired={isGift}
        exceptId={clientId}
        name={words.towards}
        id={words.towardsId}
        onChange={(towards, towardsId) => set({ towards, towardsId })}
      />
    </div>
  )
}

function Contact({ words, fault, set }: PartProps) {
  const { t } = useTranslation('discretion')
  const { t: consent } = useTranslation('consents')
  const time = (value: string) => (value === '' ? null : value)
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-3">
      <Select
        className="min-w-40 flex-1"
        label={t(($) => $.form.channel)}
        placeholder={t(($) => $.form.channelAny)}
        options={[
          { id: ANY, label: t(($) => $.form.channelAny) },
          ...ConsentChannel.options.map((id) => ({ id, label: consent(($) => $.channel[id]) })),
        ]}
        value={words.channel === '' ? ANY : words.channel}
        onChange={(channel) => set({ channel: channel === ANY ? '' : channel })}
        error={fault === 'channel' ? t(($) => $.form.channelMissing) : undefined}
      />
      <TimeField
        label={t(($) => $.form.from)}
        hourCycle={24}
        value={time(words.fromTime)}
        onChange={(fromTime) => set({ fromTime: fromTime ?? '' })}
        error={fault === 'hours' ? t(($) => $.form.hoursMissing) : undefined}
      />
      <TimeField
        label={t(($) => $.form.untilTime)}
        hourCycle={24}
        value={time(words.untilTime)}
        onChange={(untilTime) => set({ untilTime: untilTime ?? '' })}
      />
    </div>
  )
}

function Viewers({ words, fault, set }: PartProps) {
  const { t } = useTranslation('discretion')
  const staff = useQuery({ queryKey: ['staff', 'list'], queryFn: () => client.staff.list({}) }).data ?? []
  const shown = staff.filter((member) => !member.retired || words.seenBy.includes(member.id))
  return (
    <fieldset>
      <legend className="mb-1 text-13 text-ink-2">{t(($) => $.form.seenBy)}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {shown.map(({ id, name }) => (
          <Checkbox
            key={id}
            isSelected={words.seenBy.includes(id)}
            isInvalid={fault === 'seenBy'}
            onChange={(isSeen) =>
              set({ seenBy: isSeen ? [...words.seenBy, id] : words.seenBy.filter((one) => one !== id) })
            }
          >
            <bdi>{name}</bdi>
          </Checkbox>
        ))}
      </div>
      {fault === 'seenBy' && (
        <p role="alert" className="mt-1 text-13 text-veto">
          {t(($) => $.form.seenByMissing)}
        </p>
      )}
    </fieldset>
  )
}

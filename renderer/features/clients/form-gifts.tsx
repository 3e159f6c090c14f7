import { useTranslation } from 'react-i18next'
import { type Gift, Occasion } from '../../../electron/ipc/client-parts.ts'
import type { ClientDraft } from '../../../electron/ipc/clients.ts'
import { useVetoedOffers, VetoNote } from '../../lib/veto-note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ChosenOrSaid } from './chosen-or-said.tsx'
import { FormPart, FormRows } from './form-rows.tsx'
import { emptyGift, isSaid, type PartProps, recipientOf } from './form-words.ts'
import { YearField } from './year-field.tsx'

const LINE = 500

type GiftsPartProps = PartProps & {
  /** Whose form it is, or null for somebody new. */
  readonly clientId: number | null
}

/** What was given to the client and to those around them, so that nobody gives it twice. */
export function GiftsPart({ words, change, clientId }: GiftsPartProps) {
  const { t } = useTranslation('clients')
  return (
    <FormPart title={t(($) => $.form.gift.title)}>
      <div data-gifts>
        <FormRows
          rows={words.gifts}
          onChange={(gifts) => change({ gifts })}
          begin={emptyGift}
          addLabel={t(($) => $.form.gift.add)}
          removeLabel={t(($) => $.form.gift.remove)}
          most={500}
          isTall
        >
          {(gift, changeGift) => (
            <>
              <GiftFields gift={gift} words={words} change={changeGift} />
              <GiftVeto gift={gift} clientId={recipientOf(gift, words, clientId)} />
            </>
          )}
        </FormRows>
      </div>
    </FormPart>
  )
}

/** Says beside a gift what whoever it is for must never be offered. */
export function GiftVeto({ gift, clientId }: { gift: Pick<Gift, 'what'>; clientId: number | null }) {
  const vetoed = useVetoedOffers({ clientId, companions: [], said: [gift.what] })
  return <VetoNote offer={gift.what} vetoed={vetoed} lang="" />
}

interface GiftFieldsProps {
  readonly gift: Gift
  readonly words: ClientDraft
  readonly change: (part: Partial<Gift>) => void
}

function GiftFields({ gift, words, change }: GiftFieldsProps) {
  const { t } = useTranslation('clients')
  const isWhatMissing = isSaid(gift.occasion + gift.recipient) && !isSaid(gift.what)
  return (
    <div className="grid gap-x-4 gap-y-3 @min-[32rem]:grid-cols-[minmax(0,1fr)_9rem]">
      <TextField
        label={t(($) => $.form.gift.what)}
        placeholder={t(($) => $.form.gift.whatHint)}
        value={gift.what}
        onChange={(what) => change({ what })}
        description={isWhatMissing ? t(($) => $.form.gift.whatMissing) : undefined}
        maxLength={LINE}
      />
      <YearField label={t(($) => $.form.gift.year)} value={gift.year} onChange={(year) => change({ year })} />
      <div className="grid gap-x-4 gap-y-3 @min-[32rem]:col-span-2 @min-[32rem]:grid-cols-2">
        <GiftOccasion gift={gift} words={words} change={change} />
        <ChosenOrSaid
          label={t(($) => $.form.gift.recipient)}
          openLabel={t(($) => $.form.gift.recipientOpen)}
          placeholder={t(($) => $.form.gift.recipientHint)}
          offers={[...words.relations.map(({ name }) => name), ...words.occasions.map(({ whose }) => whose)]}
          value={gift.recipient}
          onChange={(recipient) => change({ recipient })}
        />
      </div>
    </div>
  )
}

/** A kind of day is kept as its code, so that it can be said in every language; anything else as it was said. */
function GiftOccasion({ gift, words, change }: GiftFieldsProps) {
  const { t } = useTranslation('clients')
  const kinds = Occasion.shape.kind.options
  const wordOf = (said: string) => {
    const kind = kinds.find((each) => each === said)
    return kind === undefined ? said : t(($) => $.occasionKind[kind])
  }
  const codeOf = (shown: string) => kinds.find((kind) => wordOf(kind) === shown) ?? shown
  return (
    <ChosenOrSaid
      label={t(($) => $.form.gift.occasion)}
      openLabel={t(($) => $.form.gift.occasionOpen)}
      offers={[...words.occasions.map(({ label }) => label), ...kinds.map(wordOf)]}
      value={wordOf(gift.occasion)}
      onChange={(shown) => change({ occasion: codeOf(shown) })}
    />
  )
}

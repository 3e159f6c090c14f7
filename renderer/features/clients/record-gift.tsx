import { Gift as GiftIcon } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gift, Occasion } from '../../../electron/ipc/client-parts.ts'
import type { Client } from '../../../electron/ipc/clients.ts'
import { client as calls } from '../../lib/client.ts'
import { useMinute } from '../../lib/clock.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { giftOccasion } from '../../lib/gifts.ts'
import { useMe } from '../../lib/session.tsx'
import { useTellingWords } from '../../lib/telling-words.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { createTelling } from '../../ui/telling.ts'
import { TextField } from '../../ui/text-field.tsx'
import { GiftVeto } from './form-gifts.tsx'
import { recipientOf, wordsOf } from './form-words.ts'
import { YearField } from './year-field.tsx'

interface RecordGiftProps {
  readonly client: Client
  readonly occasion: Occasion
}

/** Records what was given on one occasion without opening the form. */
export function RecordGift({ client, occasion }: RecordGiftProps) {
  const { t } = useTranslation('clients')
  const { isReadOnly } = useMe()
  const label = t(($) => $.section.occasions.record)
  if (isReadOnly || client.binnedAt !== null) return null
  return (
    <Popover
      label={label}
      trigger={<IconButton className="h-6 min-w-6 text-accent" icon={GiftIcon} label={label} />}
    >
      {(close) => <GiftForm client={client} occasion={occasion} onDone={close} />}
    </Popover>
  )
}

function GiftForm({ client, occasion, onDone }: RecordGiftProps & { onDone: () => void }) {
  const { t } = useTranslation('clients')
  const errorText = useErrorText()
  const format = useFormat(useMe().timeZone)
  const now = useMinute()
  const keep = useKeeping(client)
  const [what, setWhat] = useState('')
  const [year, setYear] = useState<number | null>(Number(format.isoDayOf(now).slice(0, 4)))
  const [error, setError] = useState('')

  async function save(event: FormEvent) {
    event.preventDefault()
    if (what.trim() === '') return setError(t(($) => $.form.gift.whatMissing))
    // The field itself says what is wrong with it.
    if (Number.isNaN(year)) return
    try {
      await keep({ year, occasion: giftOccasion(occasion), recipient: occasion.whose, what: what.trim() })
      onDone()
    } catch (failure) {
      setError(errorText(failure))
    }
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="flex w-72 flex-col gap-3">
      <TextField
        label={t(($) => $.section.occasions.what)}
        placeholder={t(($) => $.form.gift.whatHint)}
        value={what}
        onChange={(text) => {
          setWhat(text)
          setError('')
        }}
        error={error}
        maxLength={500}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the sheet was opened to write this
        autoFocus
      />
      <GiftVeto gift={{ what }} clientId={recipientOf({ recipient: occasion.whose }, client, client.id)} />
      <YearField label={t(($) => $.section.occasions.year)} value={year} onChange={setYear} />
      <Button type="submit" className="self-end">
        {t(($) => $.section.occasions.save)}
      </Button>
    </form>
  )
}

/** Keeps a gift on the client's form as the page shows it; another change in between is told, not overwritten. */
function useKeeping(client: Client): (gift: Gift) => Promise<void> {
  const { t } = useTranslation('clients')
  const { offerUndo } = createTelling(useTellingWords())
  const { id, revision, names, gifts } = client
  return async (gift) => {
    const saved = await calls.clients.update({
      id,
      revision,
      client: { ...wordsOf(client).client, names, gifts: [...gifts, gift] },
    })
    offerUndo(
      t(($) => $.section.occasions.saved),
      () => calls.clients.revert({ id, revision: saved.revision, toRevision: revision }),
    )
  }
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Today } from '../../../electron/ipc/today.ts'
import type { Format } from '../../lib/format.ts'
import { useLastGift, useOccasionWords, useReturnWords } from '../../lib/occasion.ts'
import { Button } from '../../ui/button.tsx'
import { Foreign } from '../../ui/foreign.tsx'
import { Name } from '../../ui/name.tsx'
import { Section } from '../../ui/section.tsx'
import { TextLink } from '../../ui/text-link.tsx'

/** The nearest ones; the rest must not push the clients gone quiet out of sight. */
const FIRST_SHOWN = 6

/** The occasions of the coming days, each as it was told in its own calendar and with the day it falls on next. */
export function NearOccasions({ occasions, format }: { occasions: Today['occasions']; format: Format }) {
  const { t } = useTranslation('today')
  const { t: tCommon } = useTranslation('common')
  const wordsOf = useOccasionWords()
  const tellReturn = useReturnWords()
  const tellGift = useLastGift()
  const [showsAll, setShowsAll] = useState(false)
  if (occasions.length === 0) return null
  const shown = showsAll ? occasions : occasions.slice(0, FIRST_SHOWN)
  return (
    <Section title={t(($) => $.aside.occasions)} count={t(($) => $.aside.occasionsNote)}>
      <ul>
        {shown.map(({ clientId, name, occasion, nextDay, inDays, given, ...next }, at) => {
          const words = wordsOf(occasion, name.lang)
          const remarks = [tellReturn(occasion, next), tellGift(occasion, given)]
          return (
            <li
              // One client may keep two occasions of one kind on one day; their order is all that tells them apart.
              // oxlint-disable-next-line react/no-array-index-key
              key={`${clientId} ${at}`}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 border-b border-rule py-2.5 last:border-0"
            >
              <TextLink href={`/clients/${clientId}`} tone="ink">
                <Name text={name.text} lang={name.lang} className="text-16" />
              </TextLink>
              <span className="nums text-end text-14">{format.shortDay(nextDay)}</span>
              <span className="flex flex-wrap gap-x-2 text-14 text-ink-2">
                <span>{words.what}</span>
                {words.stated && <Foreign lang={words.stated.lang}>{words.stated.text}</Foreign>}
              </span>
              <span className="nums text-end text-13 text-ink-3">{format.inDays(inDays)}</span>
              {remarks.map(
                (remark) =>
                  remark !== '' && (
                    <span key={remark} className="col-span-2 text-13 text-ink-3">
                      {remark}
                    </span>
                  ),
              )}
            </li>
          )
        })}
      </ul>
      {shown.length < occasions.length && (
        <Button variant="text" size="small" onPress={() => setShowsAll(true)}>
          {tCommon(($) => $.action.more)}
        </Button>
      )}
    </Section>
  )
}

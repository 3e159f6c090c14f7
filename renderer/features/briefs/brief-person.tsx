import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Brief } from '../../../electron/ipc/briefs.ts'
import { useFormat } from '../../lib/format.ts'
import { useKinWords } from '../../lib/kin-words.ts'
import { useLastGift, useOccasionWords, useReturnWords } from '../../lib/occasion.ts'
import { joinSentences } from '../../lib/sentences.tsx'
import { useMe } from '../../lib/session.tsx'
import { useSizeWords } from '../../lib/size-words.ts'
import { written } from '../../lib/visit.ts'
import { Foreign } from '../../ui/foreign.tsx'
import { Name } from '../../ui/name.tsx'

/** The sizes as they were said, each with what it is in this boutique's systems. */
export function BriefSizes({ sizes }: Pick<Brief, 'sizes'>) {
  const { t } = useTranslation('briefs')
  const wordsOf = useSizeWords()
  return (
    <ul className="brief-run">
      {sizes.map((size) => {
        const { place, others } = wordsOf(size)
        // A finger says that it is a ring; a hand alone does not say of what.
        const isFinger = size.kind === 'ring' && place !== ''
        return (
          <li key={`${size.kind} ${size.place} ${size.label} ${size.asSaid}`}>
            <bdi>{size.label || (isFinger ? place : t(($) => $.size[size.kind]))}</bdi>{' '}
            <bdi className="nums font-semibold">{size.asSaid}</bdi>
            {others.map((other) => (
              <Fragment key={other}>
                {' '}
                <bdi dir="ltr" className="brief-small nums">
                  {other}
                </bdi>
              </Fragment>
            ))}{' '}
            {place !== '' && !isFinger && <bdi className="brief-small">{place}</bdi>}
          </li>
        )
      })}
    </ul>
  )
}

/** The days that are near, what each is this time, and what was given the last time. */
export function BriefOccasions({ brief: { occasions, given, name } }: { brief: Brief }) {
  const format = useFormat(useMe().timeZone)
  const wordsOf = useOccasionWords()
  const tellReturn = useReturnWords()
  const tellGift = useLastGift()
  return (
    <ul className="brief-run">
      {occasions.map((occasion) => {
        const { what, stated } = wordsOf(occasion, name.lang)
        const remark = joinSentences([tellReturn(occasion, occasion), tellGift(occasion, given)])
        return (
          <li key={`${what} ${stated?.text ?? ''} ${occasion.nextDay ?? ''}`}>
            <span>{what}</span> {stated && <Foreign lang={stated.lang}>{stated.text}</Foreign>}{' '}
            {occasion.nextDay !== null && (
              <span className="brief-small nums">{format.longDay(occasion.nextDay)}</span>
            )}{' '}
            {remark !== '' && <span className="brief-small">{remark}</span>}
          </li>
        )
      })}
    </ul>
  )
}

/** The people around the client and what each is to them. */
export function BriefPeople({ brief: { relations, name } }: { brief: Brief }) {
  const wordOf = useKinWords()
  return (
    <ul className="brief-run">
      {relations.map((person) => (
        <li key={`${person.name} ${person.kind} ${person.label}`}>
          <Name text={person.name} lang={written(person.name, name.lang).lang} />{' '}
          <bdi className="brief-small">{wordOf(person.kind) || person.label}</bdi>{' '}
          {person.note !== '' && <bdi className="brief-small">{person.note}</bdi>}
        </li>
      ))}
    </ul>
  )
}

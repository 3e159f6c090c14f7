import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientLanguage } from '../../../electron/ipc/client-parts.ts'
import type { Client } from '../../../electron/ipc/clients.ts'
import { addressClient, orderForms } from '../../../locales/names/client-forms.ts'
import { useMinute } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { isolate } from '../../lib/isolate.ts'
import { useServingWords } from '../../lib/serving.ts'
import { useMe } from '../../lib/session.tsx'
import { written } from '../../lib/visit.ts'
import { joinClasses } from '../../ui/class-names.ts'
import { TextLink } from '../../ui/text-link.tsx'
import type { AskedPart } from './form-rows.tsx'

/** The three facts one needs before saying a word: what to call them, in which language, and what time it is at home. */
export function HeadingFacts({ client }: { client: Client }) {
  return (
    <dl className="grid grid-cols-1 gap-y-3 @min-[34rem]:grid-cols-[1.25fr_1fr_1fr]">
      <CalledFact client={client} />
      <Speaks languages={client.languages} id={client.id} />
      <HomeTime client={client} />
    </dl>
  )
}

/** What they asked to be called, else what the house would say, marked as no more than that; and how the name is said. */
function CalledFact({ client }: { client: Client }) {
  const { t, i18n } = useTranslation('clients')
  const { spoken, from, asked, lang } = addressClient(client, i18n.language)
  const proposed =
    asked === ''
      ? t(($) => $.page.facts.proposed)
      : t(($) => $.form.addressing.otherLetters, { asked: isolate(asked) })
  return (
    <Fact
      label={t(($) => $.page.facts.addressAs)}
      remark={
        <>
          {from === 'proposal' && (
            <AskAndWrite id={client.id} part="addressing">
              {spoken === '' ? t(($) => $.page.facts.notAsked) : proposed}
            </AskAndWrite>
          )}
          <HowToSay client={client} />
        </>
      }
    >
      {spoken !== '' && (
        <bdi
          lang={written(spoken, lang).lang}
          className={joinClasses('script-name', from === 'proposal' && 'text-ink-2')}
        >
          {spoken}
        </bdi>
      )}
    </Fact>
  )
}

function HowToSay({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const [shown] = orderForms(client.names)
  const how = client.pronunciation || (shown?.pronunciation ?? '')
  return how === '' ? null : <div>{t(($) => $.page.facts.pronounced, { how: isolate(how) })}</div>
}

function AskAndWrite({ id, part, children }: { id: number; part: AskedPart; children?: ReactNode }) {
  const { t } = useTranslation('clients')
  const { isReadOnly } = useMe()
  const words = children ?? t(($) => $.page.facts.notAsked)
  if (isReadOnly) return words
  return (
    <TextLink href={`/clients/${id}/edit?part=${part}`} tone="quiet">
      {words}
    </TextLink>
  )
}

function Speaks({ languages, id }: { languages: readonly ClientLanguage[]; id: number }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const tellLevels = useLevelWords()
  const named = (use: ClientLanguage['use'], of = languages) =>
    format.list(of.filter((each) => each.use === use).map((each) => format.languageName(each.tag)))
  const serving = useServingWords(id)
  const [prefers, speaks] = [named('prefers'), named('speaks')]
  // A language of which the level is told has a line of its own.
  const plain = languages.filter((each) => tellLevels(each) === '')
  const [also, reads, some] = [named('speaks', plain), named('reads', plain), named('some', plain)]
  const remarks = [
    prefers !== '' && also !== '' && t(($) => $.page.facts.alsoSpeaks, { languages: also }),
    reads !== '' && t(($) => $.page.facts.reads, { languages: reads }),
    some !== '' && t(($) => $.page.facts.some, { languages: some }),
    ...languages.map(tellLevels),
  ].filter(isTold)
  const isUnknown = languages.length === 0
  return (
    <Fact
      label={t(($) => $.page.facts.speaks)}
      remark={
        isUnknown ? (
          <AskAndWrite id={id} part="languages" />
        ) : (
          <>
            {remarks.map((remark) => (
              <div key={remark}>{remark}</div>
            ))}
            {serving && <div className={serving.isWarning ? 'text-wait' : undefined}>{serving.text}</div>}
          </>
        )
      }
    >
      {prefers || speaks}
    </Fact>
  )
}

function isTold(part: string | false): part is string {
  return part !== false && part !== ''
}

/** How well a client speaks and writes a language, and for what they prefer it; '' where nobody has said. */
function useLevelWords() {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  return ({ tag, spoken, written, prefersFor }: ClientLanguage): string => {
    const level = (of: ClientLanguage['spoken']) => (of === '' ? '' : t(($) => $.page.level[of]))
    const isSame = spoken === written
    const told = [
      isSame && level(spoken),
      !isSame && spoken !== '' && t(($) => $.page.facts.inSpeech, { level: level(spoken) }),
      !isSame && written !== '' && t(($) => $.page.facts.inWriting, { level: level(written) }),
      prefersFor.length > 0 &&
        t(($) => $.page.facts.prefersFor, {
          channels: format.list(prefersFor.map((channel) => t(($) => $.page.channel[channel]))),
        }),
    ].filter(isTold)
    if (told.length === 0) return ''
    return t(($) => $.page.facts.languageTold, {
      language: format.languageName(tag),
      told: format.list(told),
    })
  }
}

function HomeTime({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const format = useFormat(useMe().timeZone)
  const now = useMinute()
  const { timeZone, residence, country } = client
  const place = residence || (country === '' ? '' : format.countryName(country))
  if (timeZone === '') {
    return (
      <Fact
        label={t(($) => $.page.facts.homeTime)}
        remark={
          place === '' ? (
            <AskAndWrite id={client.id} part="home" />
          ) : (
            t(($) => $.page.facts.livesIn, { place: isolate(place) })
          )
        }
      />
    )
  }
  const theirDay = format.isoDayOf(now, timeZone)
  const remark =
    theirDay === format.isoDayOf(now)
      ? ''
      : t(($) => $.page.facts.homeTimeDay, { day: format.longDay(theirDay) })
  return (
    <Fact label={t(($) => $.page.facts.homeTime)} remark={remark}>
      <span className="nums">
        {t(($) => $.page.facts.homeTimeValue, {
          time: format.time(now, timeZone),
          city: place === '' ? format.zoneCity(timeZone) : format.placeInZone(place, timeZone),
        })}
      </span>
    </Fact>
  )
}

function Fact({ label, children, remark }: { label: string; children?: ReactNode; remark?: ReactNode }) {
  return (
    <div className="border-s border-rule py-px ps-4.5 pe-3.5">
      <dt className="text-13 text-ink-3">{label}</dt>
      <dd>
        {children !== undefined && children !== '' && children !== false && (
          <div className="font-serif text-20">{children}</div>
        )}
        {remark !== undefined && <div className="text-14 text-ink-2">{remark}</div>}
      </dd>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { ImportTarget } from '../../../electron/ipc/import-targets.ts'
import { LanguageChannel } from '../../../electron/ipc/client-parts.ts'
import type { TableWords } from '../../../electron/ipc/exports.ts'
import { TasteFacet } from '../../../electron/ipc/tastes.ts'
import { RELATION_CODES } from '../../../locales/kin/relations.ts'
import { FINGER_PLACES, HANDS } from '../../../locales/sizes/size-kinds.ts'
import { useKinWords } from '../../lib/kin-words.ts'
import { useTargetWord } from '../../lib/target-words.ts'

const LEVELS = ['none', 'some', 'good', 'fluent', 'native'] as const
const STATES = ['given', 'refused', 'withdrawn'] as const
const STRENGTHS = ['loves', 'dislikes', 'never'] as const
const COURTESIES = ['feminine', 'masculine', 'neutral'] as const
const FITS = ['snug', 'exact', 'loose'] as const
const MANNERS = ['formal', 'informal'] as const
const KNOWN_BY = ['inferred', 'bought'] as const
const DOUBTS = ['likely', 'unsure'] as const

/** Gives the words a table is written in, in the interface language; its headings are those of the import's targets. */
export function useTableWords(): () => TableWords {
  const { t } = useTranslation('exports')
  const { t: clients } = useTranslation('clients')
  const { t: consents } = useTranslation('consents')
  const { t: tastes } = useTranslation('tastes')
  const { t: common } = useTranslation('common')
  const { t: facts } = useTranslation('facts')
  const kin = useKinWords()
  const headingOf = useTargetWord()
  return () =>
    Object.fromEntries([
      ...ImportTarget.options.map((target) => [`target.${target}`, headingOf(target)]),
      ...RELATION_CODES.map((code) => [`kin.${code}`, kin(code)]),
      ...LEVELS.map((level) => [`level.${level}`, clients(($) => $.page.level[level])]),
      ...[...HANDS, ...FINGER_PLACES].map((place) => [`place.${place}`, clients(($) => $.sizePlace[place])]),
      ...MANNERS.map((manner) => [
        `formality.${manner}`,
        clients(($) => $.form.addressing.formalities[manner]),
      ]),
      ...COURTESIES.map((courtesy) => [
        `courtesy.${courtesy}`,
        clients(($) => $.form.addressing.courtesies[courtesy]),
      ]),
      ...STATES.map((state) => [`consent.${state}`, consents(($) => $.state[state])]),
      ...STRENGTHS.map((strength) => [`strength.${strength}`, tastes(($) => $.remark[strength])]),
      ...KNOWN_BY.map((how) => [`provenance.${how}`, common(($) => $.provenance[how])]),
      ['fact.review', facts(($) => $.form.review)],
      ...DOUBTS.map((doubt) => [`confidence.${doubt}`, facts(($) => $.confidence[doubt])]),
      ['order.givenFirst', t(($) => $.table.orderGivenFirst)],
      ['order.surnameFirst', t(($) => $.table.orderSurnameFirst)],
      ...TasteFacet.options.map((facet) => [`facet.${facet}`, tastes(($) => $.facet[facet])]),
      ...FITS.map((fit) => [`fit.${fit}`, clients(($) => $.sizeFit[fit])]),
      ['kept.mar1', clients(($) => $.form.occasion.feb29As.mar1)],
      ['kept.leapOnly', t(($) => $.table.leapOnly)],
      ['kept.both', clients(($) => $.form.occasion.leapMonthAs.both)],
      ['kept.adar1', clients(($) => $.form.occasion.adarAs.adar1)],
      ...LanguageChannel.options.map((channel) => [
        `languageFor.${channel}`,
        clients(($) => $.form.languageFor[channel]),
      ]),
      ['language.prefersFor', clients(($) => $.form.language.prefersFor)],
      ['language.reads', clients(($) => $.form.languageUse.reads)],
      ['language.written', clients(($) => $.form.language.written)],
      ['other.contact', t(($) => $.table.otherContact)],
      ['other.name', t(($) => $.table.otherName)],
      ['other.size', t(($) => $.table.otherSize)],
      ['sheet', t(($) => $.table.sheet)],
    ])
}

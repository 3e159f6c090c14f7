import { dropCourtesies } from '../search/courtesies.ts'
import type { AddressCustom, ByCourtesy } from './address-custom.ts'
import { EASTERN_CUSTOMS } from './address-customs-east.ts'
import { WESTERN_CUSTOMS } from './address-customs-west.ts'
import { findAddressName } from './address-name.ts'
import type { AddressName } from './address-name.ts'
import type { Courtesy } from './address-titles.ts'
import { readAsked, retitle, spellAsked } from './asked-form.ts'
import { canStandIn, isInLettersOf, isLegibleIn } from './letters-of.ts'
import { languageOf } from './name-fields.ts'
import type { NameForm } from './name-fields.ts'
import type { NameFormality } from './person-name-patterns.ts'

/** What an address is proposed from; the courtesy is what the client stated, and never guessed. */
export interface AddressQuestion {
  /** The forms of the name, the one the client is known by first. */
  readonly forms: readonly NameForm[]
  /** BCP 47 tag of the language of the conversation. */
  readonly lang: string
  readonly formality: NameFormality
  readonly courtesy: Courtesy
  /** What the client asked to be called; '' where they did not say. */
  readonly addressAs: string
}

/** Why an address is proposed: the screen has words for each. */
export type AddressReason =
  | 'asked'
  | 'style'
  | 'title'
  | 'patronymic'
  | 'courtesy'
  | 'honorific'
  | 'fullName'
  | 'givenName'
  | 'spelt'
  | 'nothingKnown'

/** One way to address a client: what is said, how a letter opens and how it closes (lines apart by a line feed). */
export interface AddressProposal {
  readonly spoken: string
  readonly written: string
  readonly closing: string
  /** Whether the client asked for it, or the house proposes it. */
  readonly from: 'client' | 'proposal'
  readonly why: AddressReason
  /** What they asked to be called, where this proposal stands for it because the language has other letters; else ''. */
  readonly asked: string
  /** Where the customs it follows are written down. */
  readonly sources: readonly string[]
}

type Spoken = Pick<AddressProposal, 'spoken' | 'why'> & { readonly word?: string }

const CUSTOMS: Readonly<Record<string, AddressCustom>> = { ...WESTERN_CUSTOMS, ...EASTERN_CUSTOMS }

const SALUTATION_OF: Readonly<
  Partial<Record<AddressReason, Exclude<keyof AddressCustom['written'], 'ownTitle'>>>
> = {
  style: 'style',
  title: 'titled',
  patronymic: 'titled',
  courtesy: 'stated',
}

const NOTHING: AddressProposal = {
  spoken: '',
  written: '',
  closing: '',
  from: 'proposal',
  why: 'nothingKnown',
  asked: '',
  sources: [],
}

/**
 * How to address a client: what they asked for, or where the language has other letters the best we know of it in
 * those; else the first custom of the language that their own title, the
 * courtesy they stated and their name allow. Where no courtesy is stated the proposal needs none.
 * A language without customs here gives the name alone and no letter; throws a RangeError on a malformed `lang`.
 */
export function proposeAddress(question: AddressQuestion): AddressProposal {
  return listProposals(question)[0] ?? NOTHING
}

/**
 * The proposals to go through one by one, the likeliest first and each once: what the client asked for, the formal
 * customs, the informal one, the forms that need a courtesy nobody stated (all of them), the full name.
 */
export function proposeAlternatives(question: AddressQuestion): AddressProposal[] {
  const other = question.formality === 'formal' ? 'informal' : 'formal'
  const courtesies: Courtesy[] = question.courtesy === '' ? ['feminine', 'masculine', 'neutral'] : []
  const proposals = [
    ...listProposals(question),
    ...listProposals({ ...question, addressAs: '' }),
    ...listProposals({ ...question, addressAs: '', formality: other }),
    ...courtesies.flatMap((courtesy) =>
      listProposals({ ...question, addressAs: '', formality: 'formal', courtesy }),
    ),
  ]
  const seen = new Set<string>()
  return proposals.filter(({ spoken, written }) => {
    const key = `${spoken}\n${written}`
    return spoken !== '' && !seen.has(key) && seen.add(key)
  })
}

/** The customs of a language of conversation; a Chinese language by its script. */
export function findCustom(lang: string): AddressCustom | undefined {
  const { language, script = '' } = new Intl.Locale(lang).maximize()
  return CUSTOMS[script === 'Hans' || script === 'Hant' ? `zh-${script}` : language]
}

function listProposals(question: AddressQuestion): AddressProposal[] {
  const custom = findCustom(question.lang)
  const asked = question.addressAs.trim()
  const name = findAddressName(question.forms, question.lang)
  if (asked !== '') return listAsked(asked, question, custom)
  if (name === undefined) return []
  const courtesy = question.courtesy || name.title.courtesy
  if (custom === undefined) return [proposeName(name, question.formality)]
  const proposals =
    question.formality === 'informal'
      ? [proposeInformal(name, courtesy, custom)]
      : listSpoken(name, courtesy, custom, question.lang).map((spoken) =>
          proposeFormal(spoken, name, courtesy, custom),
        )
  // No letter opens in letters that its reader's language is not written in.
  return proposals.map((proposal) =>
    isLegibleIn(question.lang, proposal.written) ? proposal : { ...proposal, written: '', closing: '' },
  )
}

function proposeFormal(
  spoken: Spoken,
  name: AddressName,
  courtesy: Courtesy,
  custom: AddressCustom,
): AddressProposal {
  return {
    spoken: spoken.spoken,
    written: writeSalutation(spoken, name, courtesy, custom),
    closing: closeFormally(spoken, courtesy, custom),
    from: 'proposal',
    why: spoken.why,
    asked: '',
    sources: custom.sources,
  }
}

/**
 * What the client asked for where the language can name them so, else proposals that stand for it. Where no form of
 * their name would be read either it is said as it is, and opens a letter only in letters that all readers know.
 */
function listAsked(
  asked: string,
  question: AddressQuestion,
  custom: AddressCustom | undefined,
): AddressProposal[] {
  const { lang } = question
  const asAsked = proposeAsked(asked, question, custom)
  if (canStandIn(lang, asked)) return [asAsked]
  const isLegible = isLegibleIn(lang, asked)
  const isBetter = isLegible ? isInLettersOf : isLegibleIn
  const proposals = listInOtherLetters(asked, question, custom).filter(({ spoken }) => isBetter(lang, spoken))
  if (proposals.length > 0) return proposals.map((proposal) => ({ ...proposal, asked }))
  return [isLegible ? asAsked : { ...asAsked, written: '', closing: '' }]
}

/** What they asked for in other letters: the same part of their name, its spelling, or the customs of the language. */
function listInOtherLetters(
  asked: string,
  question: AddressQuestion,
  custom: AddressCustom | undefined,
): AddressProposal[] {
  const theirs = readAsked(asked, question.forms)
  const forms = theirs.title === '' ? question.forms : retitle(question.forms, theirs)
  const customary = listProposals({ ...question, forms, addressAs: '' })
  const frame = (text: string, why: AddressReason): AddressProposal[] =>
    text === '' ? [] : [{ ...proposeAsked(text, question, custom), from: 'proposal', why }]
  if (theirs.title !== '' || theirs.part === 'surname') return customary
  if (theirs.part === 'other') return [...frame(spellAsked(theirs), 'spelt'), ...customary]
  const name = findAddressName(forms, question.lang)
  const part = theirs.part === 'given' ? name?.given : name?.familiar
  return [...frame(part ?? '', 'givenName'), ...customary]
}

function proposeAsked(
  asked: string,
  { formality, lang }: AddressQuestion,
  custom: AddressCustom | undefined,
): AddressProposal {
  const answer = { ...NOTHING, spoken: asked, from: 'client', why: 'asked' } as const
  if (custom === undefined) return answer
  const { suffix, written, closing, sources } = custom
  // Mr Brandhorst様 would be two courtesies.
  const isCourteous =
    suffix?.unless.test(asked) || (!isInLettersOf(lang, asked) && dropCourtesies(asked) !== asked)
  const address = suffix && !isCourteous ? asked + suffix.text : asked
  return {
    ...answer,
    written: fill(written.asked, { address }),
    closing: formality === 'formal' ? byCourtesy(closing.formal, '') : closing.informal,
    sources,
  }
}

function proposeName({ full, familiar }: AddressName, formality: NameFormality): AddressProposal {
  const isFormal = formality === 'formal'
  return { ...NOTHING, spoken: isFormal ? full : familiar, why: isFormal ? 'fullName' : 'givenName' }
}

function proposeInformal(name: AddressName, courtesy: Courtesy, custom: AddressCustom): AddressProposal {
  const parts = { ...partsOf(name), given: name.familiar }
  const spoken = fill(custom.informal, parts)
  return {
    spoken,
    written: fill(byCourtesy(custom.written.informal, courtesy), { ...parts, address: spoken }),
    closing: custom.closing.informal,
    from: 'proposal',
    why: 'givenName',
    asked: '',
    sources: custom.sources,
  }
}

/** What may be said formally, by rank: style, title of rank, patronymic, learned title, courtesy, and the name alone. */
function listSpoken(name: AddressName, courtesy: Courtesy, custom: AddressCustom, lang: string): Spoken[] {
  const { style, title, own, isOfGiven } = name.title
  const parts = { ...partsOf(name), title: own }
  const ownTitle = isOfGiven ? custom.ownTitle.replace('{called}', '{given}') : custom.ownTitle
  const titled = title ? byCourtesy(custom.titles[title], courtesy) : ''
  const isLearned = title === 'doctor' || title === 'professor'
  const proposal = (template: string, why: AddressReason): Spoken[] =>
    template === '' ? [] : [{ spoken: fill(template, parts), why, word: fill(template, { title: own }) }]
  const patronymic: Spoken[] = name.patronymic === '' ? [] : [{ spoken: name.patronymic, why: 'patronymic' }]
  return [
    ...proposal(style ? byCourtesy(custom.styles[style], courtesy) : '', 'style'),
    ...proposal(isLearned ? '' : titled, 'title'),
    ...patronymic,
    ...proposal(isLearned ? titled : '', 'title'),
    // A title of no table of ours is said as the client wrote it, where the language is written in its letters.
    ...proposal(isInLettersOf(lang, own) ? ownTitle : '', 'title'),
    ...listStated(name, courtesy, custom, lang),
    ...proposal(custom.plain, custom.isHonorific ? 'honorific' : 'fullName'),
  ]
}

function listStated(name: AddressName, courtesy: Courtesy, custom: AddressCustom, lang: string): Spoken[] {
  const common = courtesy === '' ? undefined : custom.courtesies[courtesy]
  if (common === undefined) return []
  if (name.isRanked) return [{ spoken: name.called, why: 'courtesy' }]
  const { courtesyWord } = name.title
  const isOwn = courtesyWord?.language === languageOf(lang)
  return custom.stated.flatMap((template) => {
    const chosen = byCourtesy(template, courtesy)
    const parts = { ...partsOf(name), courtesy: isOwn ? courtesyWord.word : common }
    return chosen === '' ? [] : [{ spoken: fill(chosen, parts), why: 'courtesy' } as const]
  })
}

function writeSalutation(
  { spoken, why, word = '' }: Spoken,
  name: AddressName,
  courtesy: Courtesy,
  { written }: AddressCustom,
): string {
  const isOwnTitle = why === 'title' && name.title.own !== ''
  const template = (isOwnTitle ? written.ownTitle : undefined) ?? written[SALUTATION_OF[why] ?? 'plain']
  const parts = { ...partsOf(name), address: spoken, word: word || spoken }
  return fill(byCourtesy(template, courtesy) || written.plain, parts)
}

// The closing repeats the courtesy of the salutation, so it has one only where the salutation does.
function closeFormally({ why }: Spoken, courtesy: Courtesy, { closing }: AddressCustom): string {
  return byCourtesy(closing.formal, why === 'courtesy' ? courtesy : '')
}

function byCourtesy(words: ByCourtesy, courtesy: Courtesy): string {
  if (typeof words === 'string') return words
  if (courtesy === 'feminine' || courtesy === 'masculine') return words[courtesy]
  return words.other ?? ''
}

function partsOf({ called, given, full }: AddressName): Record<string, string> {
  return { called, given, full }
}

function fill(template: string, parts: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/gu, (_, part: string) => parts[part] ?? '').trim()
}

import { type Consent, ConsentChannel, ConsentPurpose } from '../../../electron/ipc/consents.ts'
import { SAID_TODAY, type SourceWords } from '../../lib/source-form.ts'

/** An answer being written down, for every channel and every purpose named. */
export interface AnswerWords {
  readonly channels: readonly ConsentChannel[]
  readonly purposes: readonly ConsentPurpose[]
  readonly state: Consent['state']
  readonly source: SourceWords
  readonly expiresOn: string
  readonly proof: string
}

/** An answer nobody has written down yet. */
export const EMPTY_ANSWER: AnswerWords = {
  channels: [],
  purposes: [],
  state: 'given',
  source: SAID_TODAY,
  expiresOn: '',
  proof: '',
}

/** The answer with one more channel and purpose, each in the order of the table. */
export function addPlace(words: AnswerWords, channel: ConsentChannel, purpose: ConsentPurpose): AnswerWords {
  return {
    ...words,
    channels: ConsentChannel.options.filter((one) => one === channel || words.channels.includes(one)),
    purposes: ConsentPurpose.options.filter((one) => one === purpose || words.purposes.includes(one)),
  }
}

/** What holds for each channel and purpose: the one consent of a pair that nothing has superseded. */
export function findHolding(consents: readonly Consent[]): Map<string, Consent> {
  const standing = consents.filter((consent) => consent.standing !== 'superseded')
  return new Map(standing.map((consent) => [`${consent.channel} ${consent.purpose}`, consent]))
}

/** One answer as it was given: the consents that were written down together. */
export interface GivenAnswer {
  readonly first: Consent
  readonly ids: readonly Consent['id'][]
  readonly channels: readonly ConsentChannel[]
  readonly purposes: readonly ConsentPurpose[]
}

/** The consents put together again as they were written down, in the order given. */
export function groupAnswers(consents: readonly Consent[]): GivenAnswer[] {
  const groups = new Map<string, Consent[]>()
  for (const consent of consents) {
    const key = `${consent.recordedAt} ${consent.state} ${consent.source.on} ${consent.author}`
    groups.set(key, [...(groups.get(key) ?? []), consent])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const has = <T>(all: readonly T[], part: (consent: Consent) => T) =>
      all.filter((one) => group.some((consent) => part(consent) === one))
    return {
      first,
      ids: group.map(({ id }) => id),
      channels: has(ConsentChannel.options, (consent) => consent.channel),
      purposes: has(ConsentPurpose.options, (consent) => consent.purpose),
    }
  })
}

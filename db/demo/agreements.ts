import type { ConsentFacts } from '../queries/consents.ts'
import type { DiscretionFacts } from '../queries/discretion.ts'
import { type Known, said, seen, type StaffKey, told } from './person.ts'

type Channel = ConsentFacts['channel']
type Purpose = ConsentFacts['purpose']

/** One answer of a demo client about what may be sent and how. */
export interface DemoAnswer {
  readonly client: string
  readonly state: ConsentFacts['state']
  readonly channels: readonly Channel[]
  readonly purposes: readonly Purpose[]
  readonly known: Known
  readonly proof: string
  readonly expiresInDays: number | null
}

type Terms = Pick<DemoAnswer, 'channels' | 'purposes'> & Partial<Pick<DemoAnswer, 'proof' | 'expiresInDays'>>

const answer =
  (state: DemoAnswer['state']) =>
  (client: string, known: Known, terms: Terms): DemoAnswer => ({
    proof: '',
    expiresInDays: null,
    ...terms,
    client,
    state,
    known,
  })
const gave = answer('given')
const refused = answer('refused')
const withdrew = answer('withdrawn')

/** What the demo's clients agreed to and refused: given, refused, withdrawn, and expired whatever the day. */
export const ANSWERS: readonly DemoAnswer[] = [
  gave('tanaka', said(208), {
    channels: ['line'],
    purposes: ['service', 'occasions'],
    proof: 'Her card, in the file',
  }),
  gave('tanaka', said(560), {
    channels: ['email', 'letter'],
    purposes: ['invitations', 'news'],
    proof: 'Signed card',
  }),
  withdrew('tanaka', said(208), { channels: ['email', 'letter'], purposes: ['invitations', 'news'] }),
  refused('tanaka', said(208), {
    channels: ['phone'],
    purposes: ['service', 'occasions', 'invitations', 'news'],
  }),
  gave('alsaeed', said(190), { channels: ['whatsapp', 'phone'], purposes: ['service', 'occasions'] }),
  gave('alsaeed', said(430), {
    channels: ['email'],
    purposes: ['invitations', 'news'],
    proof: 'Signed card',
    expiresInDays: -65,
  }),
  gave('zhang', said(270), { channels: ['wechat'], purposes: ['service', 'occasions', 'invitations'] }),
  refused('zhang', said(270), { channels: ['email'], purposes: ['news'] }),
  gave('garcia', said(410), {
    channels: ['letter'],
    purposes: ['occasions', 'invitations'],
    proof: 'Her own letter',
  }),
  refused('garcia', told(90, 'her grandson'), {
    channels: ['phone', 'message'],
    purposes: ['invitations', 'news'],
  }),
  gave('kovalenko', said(145), {
    channels: ['telegram', 'phone'],
    purposes: ['service'],
    expiresInDays: 220,
  }),
  refused('morozova', said(165), {
    channels: ['letter', 'email'],
    purposes: ['service', 'invitations', 'news'],
  }),
  gave('ashworth', said(59), { channels: ['email', 'message'], purposes: ['service', 'invitations'] }),
  refused('ashworth', said(59), {
    channels: ['phone'],
    purposes: ['service', 'occasions', 'invitations', 'news'],
  }),
  gave('chan', said(33), { channels: ['whatsapp'], purposes: ['service', 'occasions'] }),
  refused('olatunji', said(29), { channels: ['phone', 'email'], purposes: ['occasions', 'invitations'] }),
  gave('tan', said(160), {
    channels: ['email'],
    purposes: ['service', 'invitations'],
    proof: 'Her reply to the dinner',
  }),
  gave('vasseur', seen(20), {
    channels: ['letter'],
    purposes: ['invitations', 'news'],
    proof: 'La carte qu’elle a remplie',
  }),
]

/** A rule of discretion of a demo client; `towards` is a name as said, or the key of another demo client. */
export interface DemoRule {
  readonly client: string
  readonly kind: DiscretionFacts['kind']
  readonly known: Known
  readonly about?: string
  readonly towards?: string
  readonly towardsClient?: string
  readonly channel?: Channel
  readonly hours?: readonly [from: string, until: string]
  readonly untilInDays?: number
  readonly seenBy?: readonly StaffKey[]
}

/** What is not to be said, shown or done; one rule bears on somebody who comes along today. */
export const RULES: readonly DemoRule[] = [
  {
    client: 'zhang',
    kind: 'never-mention',
    about: 'what the bracelet costs',
    towards: '李静',
    known: said(42),
  },
  {
    client: 'morozova',
    kind: 'safe-contact',
    channel: 'telegram',
    hours: ['19:00', '22:00'],
    known: said(165),
  },
  {
    client: 'olatunji',
    kind: 'gift-secrecy',
    about: 'the coral',
    towards: 'Fọlákẹ́',
    untilInDays: 1,
    known: said(29),
  },
  {
    client: 'chan',
    kind: 'gift-secrecy',
    about: 'the repeater for his seventieth birthday',
    towardsClient: 'wong',
    untilInDays: 40,
    known: said(33),
  },
  {
    client: 'kovalenko',
    kind: 'never-mention',
    about: 'what she bought from us',
    towardsClient: 'tan',
    known: said(145),
  },
  {
    client: 'alsaeed',
    kind: 'safe-contact',
    channel: 'whatsapp',
    hours: ['11:00', '22:00'],
    known: told(75, 'his cousin'),
  },
  { client: 'tan', kind: 'purchases-hidden', seenBy: ['ines', 'hugo'], known: said(160) },
  { client: 'ferreira', kind: 'purchases-hidden', seenBy: ['ines', 'camille'], known: said(458) },
]

import type { FactFacts } from '../queries/facts.ts'
import { bought, inferred, type Known, said, seen, told } from './person.ts'

/** Something the demo house knows of a client beside tastes, in the words it had before and those it has now. */
export interface DemoFact {
  readonly client: string
  readonly topic: FactFacts['topic']
  readonly confidence: FactFacts['confidence']
  /** The wordings, oldest first: each but the last is superseded by the next. */
  readonly wordings: readonly { readonly text: string; readonly known: Known }[]
  /** The day on which it is to be asked again, in days from the opening. */
  readonly reviewInDays: number | null
}

interface Extra {
  readonly confidence?: DemoFact['confidence']
  readonly reviewInDays?: number
  readonly before?: DemoFact['wordings'][number]
}

function fact(
  client: string,
  topic: DemoFact['topic'],
  known: Known,
  text: string,
  more: Extra = {},
): DemoFact {
  const { confidence = 'sure', reviewInDays = null, before } = more
  const wordings = [...(before === undefined ? [] : [before]), { text, known }]
  return { client, topic, confidence, wordings, reviewInDays }
}

/** What the demo house knows of its clients; the oldest observations are due to be asked again, whatever the day. */
export const FACTS: readonly DemoFact[] = [
  fact('tanaka', 'home', said(208), 'Lives in Tokyo, in Daikanyama, since last spring', {
    before: { text: 'Lives in Kamakura', known: said(560) },
  }),
  fact('tanaka', 'work', said(390), 'Restores paper: screens, letters, maps'),
  fact('tanaka', 'family', told(300, 'her sister'), '結衣 studies the viola in Lyon and speaks French'),
  fact('tanaka', 'reception', seen(560), 'Stays longer when the next room is empty'),
  fact('tanaka', 'travel', inferred(30), 'Comes to Paris when 結衣 plays', { confidence: 'likely' }),
  fact('alsaeed', 'travel', said(190), 'Sails in October, off Musandam'),
  fact('alsaeed', 'service', bought(75), 'Has his watches serviced here, every second year'),
  fact('alsaeed', 'family', told(75, 'his cousin'), 'His brother will marry in the spring', {
    confidence: 'unsure',
    reviewInDays: -2,
  }),
  fact('zhang', 'work', said(270), 'Spins silk; a new mill at Suzhou opens this winter', {
    before: { text: 'Spins silk at Hangzhou', known: said(455) },
  }),
  fact('zhang', 'reception', inferred(120), 'Decides alone, then asks his wife in front of us', {
    confidence: 'likely',
  }),
  fact('garcia', 'person', said(410), 'Retired from the stage; teaches palmas to children on Fridays'),
  fact(
    'garcia',
    'reception',
    seen(640),
    'Walks with a stick on wet days: the lift, offered as if for ourselves',
  ),
  fact('garcia', 'travel', seen(600), 'Travels by train, with one small case', { confidence: 'likely' }),
  fact('kovalenko', 'work', said(330), 'Conducts a choir; buys for its patrons as well as for herself'),
  fact('kovalenko', 'service', bought(145), 'Pays from two accounts; one invoice for each'),
  fact('ashworth', 'person', said(59), 'Deaf from birth; signs, and reads lips in English'),
  fact('ashworth', 'reception', seen(59), 'Turns her chair so that nobody stands behind her'),
  fact('hayes', 'style', said(90), 'Designs her own hinges and draws them to scale'),
  fact('onodera', 'home', said(340), 'Workshop and home are one house in Kanazawa'),
  fact('onodera', 'person', seen(530), 'Reads without glasses only before noon', { confidence: 'likely' }),
  fact('ferreira', 'travel', seen(1000), 'Takes the night flight and comes straight from the airport'),
  fact('tan', 'service', said(160), 'Wants the laboratory report before the piece'),
  fact('lin', 'work', said(75), 'Operates from Monday to Thursday, Taipei time'),
  fact('nagy', 'person', told(16, 'her sister'), 'Her rash came from an earring post', {
    confidence: 'likely',
  }),
  fact('khoury', 'family', said(110), 'Her brother keeps the workshop in Beirut'),
  fact('chan', 'family', inferred(33), 'The wedding will be in spring, in Vancouver', {
    confidence: 'unsure',
  }),
]

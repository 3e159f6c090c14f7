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
  // How they are called beside what they asked to be called by, which stands on their form word for word.
  fact('tanaka', 'person', said(560), 'Tanaka-sama, never by the first name'),
  fact('watanabe', 'person', said(95), 'Asks to be called by the first name'),
  fact('kim', 'person', said(395), 'Ms Kim when the conversation is in English'),
  fact('park', 'person', said(62), 'Professor Park in French and English'),
  fact('zhang', 'person', said(270), 'Mr Zhang when the conversation is in English'),
  fact('liyutong', 'person', said(88), 'Rain in every language'),
  fact('ouyang', 'person', said(310), 'The family name has two characters: 欧阳. Ms Ouyang in English'),
  fact('chan', 'person', said(145), 'Karen, once she knows you'),
  fact('wong', 'person', said(190), 'Mr Wong when the conversation is in English'),
  fact('lin', 'person', said(75), 'Dr Lin when the conversation is in English'),
  fact('kovalenko', 'person', said(330), 'Mrs Kovalenko when the conversation is in English'),
  fact('sokolov', 'person', said(300), 'First name and patronymic, always'),
  fact('morozova', 'person', said(165), '« Madame Morozova » en français'),
  fact('seitkali', 'person', said(77), 'Aigerim khanym where nobody reads Cyrillic'),
  fact('beridze', 'person', said(54), 'Kalbatono Nino, as it is said'),
  fact('petrosyan', 'person', said(28), '« Madame Petrosyan » en français'),
  fact('papadopoulou', 'person', said(12), 'Mrs Papadopoulou when the conversation is in English'),
  fact('garcia', 'person', said(410), 'Both given names, both surnames'),
  fact('steinhuber', 'person', said(31), 'Herr Magister once, to greet him; then Herr Steinhuber'),
  fact('ashworth', 'person', said(59), 'Midge is for her friends'),
  fact('kjaergaard', 'person', said(108), 'Titles embarrass him'),
  fact('raghunathan', 'person', said(480), 'Raghunathan is her father’s name'),
  fact('mehta', 'person', said(26), 'Arjun-ji, later on'),
  fact('tania', 'person', said(175), 'Dr Rahman when the conversation is in English'),
  fact('okonkwo', 'person', seen(72), 'Emeka, when he laughs'),
  fact('ferreira', 'person', said(458), 'Isabela to Inès'),
  fact('monteiro', 'person', said(47), 'Mr Monteiro when the conversation is in English'),
  fact('villarreal', 'person', said(65), 'Ximena, once she has been greeted'),
  fact('olatunji', 'person', said(29), 'Ọ̀gbẹ́ni Ọlátúnjí in Yoruba'),
  fact('tesfaye', 'person', said(38), 'Tesfaye is her father’s name, not a surname'),
  fact('alsaeed', 'person', said(190), 'Mr Mohammed when the conversation is in English'),
  fact('almazrouei', 'person', said(44), 'Dr Aisha when the conversation is in English'),
  fact('azoulay', 'person', said(98), 'Mr Azoulay when the conversation is in English'),
  fact('kazemi', 'person', said(150), 'Ms Kazemi when the conversation is in English'),
  fact('tan', 'person', said(160), 'Grace, after the first visit'),
  fact('rahman', 'person', said(115), 'Binti Rahman names her father: it is not a surname'),
  fact('watthana', 'person', said(100), 'Khun Fon among friends'),
  fact('nguyenanh', 'person', said(180), 'Ms Ánh in English: the given name, not Ms Nguyễn'),
  fact('tran', 'person', said(34), 'Mr Bảo when the conversation is in English'),
]

import type { SalonKey, StaffKey } from './person.ts'

/** One thing to have ready: what, who sees to it, by when, and whether it is done. */
type Task = readonly [text: string, owner: StaffKey, by: string, isReady: boolean]

/** An appointment still to come, so many days after the demo is opened. */
export interface DemoEntry {
  readonly client: string
  readonly inDays: number
  readonly time: string
  readonly minutes: number
  readonly kind: 'visit' | 'call' | 'home'
  readonly advisor: StaffKey
  readonly salon: SalonKey | null
  readonly purpose: string
  readonly recipient?: string
  readonly secrecy?: string
  readonly arrival?: string
  readonly languages: readonly string[]
  readonly companions?: readonly { readonly name: string; readonly role: string }[]
  readonly preparations?: readonly Task[]
}

/** The five appointments of the day on which the demo is opened, whatever day that is. */
export const TODAY: readonly DemoEntry[] = [
  {
    client: 'tanaka',
    inDays: 0,
    time: '10:00',
    minutes: 75,
    kind: 'visit',
    advisor: 'ines',
    salon: 'perle',
    purpose: 'A ring for their silver wedding, with her daughter 結衣',
    recipient: 'Herself',
    secrecy:
      'Her husband must not know. Write to her own number only. No message to the home address, no name on the bag.',
    arrival: 'Car at 09:55, side door; a chair by the window',
    languages: ['ja', 'en'],
    companions: [{ name: '結衣', role: 'daughter' }],
    preparations: [
      ['Ring 52, “Rameau”, from the vault', 'ines', '09:50', false],
      ['Hojicha and three cups', 'hugo', '09:55', false],
      ['Salon Perle, north light', 'camille', '09:30', true],
      ['Car and side door', 'bastien', '09:55', true],
      ['“Fougère” and “Onde” in the case, trays 2 and 5', 'ines', '09:40', true],
      ['Name of the cutter: Ilyès Haddad, atelier Lamartine', 'camille', '', true],
      ['Loupe beside her chair', 'hugo', '09:50', true],
      ['Bag without a name', 'camille', '', true],
      ['Phones off in the salon', 'ines', '10:00', true],
    ],
  },
  {
    client: 'alsaeed',
    inDays: 0,
    time: '11:30',
    minutes: 45,
    kind: 'visit',
    advisor: 'ines',
    salon: 'bleu',
    purpose: 'Collects his watch, back from the atelier. A necklace for his mother.',
    recipient: 'His mother',
    arrival: 'On foot, from the river',
    languages: ['ar', 'en'],
    preparations: [
      ['The watch, tested to 100 m, with its sheet', 'bastien', '11:00', true],
      ['Gulf pearls, one strand on the tray', 'ines', '11:15', true],
      ['Lemon tart', 'hugo', '11:25', true],
      ['Laid paper and two pencils', 'hugo', '', true],
    ],
  },
  {
    client: 'zhang',
    inDays: 0,
    time: '14:30',
    minutes: 90,
    kind: 'visit',
    advisor: 'camille',
    salon: 'perle',
    purpose: 'His mother’s seventieth birthday',
    recipient: 'His mother, 周玉兰',
    arrival: 'With his wife; their own car',
    languages: ['zh-Hans', 'en'],
    companions: [{ name: '李静', role: 'wife' }],
    preparations: [
      ['Tax-free form for the bracelet', 'camille', '14:00', false],
      ['Three bracelets, no more', 'camille', '14:00', true],
      ['Photograph of the clasp, from both sides', 'bastien', '', true],
      ['Hot water first', 'hugo', '14:30', true],
      ['Madeleines, and the recipe written out', 'hugo', '14:20', true],
      ['No lilies in Salon Perle', 'bastien', '13:30', true],
      ['Sketches on laid paper', 'camille', '14:15', true],
    ],
  },
  {
    client: 'garcia',
    inDays: 0,
    time: '17:00',
    minutes: 60,
    kind: 'visit',
    advisor: 'hugo',
    salon: 'bleu',
    purpose: 'Her earrings are repaired. First visit since they went to the atelier.',
    arrival: 'From the station; she will want to sit first',
    languages: ['es', 'fr'],
    preparations: [
      ['The earrings, silent, in their old case', 'hugo', '16:45', true],
      ['A mirror at standing height', 'bastien', '16:45', true],
      ['Chamomile, the one she calls manzanilla', 'hugo', '16:55', true],
    ],
  },
  {
    client: 'kovalenko',
    inDays: 0,
    time: '18:15',
    minutes: 20,
    kind: 'call',
    advisor: 'camille',
    salon: null,
    purpose: 'She asked to hear about the pink spinel before anyone else',
    languages: ['uk', 'fr'],
  },
]

/** The appointments of the days after; one that would fall on a Sunday is kept on the Monday. */
export const LATER: readonly DemoEntry[] = [
  {
    client: 'olatunji',
    inDays: 1,
    time: '10:30',
    minutes: 45,
    kind: 'visit',
    advisor: 'camille',
    salon: 'perle',
    purpose: 'Fetches the coral for Fọlákẹ́, on their day',
    recipient: 'His wife',
    secrecy: 'She thinks he is at the printer’s.',
    languages: ['en'],
    preparations: [
      ['Papers for the coral', 'camille', '10:00', false],
      ['The card, tones checked', 'bastien', '', true],
    ],
  },
  {
    client: 'papadopoulou',
    inDays: 1,
    time: '15:00',
    minutes: 60,
    kind: 'visit',
    advisor: 'hugo',
    salon: 'cabinet',
    purpose: 'Sketches for the pendant',
    languages: ['el', 'it'],
    preparations: [['Three sketches, one with the key inside', 'hugo', '14:30', false]],
  },
  {
    client: 'mehta',
    inDays: 2,
    time: '11:00',
    minutes: 60,
    kind: 'visit',
    advisor: 'bastien',
    salon: 'cabinet',
    purpose: 'A present for his sister कविता',
    recipient: 'His sister',
    arrival: 'Bastien meets the car; no arm unless he asks',
    languages: ['hi', 'en'],
  },
  {
    client: 'petrosyan',
    inDays: 2,
    time: '16:30',
    minutes: 45,
    kind: 'visit',
    advisor: 'ines',
    salon: 'bleu',
    purpose: 'The garnet for their golden wedding',
    secrecy: 'If her husband telephones: it is about the watch.',
    languages: ['fr', 'hy'],
  },
  {
    client: 'ashworth',
    inDays: 3,
    time: '14:00',
    minutes: 60,
    kind: 'visit',
    advisor: 'ines',
    salon: 'perle',
    purpose: 'A second brooch, for the other lapel',
    arrival: 'Light on the face, seats opposite each other',
    languages: ['en'],
    companions: [{ name: 'Callum', role: 'interpreter, only if she turns to him' }],
  },
  {
    client: 'chan',
    inDays: 4,
    time: '10:00',
    minutes: 30,
    kind: 'call',
    advisor: 'bastien',
    salon: null,
    purpose: 'Two rings that do not resemble each other',
    languages: ['en', 'yue'],
  },
  {
    client: 'seitkali',
    inDays: 5,
    time: '17:00',
    minutes: 60,
    kind: 'visit',
    advisor: 'bastien',
    salon: 'bleu',
    purpose: 'The pair of cuffs, tried over a jacket',
    languages: ['en', 'kk'],
  },
  {
    client: 'hayes',
    inDays: 6,
    time: '11:30',
    minutes: 60,
    kind: 'visit',
    advisor: 'camille',
    salon: 'perle',
    purpose: 'A third hinged ring, the hinge on the other side',
    languages: ['en'],
  },
  {
    client: 'tran',
    inDays: 8,
    time: '13:00',
    minutes: 30,
    kind: 'visit',
    advisor: 'hugo',
    salon: 'bleu',
    purpose: 'La chevalière, enfin',
    languages: ['fr'],
  },
]

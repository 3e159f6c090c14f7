import {
  bought,
  came,
  type DemoPerson,
  keeps,
  likes,
  name,
  note,
  person,
  refuses,
  said,
  seen,
  soon,
  speaks,
  way,
} from '../person.ts'

/** Guests from India, Bangladesh and Sri Lanka. */
export const SOUTH_ASIA: readonly DemoPerson[] = [
  person('raghunathan', {
    names: [
      name('native', 'ta', { given: 'பிரியா', surname: 'ரகுநாதன்' }),
      name('romanised', 'ta-Latn', { given: 'Priya', surname: 'Raghunathan' }),
    ],
    addressAs: 'Priya',
    pronunciation: 'pri-ya ra-gu-naa-than',
    residence: 'Chennai',
    country: 'IN',
    timeZone: 'Asia/Kolkata',
    advisor: 'ines',
    languages: speaks(['en', 'prefers'], ['ta', 'speaks'], ['fr', 'some']),
    ways: [way('whatsapp', 'priya.r.example'), way('email', 'priya@example.in')],
    occasions: [keeps('birthday', 'gregorian', 'M09', 2, { year: 1987 })],
    sizes: [{ kind: 'wrist', asSaid: 'Bangle 2.6' }],
    tastes: [
      likes(said(480), 'stone', 'Old mine diamonds with a hand-cut tilt'),
      likes(bought(200), 'style', 'Things meant for men, made small'),
      refuses(
        said(480),
        'reception',
        'To be shown bridal pieces',
        'I am not getting married, I am getting a watch.',
      ),
    ],
    notes: [
      note(
        'ines',
        said(139),
        'Her posting in Paris has ended; she leaves for Chennai. She came every month for the pleasure of the drawer, and bought four times. Write to her about stones, not about us.',
      ),
      note('ines', seen(200), 'She recognised the setter by his claws. He has heard of it, and blushed.'),
    ],
    visits: [480, 450, 419, 388, 358, 328, 297, 266, 235, 200, 170, 139].map((ago) =>
      came(ago, '18:30', 'Her hour of old diamonds', 'bleu'),
    ),
  }),
  person('mehta', {
    names: [
      name('native', 'hi', { given: 'अर्जुन', surname: 'मेहता' }),
      name('romanised', 'hi-Latn', { given: 'Arjun', surname: 'Mehta' }),
    ],
    addressAs: 'Mr Mehta',
    courtesy: 'masculine',
    pronunciation: 'ar-jun meh-ta',
    residence: 'Jaipur',
    country: 'IN',
    timeZone: 'Asia/Kolkata',
    advisor: 'bastien',
    languages: speaks(['hi', 'prefers'], ['en', 'speaks']),
    ways: [way('email', 'arjun.mehta@example.in')],
    occasions: [soon('birthday', 2, { year: 1959, whose: 'कविता' })],
    relations: [{ kind: 'elder-sister', name: 'कविता' }],
    tastes: [
      likes(said(26), 'stone', 'Uncut spinel, as it comes from the river'),
      likes(said(26), 'drink', 'Coffee from the south, no sugar'),
      refuses(said(26), 'material', 'Anything without its papers'),
    ],
    notes: [
      note(
        'bastien',
        said(26),
        'Blind since childhood; reads stones with his lips and finger tips. Describe colours only if he asks. “रंग आप बताइए.”',
      ),
    ],
    visits: [
      came(380, '11:00', 'Spinels', 'cabinet'),
      came(200, '11:00', 'Spinels', 'cabinet'),
      came(26, '11:00', 'A present for कविता', 'cabinet'),
    ],
  }),
  person('sandhu', {
    names: [
      name('native', 'pa', { given: 'ਗੁਰਪ੍ਰੀਤ', given2: 'ਕੌਰ', surname: 'ਸੰਧੂ' }),
      name('romanised', 'pa-Latn', { given: 'Gurpreet', given2: 'Kaur', surname: 'Sandhu' }),
    ],
    addressAs: 'Captain Sandhu',
    pronunciation: 'gur-preet kor sun-dhoo',
    residence: 'Vancouver',
    country: 'CA',
    timeZone: 'America/Vancouver',
    advisor: 'hugo',
    languages: speaks(['en', 'prefers'], ['pa', 'speaks']),
    ways: [way('email', 'captain.sandhu@example.ca')],
    sizes: [{ kind: 'wrist', asSaid: '6.5 inches' }],
    tastes: [
      likes(said(48), 'piece', 'A bracelet that passes under a uniform cuff'),
      likes(said(48), 'music', 'Brass bands'),
      refuses(said(48), 'metal', 'Anything magnetic: she flies'),
    ],
    notes: [
      note(
        'hugo',
        said(48),
        'Airline captain, two nights in Paris at a time. Confirm by e-mail only, the evening before.',
      ),
    ],
    visits: [
      came(230, '09:30', 'A steel bracelet, to test', 'bleu'),
      came(140, '09:30', 'The bracelet, in gold', 'bleu'),
      came(48, '09:30', 'A polish', 'bleu'),
    ],
  }),
  person('tania', {
    names: [
      name('native', 'bn', { given: 'তানিয়া', surname: 'রহমান' }),
      name('romanised', 'bn-Latn', { given: 'Tania', surname: 'Rahman' }),
    ],
    addressAs: 'Tania Apa',
    pronunciation: 'ta-ni-a rah-man',
    residence: 'Dhaka',
    country: 'BD',
    timeZone: 'Asia/Dhaka',
    advisor: 'camille',
    languages: speaks(['bn', 'prefers'], ['en', 'speaks']),
    ways: [way('email', 'tania.rahman@example.bd')],
    occasions: [
      keeps('other', 'gregorian', 'M02', 21, { label: 'The day of her language', statedAs: 'একুশে ফেব্রুয়ারি' }),
    ],
    tastes: [
      likes(said(175), 'style', 'Letters as ornament, her own alphabet above all'),
      refuses(said(175), 'stone', 'Pink pearls'),
    ],
    notes: [
      note(
        'camille',
        said(175),
        'River hydrologist. Wants a pendant with the letter ঋ, “the one children fear”. The atelier has drawn it eleven times.',
      ),
    ],
    visits: [
      came(320, '15:00', 'A letter in gold', 'cabinet'),
      came(175, '15:00', 'The letter, second drawing', 'cabinet'),
    ],
  }),
  person('perera', {
    names: [
      name('native', 'si', { given: 'රුවන්', surname: 'පෙරේරා' }),
      name('romanised', 'si-Latn', { given: 'Ruwan', surname: 'Perera' }),
    ],
    addressAs: 'Mr Perera',
    pronunciation: 'ru-wan pe-ray-ra',
    residence: 'Galle',
    country: 'LK',
    timeZone: 'Asia/Colombo',
    advisor: 'bastien',
    languages: speaks(['si', 'prefers'], ['en', 'speaks']),
    ways: [way('email', 'ruwan@example.lk')],
    tastes: [
      likes(said(265), 'stone', 'Moonstone with the blue to one side'),
      refuses(said(265), 'other', 'Talk of investment'),
    ],
    notes: [
      note(
        'bastien',
        said(265),
        'Keeps a lighthouse museum. One moonstone a year, on the day the lamp was first lit.',
      ),
    ],
    visits: [came(265, '10:00', 'This year’s moonstone', 'bleu')],
  }),
]

import { born, HOME, PHONE, OTHER_PHONE, EMAIL, ja, zh, ko, person, type PairRow } from './likeness-people.ts'

/** Pairs that are two people, many of whom share a good deal. */
export const TWO_PEOPLE: readonly PairRow[] = [
  ['spouses who share a number', person('Hélène', 'Dupont', PHONE), person('Marc', 'Dupont', PHONE)],
  [
    'spouses who share everything',
    person('Hélène', 'Dupont', { ...PHONE, ...EMAIL, ...HOME }),
    person('Marc', 'Dupont', { ...PHONE, ...EMAIL, ...HOME }),
  ],
  [
    'mother and child who share everything',
    person('Yui', 'Tanaka', { ...PHONE, ...EMAIL, ...HOME }),
    person('Misaki', 'Tanaka', { ...PHONE, ...EMAIL, ...HOME }),
  ],
  ['an assistant’s number', person('Paloma', 'Ruiz', PHONE), person('Ahmed', 'Haddad', PHONE)],
  [
    'an assistant’s number and e-mail',
    person('Paloma', 'Ruiz', { ...PHONE, ...EMAIL }),
    person('Ahmed', 'Haddad', { ...PHONE, ...EMAIL }),
  ],
  [
    'twins',
    person('Anna', 'Berg', { ...EMAIL, ...HOME, ...born(2001, 7, 9) }),
    person('Clara', 'Berg', { ...EMAIL, ...HOME, ...born(2001, 7, 9) }),
  ],
  [
    'twins with names alike',
    person('Marta', 'Rossi', { ...PHONE, ...born(2001, 7, 9) }),
    person('Maria', 'Rossi', { ...PHONE, ...born(2001, 7, 9) }),
  ],
  [
    'twins named Julian and Juliana',
    person('Julian', 'Ferreira', { ...PHONE, ...born(1999, 2, 2) }),
    person('Juliana', 'Ferreira', { ...PHONE, ...born(1999, 2, 2) }),
  ],
  [
    'Jean-Paul and Jean-Luc',
    person('Jean-Paul', 'Martin', { ...PHONE, ...HOME }),
    person('Jean-Luc', 'Martin', { ...PHONE, ...HOME }),
  ],
  ['José Antonio and José Luis', person('José Antonio', 'Vega', PHONE), person('José Luis', 'Vega', PHONE)],
  ['two middle initials', person('John A.', 'Smith', PHONE), person('John B.', 'Smith', PHONE)],
  [
    'father and son',
    person('Robert', 'King', { ...PHONE, name: { generation: 'Sr.' } }),
    person('Robert', 'King', { ...PHONE, name: { generation: 'Jr.' } }),
  ],
  [
    'father and son, one suffix',
    person('Robert', 'King', { ...PHONE }),
    person('Robert', 'King', { ...PHONE, name: { generation: 'Jr.' } }),
  ],
  [
    'II and III',
    person('William', 'Astor', { ...HOME, ...EMAIL, name: { generation: 'II' } }),
    person('William', 'Astor III', { ...HOME, ...EMAIL }),
  ],
  [
    'one name, two birthdays',
    person('Paul', 'Martin', born(1970, 1, 2)),
    person('Paul', 'Martin', born(1988, 11, 23)),
  ],
  [
    'one name and number, two birthdays',
    person('Paul', 'Martin', { ...PHONE, ...born(1950, 1, 2) }),
    person('Paul', 'Martin', { ...PHONE, ...born(1978, 11, 23) }),
  ],
  [
    'one name, number, e-mail and home, two birthdays',
    person('Paul', 'Martin', { ...PHONE, ...EMAIL, ...HOME, ...born(1950, 1, 2) }),
    person('Paul', 'Martin', { ...PHONE, ...EMAIL, ...HOME, ...born(1978, 11, 23) }),
  ],
  [
    'one name, birthdays in two calendars',
    person('Faisal', 'Nasser', {
      birthdays: [{ calendar: 'islamic-umalqura', year: 1390, monthCode: 'M01', day: 3 }],
    }),
    person('Faisal', 'Nasser', born(1985, 6, 3)),
  ],
  ['one name, numbers that differ', person('Mohamed', 'Ali', PHONE), person('Mohamed', 'Ali', OTHER_PHONE)],
  [
    'one name, two countries',
    person('Wei', 'Zhang', { country: 'CN' }),
    person('Wei', 'Zhang', { country: 'SG' }),
  ],
  [
    'one name, numbers and countries that differ',
    person('Min-ji', 'Kim', { ...PHONE, country: 'KR' }),
    person('Min-ji', 'Kim', { ...OTHER_PHONE, country: 'US' }),
  ],
  [
    'a common name in two scripts, numbers that differ',
    person('伟', '张', { ...zh, ...PHONE }),
    person('Wei', 'Zhang', OTHER_PHONE),
  ],
  ['only the surname', person('', 'Martin'), person('Paul', 'Martin')],
  ['only the given name', person('Maria', ''), person('Maria', 'Silva')],
  ['two mononyms', person('Sukarno', '', PHONE), person('Suharto', '', PHONE)],
  ['a mononym alone', person('Maria', ''), person('Maria', '')],
  ['a part of a name and nothing else', person('Maria', 'Silva'), person('Maria', 'Silva Costa')],
  ['a slip and nothing else', person('Jonathan', 'Whitaker'), person('Jonathon', 'Whitaker')],
  ['an initial and nothing else', person('J.', 'Dupont'), person('Jean', 'Dupont')],
  ['a short form and nothing else', person('Robert', 'King'), person('Bob', 'King')],
  ['the given name and a number', person('Anna', 'Weber', PHONE), person('Anna', 'Schmidt', PHONE)],
  ['cousins with one surname of two', person('Ana', 'García López', EMAIL), person('Ana', 'García Ruiz')],
  [
    'Mr and Mrs with one initial',
    person('J.', 'Smith', { ...PHONE, name: { title: 'Mr' } }),
    person('J.', 'Smith', { ...PHONE, name: { title: 'Mrs' } }),
  ],
  [
    'Andrea and Andrea, as they stated',
    person('Andrea', 'Rossi', { courtesy: 'feminine' }),
    person('Andrea', 'Rossi', { courtesy: 'masculine' }),
  ],
  ['Karim and Karima', person('Karim', 'Haddad', PHONE), person('Karima', 'Haddad', PHONE)],
  ['كريم and كريمة', person('كريم', 'حداد', PHONE), person('كريمة', 'حداد', PHONE)],
  ['Hassan and Hussein', person('Hassan', 'Nasser', PHONE), person('Hussein', 'Nasser', PHONE)],
  ['حسن and Hussein', person('حسن', 'ناصر'), person('Hussein', 'Nasser')],
  ['محمد and Mahmoud', person('محمد', 'صالح'), person('Mahmoud', 'Saleh')],
  ['Mohammed and Ahmed', person('Mohammed', 'Saleh', PHONE), person('Ahmed', 'Saleh', PHONE)],
  ['Said and Saud', person('Said', 'Rashid', PHONE), person('Saud', 'Rashid', PHONE)],
  [
    'spouses in two scripts',
    person('فاطمة', 'ناصر', { ...PHONE, ...EMAIL }),
    person('Ibrahim', 'Nasser', { ...PHONE, ...EMAIL }),
  ],
  [
    'one reading in two kanji',
    person('翔', '佐藤', { ...ja('しょう', 'さとう'), ...born(1990, 1, 1) }),
    person('祥', '佐藤', { ...ja('しょう', 'さとう'), ...born(1964, 8, 20) }),
  ],
  [
    'kanji that share the surname',
    person('美咲', '田中', { name: { lang: 'ja' }, ...PHONE, ...EMAIL }),
    person('結衣', '田中', { name: { lang: 'ja' }, ...PHONE, ...EMAIL }),
  ],
  [
    'kanji without a reading, one number',
    person('美咲', '田中', { name: { lang: 'ja' }, ...PHONE }),
    person('Kenichi', 'Tanaka', PHONE),
  ],
  ['a homophone and nothing else', person('娜', '李', zh), person('纳', '李', zh)],
  [
    'one pinyin, two names in Han',
    person('伟', '王', { ...zh, also: [{ given: 'Wei', surname: 'Wang' }] }),
    person('薇', '王', { ...zh, also: [{ given: 'Wei', surname: 'Wang' }] }),
  ],
  [
    'Chinese spouses',
    person('芳', '王', { ...zh, ...PHONE, ...EMAIL }),
    person('David', 'Wang', { ...PHONE, ...EMAIL }),
  ],
  [
    'two Korean sisters',
    person('민지', '김', { ...ko, ...PHONE }),
    person('민아', '김', { ...ko, ...PHONE }),
  ],
  ['Kim Min-ji and Kim Min-jun', person('Min-ji', 'Kim', PHONE), person('Min-jun', 'Kim', PHONE)],
  [
    'Ivanov and Ivanova',
    person('Aleksandr', 'Ivanov', { ...PHONE, ...HOME }),
    person('Aleksandra', 'Ivanova', { ...PHONE, ...HOME }),
  ],
  ['Александр and Александра', person('Александр', 'Иванов', PHONE), person('Александра', 'Иванова', PHONE)],
  [
    'Sergei and Andrei in two scripts',
    person('Сергей', 'Волков', { ...PHONE, ...EMAIL }),
    person('Andrei', 'Volkov', { ...PHONE, ...EMAIL }),
  ],
  [
    'one house, two people',
    person('Paloma', 'Ruiz', { organisation: 'Ruiz Capital' }),
    person('Andrés', 'Ruiz', { organisation: 'Ruiz Capital' }),
  ],
  [
    'nobody wrote the name down, nothing is shared',
    person('', '', PHONE),
    person('Inès', 'Moreau', OTHER_PHONE),
  ],
  ['one home and nothing else', person('Inès', 'Moreau', HOME), person('Hélène', 'Dupont', HOME)],
  [
    'one birthday and nothing else',
    person('Inès', 'Moreau', born(1990, 5, 5)),
    person('Hélène', 'Dupont', born(1990, 5, 5)),
  ],
]

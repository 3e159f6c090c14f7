import { called, type DemoPerson, name, note, person, said, speaks, way } from '../person.ts'

/** A guest whom a colleague did not find in the book and wrote down a second time. */
export const TWICE: readonly DemoPerson[] = [
  person('onodera-again', {
    names: [name('romanised', 'ja-Latn', { given: 'Chizuru', surname: 'Onodera' })],
    addressAs: '',
    residence: 'Kanazawa',
    country: 'JP',
    timeZone: '',
    advisor: 'camille',
    languages: speaks(['it', 'speaks']),
    ways: [way('email', 'C.Onodera@example.jp')],
    notes: [
      note(
        'camille',
        said(55),
        'Telephoned about a lacquer box for the moonstone. I did not find her in the book and began a page.',
      ),
    ],
    visits: [called(55, '16:10', 'A lacquer box for the moonstone')],
  }),
]

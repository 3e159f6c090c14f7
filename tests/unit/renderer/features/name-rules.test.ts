import { describe, expect, it } from 'vitest'
import type { NameForm } from '../../../../electron/ipc/client-parts.ts'
import { emptyName } from '../../../../renderer/features/clients/form-words.ts'
import {
  fillFrom,
  hasPatronymic,
  hasRareParts,
  listFields,
  moveRow,
  orderOfFields,
  proposeLatin,
  proposeSplit,
  readingScript,
} from '../../../../renderer/features/clients/name-rules.ts'

const name = (given: string, surname: string, more: Partial<NameForm> = {}): NameForm => ({
  ...emptyName(),
  given,
  surname,
  ...more,
})

describe('the fields of a form of a name', () => {
  // Catches a Japanese or Hungarian name that has to be typed the wrong way round.
  it.each([
    ['an empty form in an English house', name('', ''), 'en', 'givenFirst'],
    ['an empty form in a Japanese house', name('', ''), 'ja', 'surnameFirst'],
    ['an empty form whose language was chosen', name('', '', { lang: 'hu' }), 'en', 'surnameFirst'],
    ['Han characters', name('伟', '张'), 'en', 'surnameFirst'],
    ['hangul', name('지우', '김'), 'fr', 'surnameFirst'],
    ['Vietnamese', name('Ánh', 'Nguyễn', { lang: 'vi' }), 'en', 'surnameFirst'],
    ['Latin letters in a Japanese house', name('Ana', 'Silva'), 'ja', 'givenFirst'],
    ['what the person prefers', name('伟', '张', { preferredOrder: 'givenFirst' }), 'en', 'givenFirst'],
  ] as const)('%s', (_, form, house, order) => {
    expect(orderOfFields(form, house)).toBe(order)
  })

  it('are those its language ordinarily has, and all on demand', () => {
    expect(listFields(name('Ana', 'Silva'), 'givenFirst', false)).toEqual(['given', 'surname'])
    expect(listFields(name('', '', { lang: 'es' }), 'givenFirst', false)).toEqual([
      'given',
      'surname',
      'surname2',
    ])
    expect(listFields(name('Анна', ''), 'givenFirst', false)).toEqual(['given', 'given2', 'surname'])
    expect(hasPatronymic(name('Анна', ''))).toBe(true)
    expect(listFields(name('', '田中'), 'surnameFirst', false)).toEqual([
      'surname',
      'given',
      'surnameReading',
      'givenReading',
    ])
    // Readings stay while they hold words, whatever becomes of the name above them.
    expect(listFields(name('', '', { givenReading: 'みさき' }), 'givenFirst', false)).toContain(
      'givenReading',
    )
    const { kind: _, lang: __, preferredOrder: ___, ...parts } = name('', '田中')
    expect(listFields(name('', '田中'), 'surnameFirst', true).toSorted()).toEqual(
      Object.keys(parts).toSorted(),
    )
  })

  // Catches a part that stands in the book but not on the form.
  it('are all shown where a rare one is filled', () => {
    expect(hasRareParts(name('Ana', 'Silva'))).toBe(false)
    expect(hasRareParts(name('Ana', 'Silva', { title: 'Dr' }))).toBe(true)
    expect(hasRareParts(name('Ana', 'Silva', { surname2: 'Costa' }))).toBe(true)
    expect(hasRareParts(name('Ana', 'Silva', { surname2: 'Costa', lang: 'es' }))).toBe(false)
    expect(hasRareParts(name('Ana', 'Silva', { preferredOrder: 'surnameFirst' }))).toBe(true)
  })

  it('ask for a reading by the language that was stated, never by one that was guessed', () => {
    expect(readingScript(name('伟', '张'))).toBe('any')
    expect(readingScript(name('伟', '张', { lang: 'zh-Hans' }))).toBe('pinyin')
    expect(readingScript(name('美咲', '田中', { lang: 'ja' }))).toBe('kana')
    expect(readingScript(name('', 'さくら'))).toBe('kana')
  })
})

describe('what is offered while a name is typed', () => {
  // Catches a cut where no rule says so, and one that would overwrite a part already typed.
  it('is a cut only where the writing itself says where', () => {
    expect(proposeSplit(name('田中 美咲', ''))).toEqual({ surname: '田中', given: '美咲' })
    expect(proposeSplit(name('', 'Dupont, Hélène'))).toEqual({ surname: 'Dupont', given: 'Hélène' })
    expect(proposeSplit(name('Maria Silva Costa', ''))).toBeNull()
    expect(proposeSplit(name('田中 美咲', '山田'))).toBeNull()
    expect(proposeSplit(name('', ''))).toBeNull()
  })

  // Catches a client added from the find box, whose whole name came in one field, being sorted by the first word for good.
  it('is a cut between two words, in the order of the language, but never of a title', () => {
    expect(proposeSplit(name('Søren Kjær', ''))).toEqual({ given: 'Søren', surname: 'Kjær' })
    expect(proposeSplit(name('Ludwig van Beethoven', ''))).toEqual({
      given: 'Ludwig',
      surname: 'van Beethoven',
    })
    expect(proposeSplit(name('', 'Jean d’Ormesson'))).toEqual({ given: 'Jean', surname: 'd’Ormesson' })
    expect(proposeSplit(name('Мария Петрова', ''))).toEqual({ given: 'Мария', surname: 'Петрова' })
    expect(proposeSplit(name('Nagy Eszter', '', { lang: 'hu' }))).toEqual({
      given: 'Eszter',
      surname: 'Nagy',
    })
    expect(proposeSplit(name('Dr. Vogel', ''))).toBeNull()
    expect(proposeSplit(name('Frau Vogel', ''))).toBeNull()
    expect(proposeSplit(name('Suharto', ''))).toBeNull()
    expect(proposeSplit(name('محمد علي', ''))).toBeNull()
  })

  it('is a spelling in Latin letters for a form that is empty and has one to be made from', () => {
    const tanaka = name('美咲', '田中', { lang: 'ja', surnameReading: 'たなか', givenReading: 'みさき' })
    const romanised = emptyName('romanised')
    const latin = proposeLatin(romanised, [tanaka, romanised])
    expect(latin && fillFrom(latin)).toMatchObject({ given: 'Misaki', surname: 'Tanaka', lang: 'ja-Latn' })
    expect(proposeLatin({ ...romanised, given: 'M' }, [tanaka])).toBeNull()
    expect(proposeLatin(emptyName('preferred'), [tanaka])).toBeNull()
    expect(proposeLatin(romanised, [name('Ana', 'Silva')])).toBeNull()
    expect(proposeLatin(emptyName('passport'), [name('Ana', 'Silva')])?.fields.surname).toBe('Silva')
    expect(proposeLatin(romanised, [{ ...tanaka, kind: 'former' }])).toBeNull()
    expect(proposeLatin(romanised, [name('عائشة', 'الكتبي')])).toBeNull()
  })
})

describe('moving a form', () => {
  it.each([
    [2, 0, 'cab'],
    [0, 2, 'bca'],
    [1, 1, 'abc'],
  ])('from %i to %i', (from, to, order) => {
    expect(moveRow(['a', 'b', 'c'], from, to).join('')).toBe(order)
  })
})

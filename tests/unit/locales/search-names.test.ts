import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { indexNames, nameKeys } from '../../../locales/search/index-names.ts'
import type { NameText } from '../../../locales/search/index-names.ts'
import { matchNames } from '../../../locales/search/match.ts'
import { openNameIndex } from './name-index.ts'

const people: Record<string, NameText[]> = {
  zhangwei: [{ surname: '张', given: '伟', lang: 'zh-Hans' }],
  zhangweiTrad: [{ surname: '張', given: '偉', lang: 'zh-Hant' }],
  zhangweiLatin: [{ surname: 'Zhang', given: 'Wei' }],
  zhangwei2: [{ surname: '张', given: '玮', lang: 'zh-Hans' }],
  ouyang: [{ surname: '欧阳', given: '娜娜', lang: 'zh-Hans' }],
  ouyangWhole: [{ other: '歐陽菲菲', lang: 'zh-Hant' }],
  zeng: [{ other: '曾国藩' }],
  shan: [{ surname: '單', given: '雄信', lang: 'zh-Hant' }],
  lv: [{ surname: '吕', given: '燕', lang: 'zh' }],
  cheung: [{ surname: '張', given: '學友', lang: 'yue' }, { other: 'Jacky Cheung' }],
  tanaka: [{ surname: '田中', given: '美咲', surnameReading: 'タナカ', givenReading: 'ミサキ', lang: 'ja' }],
  tanakaKana: [{ other: 'タナカ' }],
  taguchi: [{ surname: '田口', given: '健', surnameReading: 'たぐち', givenReading: 'けん', lang: 'ja' }],
  ono: [{ surname: '大野', given: '洋子', surnameReading: 'おおの', givenReading: 'ようこ', lang: 'ja' }],
  ohno: [{ surname: 'Ohno', given: 'Yoko' }],
  inoue: [{ surname: '井上', given: '裕子', surnameReading: 'いのうえ', givenReading: 'ゆうこ', lang: 'ja' }],
  watanabe: [
    { surname: '渡邊', given: '大輔', surnameReading: 'ワタナベ', givenReading: 'ダイスケ', lang: 'ja' },
  ],
  takahashi: [{ surname: '髙橋', given: '葵', lang: 'ja' }],
  kagi: [{ other: 'カギ' }],
  gagi: [{ other: 'ガギ' }],
  halfwidth: [{ surname: 'ﾔﾏﾀﾞ', given: 'ﾊﾅｺ' }],
  kim: [{ surname: '김', given: '민준', lang: 'ko' }],
  jiwoo: [{ surname: '박', given: '지우', lang: 'ko' }],
  leeKo: [{ other: '이영희' }],
  namgung: [{ other: '남궁민수' }],
  fahim: [{ other: 'محمد الفهيم' }],
  binRashid: [{ surname: 'بن راشد', given: 'مُحَمَّد' }],
  salah: [{ given: 'Mohamed', surname: 'Salah' }],
  ali: [{ given: 'Muhammad', surname: 'Ali' }],
  abdullah: [{ surname: 'الشامسي', given: 'عبد الله' }],
  noura: [{ surname: 'العتيبي', given: 'نورة' }],
  fatima: [{ surname: 'بن راشد', given: 'فاطمة الزهراء' }],
  karimi: [{ surname: 'کریمی', given: 'علی', lang: 'fa' }],
  muller: [{ given: 'Jürgen', surname: 'Müller' }],
  mueller: [{ given: 'Klaus', surname: 'Mueller' }],
  mullerPlain: [{ given: 'Anna', surname: 'Muller' }],
  strasser: [{ given: 'Hans', surname: 'Straßer' }],
  soren: [{ given: 'Søren', surname: 'Kierkegaard' }],
  soeren: [{ given: 'Soeren', surname: 'Hansen' }],
  aase: [{ given: 'Åse', surname: 'Bjørnstad' }],
  yolkin: [{ given: 'Фёдор', surname: 'Ёлкин' }],
  elkin: [{ given: 'Федор', surname: 'Елкин' }],
  kovalenko: [{ given: 'Олена', surname: 'Коваленко', lang: 'uk' }],
  isik: [{ given: 'Işık', surname: 'Yılmaz' }],
  isikCaps: [{ given: 'IŞIK', surname: 'DEMİR' }],
  ibrahim: [{ given: 'İbrahim', surname: 'Çelik' }],
  zak: [{ given: 'Łukasz', surname: 'Żak' }],
  nguyen: [{ surname: 'Nguyễn', given: 'Thị Ánh', lang: 'vi' }],
  oneill: [{ given: 'Siân', surname: 'O’Neill' }],
  ormesson: [{ given: 'François', surname: 'd’Ormesson' }],
  rochefoucauld: [{ given: 'Hélène', surname: 'de La Rochefoucauld' }],
  berg: [{ given: 'Vincent', surname: 'van der Berg' }],
  leGoff: [{ given: 'Jean-Baptiste', surname: 'Le Goff' }],
  bruce: [{ given: 'Bruce', surname: 'Lee' }],
  leeds: [{ given: 'Anna', surname: 'Leeds' }],
  noe: [{ given: 'Noé', surname: 'Garnier' }],
  nora: [{ given: 'Nora', surname: 'Petit' }],
  athina: [{ other: 'Αθηνά Παπαδοπούλου' }],
  giorgos: [{ given: 'ΓΙΩΡΓΟΣ', surname: 'ΣΕΦΕΡΗΣ' }],
  cohen: [{ given: 'דוד', surname: 'כהן' }],
  somchai: [{ given: 'สมชาย', surname: 'ใจดี', lang: 'th' }],
  nat: [{ given: 'ณัฐวุฒิ', surname: 'แสงทอง', lang: 'th' }],
  amitabh: [{ given: 'अमिताभ', surname: 'बच्चन', lang: 'hi' }],
  amrit: [{ given: 'अमृता', surname: 'सिंह', lang: 'hi' }],
  armen: [{ given: 'Արմեն', surname: 'Պետրոսյան' }],
  nino: [{ given: 'ნინო', surname: 'ბერიძე' }],
  decomposed: [{ given: 'Zoe\u0308', surname: 'Le\u0301vy' }],
  wide: [{ given: 'Ｋｅｎ', surname: 'Ｍｏｒｉ' }],
}

const index = openNameIndex(people)
afterAll(() => index.close())

/** Query, who must be found, who must not. */
const exactCases: [query: string, found: string, missed?: string][] = [
  ['zhang wei', 'zhangwei zhangweiTrad zhangweiLatin zhangwei2', 'zeng'],
  ['wei zhang', 'zhangwei zhangweiTrad zhangweiLatin'],
  ['zhangwei', 'zhangwei zhangweiTrad zhangweiLatin'],
  ['weizhang', 'zhangwei zhangweiTrad zhangweiLatin'],
  ['zhangw', 'zhangwei zhangweiLatin', 'zeng'],
  ['张伟', 'zhangwei zhangweiTrad', 'zhangwei2 zhangweiLatin'],
  ['張偉', 'zhangwei zhangweiTrad', 'zhangwei2'],
  ['张', 'zhangwei zhangweiTrad zhangwei2 cheung', 'zeng'],
  ['伟 张', 'zhangwei zhangweiTrad', 'zhangwei2'],
  ['ouyang', 'ouyang ouyangWhole'],
  ['ouyang nana', 'ouyang', 'ouyangWhole'],
  ['nana ouyang', 'ouyang'],
  ['欧阳', 'ouyang ouyangWhole'],
  ['歐陽娜娜', 'ouyang', 'ouyangWhole'],
  ['zeng guofan', 'zeng'],
  ['zengguofan', 'zeng'],
  ['ceng', '', 'zeng'],
  ['shan xiongxin', 'shan'],
  ['单雄信', 'shan'],
  ['lv yan', 'lv'],
  ['lü yan', 'lv'],
  ['lyu', 'lv'],
  ['jacky cheung', 'cheung'],
  ['张学友', 'cheung'],
  ['cheung', 'cheung', 'zhangwei zhangweiTrad'],
  ['tanaka', 'tanaka tanakaKana', 'taguchi'],
  ['タナカ', 'tanaka tanakaKana', 'taguchi'],
  ['たなか', 'tanaka tanakaKana', 'taguchi'],
  ['ﾀﾅｶ', 'tanaka tanakaKana'],
  ['田中', 'tanaka', 'tanakaKana taguchi'],
  ['田中美咲', 'tanaka'],
  ['田中 美咲', 'tanaka'],
  ['美咲 田中', 'tanaka'],
  ['misaki tanaka', 'tanaka', 'tanakaKana'],
  ['tanaka misaki', 'tanaka'],
  ['tanakamisaki', 'tanaka'],
  ['misakitanaka', 'tanaka'],
  ['Tanaka Mi', 'tanaka'],
  ['たなかみさき', 'tanaka'],
  ['みさき　たなか', 'tanaka'],
  ['tian zhong', '', 'tanaka'],
  ['tianzhong', '', 'tanaka'],
  ['ono', 'ono ohno'],
  ['oono', 'ono ohno'],
  ['ohno', 'ono ohno'],
  ['Ōno', 'ono ohno'],
  ['おおの', 'ono'],
  ['yoko', 'ono ohno'],
  ['youko ono', 'ono ohno'],
  ['inoue', 'inoue'],
  ['yuko inoue', 'inoue'],
  ['渡辺', 'watanabe'],
  ['渡邉', 'watanabe'],
  ['watanabe', 'watanabe'],
  ['高橋', 'takahashi'],
  ['gao', '', 'takahashi'],
  ['カギ', 'kagi', 'gagi'],
  ['ガギ', 'gagi', 'kagi'],
  ['かぎ', 'kagi', 'gagi'],
  ['yamada', 'halfwidth'],
  ['ヤマダ', 'halfwidth'],
  ['kim min', 'kim', 'jiwoo leeKo'],
  ['김민', 'kim', 'jiwoo leeKo'],
  ['김민준', 'kim'],
  ['gim minjun', 'kim'],
  ['min jun kim', 'kim'],
  ['minjoon kim', 'kim'],
  ['kimminjun', 'kim'],
  ['park jiwoo', 'jiwoo'],
  ['bak jiu', 'jiwoo'],
  ['pak', 'jiwoo'],
  ['lee', 'leeKo bruce leeds'],
  ['lee young', 'leeKo', 'bruce leeds'],
  ['yi yeonghui', 'leeKo'],
  ['rhee', 'leeKo', 'bruce'],
  ['영희', 'leeKo'],
  ['namgung minsu', 'namgung'],
  ['남궁', 'namgung'],
  ['محمد', 'fahim binRashid', 'noura'],
  ['مُحَمَّد', 'fahim binRashid'],
  ['الفهيم', 'fahim'],
  ['فهيم', 'fahim'],
  ['راشد محمد', 'binRashid', 'fahim'],
  ['عبدالله', 'abdullah'],
  ['عبد الله', 'abdullah'],
  ['نوره', 'noura'],
  ['العتيبي', 'noura'],
  ['فاطمه', 'fatima'],
  ['كريمي', 'karimi'],
  ['mohamed', 'salah', 'ali'],
  ['muhammad ali', 'ali', 'salah'],
  ['Müller', 'muller mueller mullerPlain'],
  ['Mueller', 'muller mueller mullerPlain'],
  ['muller', 'muller mueller mullerPlain'],
  ['MÜLLER', 'muller mueller'],
  ['jürgen müller', 'muller', 'mueller'],
  ['juergen', 'muller'],
  ['strasser', 'strasser'],
  ['Straßer', 'strasser'],
  ['STRASSER', 'strasser'],
  ['Søren', 'soren soeren'],
  ['Soren', 'soren soeren'],
  ['soeren', 'soren soeren'],
  ['aase', 'aase'],
  ['åse bjornstad', 'aase'],
  ['bjoernstad', 'aase'],
  ['елкин', 'yolkin elkin'],
  ['ёлкин', 'yolkin elkin'],
  ['elkin', 'yolkin elkin'],
  ['yolkin', 'yolkin'],
  ['Фёдор', 'yolkin elkin'],
  ['fyodor', 'yolkin'],
  ['kovalenko', 'kovalenko'],
  ['КОВАЛЕНКО', 'kovalenko'],
  ['isik', 'isik isikCaps'],
  ['ışık', 'isik isikCaps'],
  ['IŞIK', 'isik isikCaps'],
  ['demir', 'isikCaps'],
  ['ibrahim', 'ibrahim'],
  ['celik', 'ibrahim'],
  ['lukasz', 'zak'],
  ['zak', 'zak'],
  ['nguyen', 'nguyen'],
  ['anh nguyễn', 'nguyen'],
  ['oneill', 'oneill'],
  ["o'neill", 'oneill'],
  ['o neill', 'oneill'],
  ['neill', 'oneill'],
  ['dormesson', 'ormesson'],
  ['ormesson', 'ormesson'],
  ["d'ormesson", 'ormesson'],
  ['larochefoucauld', 'rochefoucauld', 'leGoff'],
  ['delarochefoucauld', 'rochefoucauld'],
  ['rochefou', 'rochefoucauld'],
  ['helene de la', 'rochefoucauld'],
  ['vanderberg', 'berg'],
  ['van der berg', 'berg'],
  ['berg vincent', 'berg'],
  ['jean baptiste', 'leGoff'],
  ['jeanbaptiste', 'leGoff'],
  ['jean-bap', 'leGoff'],
  ['legoff', 'leGoff'],
  ['bruce lee', 'bruce', 'leeds leeKo'],
  ['lee bruce', 'bruce', 'leeds'],
  ['noe', 'noe', 'nora'],
  ['αθηνα', 'athina'],
  ['athina', 'athina'],
  ['papadopoulou', 'athina'],
  ['σεφερης', 'giorgos'],
  ['γιώργος', 'giorgos'],
  ['כהן', 'cohen'],
  ['דוד כהן', 'cohen'],
  ['สมชาย', 'somchai', 'nat'],
  ['สม', 'somchai'],
  ['ณัฐ', 'nat', 'somchai'],
  ['अमिताभ', 'amitabh', 'amrit'],
  ['अमि', 'amitabh', 'amrit'],
  ['amitabh', 'amitabh'],
  ['armen', 'armen'],
  ['արմեն', 'armen'],
  ['nino', 'nino'],
  ['levy zoe', 'decomposed'],
  ['Lévy', 'decomposed'],
  ['ken mori', 'wide'],
]

describe('finding a client by name', () => {
  it.each(exactCases)('finds by %j: %s; not %s', (query, found, missed = '') => {
    const answer = index.exact(query)
    expect(answer).toEqual(expect.arrayContaining(found.split(' ').filter(Boolean)))
    for (const who of missed.split(' ').filter(Boolean)) expect(answer).not.toContain(who)
  })

  const similarCases: [query: string, found: string, missed?: string][] = [
    ['mohammed', 'fahim binRashid salah ali', 'noura'],
    ['muhammad', 'fahim binRashid salah ali'],
    ['محمد', 'salah ali'],
    ['noura', 'noura'],
    ['fatima', 'fatima'],
    ['david cohen', 'cohen'],
    ['somchai', 'somchai'],
    ['张伟', 'zhangweiLatin zhangwei2'],
    ['김민준', 'kim'],
    ['yolkin', 'elkin'],
  ]
  it.each(similarCases)('offers who sounds like %j: %s', (query, found, missed = '') => {
    const answer = index.similar(query)
    expect(answer).toEqual(expect.arrayContaining(found.split(' ')))
    for (const who of missed.split(' ').filter(Boolean)) expect(answer).not.toContain(who)
  })

  it('never lets a Japanese name be found by the Chinese reading of its characters', () => {
    const { words } = nameKeys({ surname: '田中', given: '美咲', lang: 'ja' })
    expect(words.filter((key) => /[a-z]/.test(key))).toEqual([])
    const read = nameKeys({ surname: '田中', surnameReading: 'タナカ' })
    expect(read.words.filter((key) => /[a-z]/.test(key))).toEqual(['tanaka'])
  })

  it('does not let a phrase run from one form of a name into the next', () => {
    const crossing = openNameIndex({
      two: [
        { other: '王田', lang: 'ja' },
        { other: '中村', lang: 'ja' },
      ],
    })
    expect(crossing.exact('田中')).toEqual([])
    crossing.close()
  })

  it('answers null when nothing typed can be searched', () => {
    for (const query of ['', '   ', '"', '*', '~', '—', '\u0000', '\ud800', '🙂', "'"])
      expect(matchNames(query)).toBeNull()
  })

  it.each([
    '"',
    'a" OR k:*',
    'NEAR(a b)',
    'a AND',
    '^a',
    'k:a',
    'a*b',
    '-a',
    "' OR 1=1 --",
    'a\u0000b',
    '{a b}: c',
  ])('reads %j as words, never as FTS5 syntax', (query) => {
    expect(() => index.exact(query)).not.toThrow()
  })

  it('takes ten thousand characters without harm', () => {
    for (const piece of ['a', 'a ', '田', '김 ', '"', 'ム ', '\ud83d']) {
      expect(() => index.exact(piece.repeat(10_000))).not.toThrow()
      expect(() => indexNames([{ other: piece.repeat(10_000) }])).not.toThrow()
    }
  })

  it('never throws and never writes a bad expression, whatever is typed', () => {
    const scripts = fc.constantFrom(
      ...'aZé ß"\'*~()田中カがー々김ㅁمُّאַาณัकि\u0000\ud800\udc00𠮷🙂-:^0٣　'.split(''),
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(scripts, { maxLength: 40 }).map((units) => units.join('')),
    )
    fc.assert(
      fc.property(typed, (query) => {
        const match = matchNames(query)
        if (match === null) return
        index.run(match.exact)
        if (match.similar !== null) index.run(match.similar)
      }),
      { numRuns: 1500 },
    )
  })

  it('finds every person by the name just as it is written', () => {
    for (const [who, [form]] of Object.entries(people)) {
      const written = form?.other ?? `${form?.surname ?? ''} ${form?.given ?? ''}`
      expect(index.exact(written), written).toContain(who)
    }
  })
})

import { describe, expect, it } from 'vitest'

import {
  applyTargets,
  looksLikeHeadings,
  proposeMapping,
  signHeadings,
} from '../../../../electron/services/imports/columns.ts'
import { ImportTarget } from '../../../../electron/ipc/import-targets.ts'

function targetsOf(headings: readonly string[], rows: readonly string[][] = []): string[] {
  return proposeMapping(headings, rows).columns.map(({ target }) => target)
}

const PEOPLE = [
  'given',
  'surname',
  'phone',
  'email',
  'birthday',
  'address.city',
  'likes',
  'refuses',
  'size.ring',
  'note',
]

describe('column names', () => {
  it.each([
    ['en', 'First Name|Last Name|Mobile|E-mail|Date of birth|City|Likes|Dislikes|Ring size|Notes'],
    ['fr', 'Prénom|Nom|Portable|Courriel|Date de naissance|Ville|Goûts|À éviter|Tour de doigt|Remarques'],
    [
      'it',
      'Nome|Cognome|Cellulare|Posta elettronica|Data di nascita|Città|Gusti|Da evitare|Misura anello|Note',
    ],
    [
      'es',
      'Nombre|Apellidos|Móvil|Correo electrónico|Fecha de nacimiento|Ciudad|Gustos|No le gusta|Talla de anillo|Observaciones',
    ],
    ['de', 'Vorname|Name|Handy|E-Mail|Geburtsdatum|Wohnort|Vorlieben|Abneigungen|Ringgröße|Bemerkungen'],
    [
      'pt-BR',
      'Nome|Sobrenome|Celular|E-mail|Data de nascimento|Cidade|Preferências|Não gosta|Aro|Observações',
    ],
    ['ru', 'Имя|Фамилия|Телефон|Эл. почта|Дата рождения|Город|Любит|Не любит|Размер кольца|Примечания'],
    ['ar', 'الاسم|اسم العائلة|رقم الجوال|البريد الإلكتروني|تاريخ الميلاد|المدينة|يحب|لا يحب|مقاس الخاتم|ملاحظات'],
    ['zh-Hans', '名|姓|手机号码|邮箱|出生日期|城市|喜好|忌讳|戒指尺寸|备注'],
    ['zh-Hant', '名|姓|手機號碼|電子郵件|出生日期|城市|喜好|忌諱|戒圍|備註'],
    ['ja', '名|姓|携帯電話|メールアドレス|生年月日|市区町村|お好み|苦手|指輪サイズ|備考'],
    ['ko', '이름|성|휴대폰|이메일|생년월일|도시|취향|싫어하는 것|반지 호수|비고'],
  ])('recognises a client book in %s', (language, headings) => {
    const mapping = proposeMapping(headings.split('|'), [])
    expect(mapping.columns.map(({ target }) => target)).toEqual(PEOPLE)
    expect(mapping.language).toBe(language)
  })

  // Catches headings of one word, under which a book keeps what it has a place for.
  it.each([
    ['en', 'Glove|Hat|Wedding'],
    ['fr', 'Gants|Chapeau|Mariage'],
    ['it', 'Guanti|Cappello|Nozze'],
    ['es', 'Guantes|Sombrero|Boda'],
    ['de', 'Handschuhe|Hut|Hochzeit'],
    ['pt-BR', 'Luvas|Chapéu|Casamento'],
    ['ru', 'Перчатки|Шляпа|Свадьба'],
    ['ar', 'القفازات|القبعة|الزفاف'],
    ['zh-Hans', '手套|帽子|婚礼'],
    ['zh-Hant', '手套|帽子|婚禮'],
    ['ja', '手袋|帽子|ご結婚'],
    ['ko', '장갑|모자|결혼'],
  ])('knows gloves, hats and weddings by their bare names in %s', (_, headings) => {
    expect(targetsOf(headings.split('|'))).toEqual(['size.glove', 'size.hat', 'anniversary'])
  })

  it('does not mind case, accents, punctuation, width and kana', () => {
    expect(targetsOf(['PRENOM', 'nom_de_famille', 'Ｅ－ｍａｉｌ', 'ふりがな', 'ﾌﾘｶﾞﾅ'])).toEqual([
      'given',
      'surname',
      'email',
      'reading.fullName',
      'extra',
    ])
  })

  it('settles a word that means surname, given name or whole name by its neighbours', () => {
    expect(targetsOf(['Nom', 'Prénom'])).toEqual(['surname', 'given'])
    expect(targetsOf(['Nome', 'Cognome'])).toEqual(['given', 'surname'])
    expect(targetsOf(['Name', 'Phone'])).toEqual(['fullName', 'phone'])
    expect(targetsOf(['Name', 'First name', 'Last name'])).toEqual(['fullName', 'given', 'surname'])
  })

  it('finds which phone or address a heading means', () => {
    const { columns } = proposeMapping(
      ['Téléphone (bureau)', 'Rue (domicile)', 'Home Phone 2', '自宅の番地'],
      [],
    )
    expect(columns.map(({ target, place }) => [target, place])).toEqual([
      ['phone', 'work'],
      ['address.street', 'home'],
      ['phone', 'home'],
      ['address.street', 'home'],
    ])
  })

  it('never drops an unknown column, nor one named like an object’s insides', () => {
    const headings = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Shoe polish', 'Sexe', '']
    expect(targetsOf(headings)).toEqual(headings.map(() => 'extra'))
  })

  it('knows a column of e-mails by its values and says that it is a guess', () => {
    const { columns } = proposeMapping(['X1'], [['a@b.fr'], ['c@d.fr'], ['']])
    expect(columns[0]).toMatchObject({ target: 'email', reason: 'values' })
    expect(columns[0]?.confidence).toBeLessThan(0.7)
  })

  it('sends a repeated birthday to the extra fields but keeps every phone', () => {
    expect(targetsOf(['Birthday', 'DOB', 'Phone', 'Mobile'])).toEqual(['birthday', 'extra', 'phone', 'phone'])
  })

  it('uses the Korean lunar calendar for Korean headings', () => {
    const columns = [
      ...proposeMapping(['음력 생일'], []).columns,
      ...proposeMapping(['农历生日'], []).columns,
    ]
    expect(columns.map(({ lunarCalendar }) => lunarCalendar)).toEqual(['dangi', 'chinese'])
  })

  it('understands the older Google export', () => {
    const headings = [
      'Name',
      'Given Name',
      'Family Name',
      'Given Name Yomi',
      'Group Membership',
      'E-mail 1 - Type',
      'E-mail 1 - Value',
      'Organization 1 - Name',
    ]
    const mapping = proposeMapping(headings, [])
    expect(mapping.knownAs).toBe('google')
    expect(mapping.columns.map(({ target }) => target)).toEqual([
      'fullName',
      'given',
      'surname',
      'reading.given',
      'tags',
      'label',
      'email',
      'organisation',
    ])
    expect(mapping.columns[6]?.labelFrom).toBe(5)
  })

  it('leaves out what we wrote before the rows of a refused file, in whatever language, and no messenger ID', () => {
    const headings = ['Carnet · Motif', 'Carnet · Ligne', 'Nom', 'Motif', 'Line']
    expect(targetsOf(headings)).toEqual(['ignore', 'ignore', 'fullName', 'extra', 'line'])
  })

  it('gives the same signature to the same headings only', () => {
    expect(signHeadings(['Nom', 'PRÉNOM'])).toBe(signHeadings(['nom', 'prenom']))
    expect(signHeadings(['a', 'b'])).not.toBe(signHeadings(['b', 'a']))
    expect(signHeadings(['ab', ''])).not.toBe(signHeadings(['a', 'b']))
  })

  it('keeps as extra what a person’s mapping leaves out, and pairs labels as before', () => {
    const columns = applyTargets(
      ['Phone 1 - Label', 'Phone 1 - Value', 'E-mail 1 - Value', 'X'],
      [{ column: 1, target: 'whatsapp' }],
    )
    expect(columns.map(({ target }) => target)).toEqual(['extra', 'whatsapp', 'extra', 'extra'])
  })

  it('proposes only targets of the closed list', () => {
    expect(ImportTarget.options).toEqual(expect.arrayContaining(targetsOf(['Prénom', 'Straße', '생일', 'x'])))
  })
})

describe('headings', () => {
  it('tells headings from people', () => {
    const people = [['Anna', 'anna@b.fr', '+33 6 12 34 56 78']]
    expect(looksLikeHeadings(['Prénom', 'Courriel', 'Tél.'], people)).toBe(true)
    expect(looksLikeHeadings(['A1', 'B2', 'C3'], people)).toBe(true)
    expect(looksLikeHeadings(['Anna', 'anna@b.fr', '+33 6 12 34 56 78'], people)).toBe(false)
    expect(looksLikeHeadings(['', ''], people)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'

import {
  decodeSource,
  detectEncodings,
  type Encoding,
  rankEncodings,
} from '../../../../electron/services/imports/encodings.ts'
import { encodeText } from './encode-text.ts'

const sentences: readonly (readonly [Encoding, readonly string[]])[] = [
  [
    'windows-1252',
    [
      'Prénom;Nom;Ville\nHélène;de La Rochefoucauld;Genève\nFrançois;d’Ormesson;Besançon',
      'Vorname;Nachname;Ort\nJürgen;Müller;München\nGünther;Weiß;Köln\nSöhne mögen Süßes',
      'Nombre;Apellidos;Notas\nMaría José;García Márquez;No llamar por la mañana, prefiere el jardín\nÍñigo;Ibáñez;Peñafiel',
      'Nome;Sobrenome;Observações\nJoão;Conceição;Não gosta de ouro amarelo; prefere coleções de São Paulo',
      'Nome;Cognome;Note\nNicolò;Forlì;Preferisce il caffè, è già cliente della città, verrà lunedì',
      'Förnamn;Efternamn\nBjörn;Åkesson\nGöran;Sjöström\nÅsa;Håkansson bor i Malmö',
      'Fornavn;Etternavn\nSøren;Kjær\nBjørn;Ødegård\nLærke;Bjørnsson på Ålesund',
      'Loves the caf\u00e9; price \u20ac1,200; \u201cnever call before noon\u201d \u2013 O\u2019Connor',
      'Nafn;Heimili\nBjörk Guðmundsdóttir;Reykjavík\nÞórður Ægisson;Akureyri',
      'Naam;Plaats\nZoë van der Berg;Curaçao\nDaniël;België één coördinatie',
    ],
  ],
  [
    'windows-1250',
    [
      'Imię;Nazwisko;Miasto\nŁukasz;Wiśniewski;Łódź\nMałgorzata;Żółtowska;Kraków\nNie lubi żółtego złota, woli białe',
      'Jméno;Příjmení;Město\nJiří;Dvořák;Plzeň\nKateřina;Nováková;Děčín\nMá ráda šperky s růžovými diamanty',
      'Név;Város\nNagy László;Győr\nErdős Gyöngyvér;Kőszeg\nSzereti az ezüstöt és a fehér aranyat, születésnapja október',
      'Ime;Prezime;Grad\nŽeljko;Šarić;Šibenik\nĐurđica;Kovačević;Čakovec\nVoli bijelo zlato i žele čokolade',
      'Nume;Prenume;Oraş\nŞtefănescu;Ioan;Bucureşti\nŢăranu;Măriuca;Braşov\nÎi plac smaraldele şi nu suportă aurul',
      'Meno;Priezvisko\nĽubomír;Štúr;Košice\nŽofia;Kráľová;Nové Mesto\nMá rád čierne perly a vždy príde s mužom',
    ],
  ],
  [
    'windows-1251',
    [
      'Имя;Фамилия;Город\nФёдор;Иванов;Москва\nЕкатерина;Смирнова;Санкт-Петербург\nЛюбит изумруды, не любит жёлтое золото',
      'ИМЯ;ФАМИЛИЯ\nПЁТР;СИДОРОВ\nОЛЬГА;КУЗНЕЦОВА',
      'Ім’я;Прізвище;Місто\nОлена;Коваленко;Київ\nЮрій;Шевченко;Львів\nЛюбить діаманти, не їсть м’яса',
      'Име;Фамилия;Град\nГеорги;Димитров;София\nЦветелина;Петрова;Пловдив\nОбича изумруди и бяло злато',
      'Приглашена на показ; звонить после обеда; размер кольца 17',
    ],
  ],
  [
    'windows-1253',
    [
      'Όνομα;Επώνυμο;Πόλη\nΓιώργος;Παπαδόπουλος;Αθήνα\nΕλένη;Οικονόμου;Θεσσαλονίκη\nΤης αρέσουν τα σμαράγδια',
      'Προτιμά λευκόχρυσο και όχι κίτρινο χρυσό. Γενέθλια τον Μάιο.',
      'ΟΝΟΜΑ;ΠΟΛΗ\nΝίκος Δημητρίου;Πάτρα',
    ],
  ],
  [
    'windows-1254',
    [
      'Ad;Soyad;Şehir\nİpek;Işık;İstanbul\nAyşe;Yıldız;İzmir\nOğuz;Çağlar;Eskişehir',
      'Zümrüt sever, sarı altından hoşlanmaz. Öğleden önce aramayınız.',
      'Müşteri adı;Doğum günü\nŞükrü Gökçe;5 Ağustos',
    ],
  ],
  [
    'windows-1255',
    [
      'שם פרטי;שם משפחה;עיר\nשרה;כהן;תל אביב\nדוד;לוי;ירושלים\nאוהבת אזמרגדים, לא זהב צהוב',
      'נא לא להתקשר לפני הצהריים. יום הולדת בחודש מאי',
    ],
  ],
  [
    'windows-1256',
    [
      'الاسم;اللقب;المدينة\nفاطمة الزهراء;بن راشد;الرياض\nمحمد;العتيبي;دبي\nيحب الزمرد ولا يحب الذهب الأصفر',
      'لا تُذكر الهدية أمام الزوجة; يفضّل موظفة',
      'نام;نام خانوادگي;شهر\nپرويز;گلچين;تهران\nژاله;چاوشي;شيراز',
    ],
  ],
  [
    'windows-1257',
    [
      'Vardas;Pavardė;Miestas\nŽydrūnas;Šarūnaitis;Vilnius\nRūta;Kazlauskienė;Šiauliai\nMėgsta smaragdus, nemėgsta geltono aukso, ačiū už dėmesį',
      'Vārds;Uzvārds;Pilsēta\nJānis;Bērziņš;Rīga\nKristīne;Kalniņa;Liepāja\nPatīk smaragdi, nepatīk dzeltenais zelts, ļoti mīļa',
      'Nimi;Linn\nKülli Sõõrumaa;Võru\nÜlle Põldmäe;Pärnu\nJäta sõnum; šokolaad ja žurnaal',
    ],
  ],
  [
    'windows-1258',
    [
      'Họ và tên;Thành phố\nNguyễn Thị Hương;Hà Nội\nTrần Văn Đức;Đà Nẵng\nThích ngọc lục bảo, không thích vàng',
      'Khách hàng thân thiết, sinh nhật tháng năm, nói tiếng Việt và tiếng Pháp',
    ],
  ],
  [
    'windows-874',
    [
      'ชื่อ;นามสกุล;เมือง\nสมชาย;ใจดี;กรุงเทพฯ\nสุดา;รักไทย;เชียงใหม่\nชอบมรกต ไม่ชอบทองคำสีเหลือง',
      'กรุณาอย่าโทรก่อนเที่ยง วันเกิดเดือนพฤษภาคม',
    ],
  ],
  [
    'shift_jis',
    [
      '姓,名,セイ,メイ,住所\n田中,美咲,タナカ,ミサキ,東京都港区南青山\n渡邊,大輔,ワタナベ,ダイスケ,京都市中京区',
      '指輪サイズ 12号。甘いものはお好きでない。',
      '～～①㈱髙島屋,誕生日は奥様と来店',
      '会社名,氏名\n㈱山崎商店,小林 健太\nﾀﾅｶ ﾐｻｷ,高橋',
      '佐藤健太,鈴木一郎,伊藤由美,神戸市',
    ],
  ],
  [
    'euc-jp',
    [
      '姓,名,セイ,メイ,住所\n田中,美咲,タナカ,ミサキ,東京都港区南青山\n渡邊,大輔,ワタナベ,ダイスケ,京都市中京区',
      'プラチナを好む。イエローゴールドは不可。奥様と来店される。',
      '佐藤健太,鈴木一郎,伊藤由美,神戸市',
      '指輪サイズ 12号。甘いものはお好きでない。',
    ],
  ],
  [
    'gb18030',
    [
      '姓名,性别,手机,城市,备注\n张伟,男,13894949173,北京,不要打电话，微信联系\n欧阳雪,女,13806091000,深圳,喜欢喝普洱',
      '司马翔,单于婷,曾国强,解晓东,仇英,区志明',
      '介绍人：王芳。忌讳数字4，不喜欢钟表和白色包装。',
      '王芳,上海\n李娜,香港\n刘洋,成都',
    ],
  ],
  [
    'big5',
    [
      '姓名,性別,電話,城市,備註\n張偉,男,0912345678,台北,請勿來電，以簡訊聯絡\n歐陽雪,女,0922333444,高雄,喜歡喝烏龍茶',
      '介紹人：王芳。忌諱數字四，不喜歡鐘錶和白色包裝。',
      '林美玲,新竹\n陳志明,台南\n蔡依婷,花蓮',
      '司馬翔,香港銅鑼灣軒尼詩道五十號',
    ],
  ],
  [
    'euc-kr',
    [
      '이름,성별,전화,도시,메모\n김민준,남,010-1234-5678,서울,오전에는 전화하지 마세요\n이서연,여,010-9876-5432,부산,에메랄드를 좋아하심',
      '박지훈,최수아,정하윤,강도현',
      '결혼기념일은 유월 십팔일. 노란 금은 싫어하고 백금을 선호합니다.',
    ],
  ],
  [
    'utf-8',
    [
      'Prénom;Nom\nHélène;Müller',
      '姓名,城市\n张伟,北京',
      'Имя;Город\nФёдор;Москва',
      'name,city\nSmith,London',
      '田中 美咲',
      'سلطان;دبي',
    ],
  ],
  [
    'utf-16le',
    [
      'Prénom;Nom\nHélène;Müller',
      '姓名,城市\n张伟,北京\n',
      'الاسم\tاللقب\nسلطان\tآل سعيد\n',
      'name,city\nSmith,London',
    ],
  ],
  [
    'utf-16be',
    [
      'Prénom;Nom\nHélène;Müller',
      '姓名,城市\n张伟,北京\n',
      'الاسم\tاللقب\nسلطان\tآل سعيد\n',
      'name,city\nSmith,London',
    ],
  ],
]

/** Languages whose lists of countries and languages (CLDR) nobody chose for this test. */
const LANGUAGES: readonly (readonly [Encoding, readonly string[]])[] = [
  ['windows-1252', ['fr', 'de', 'es', 'pt', 'it', 'sv', 'da', 'nb', 'fi', 'nl', 'is']],
  ['windows-1250', ['pl', 'cs', 'sk', 'hu', 'hr', 'sl']],
  ['windows-1251', ['ru', 'uk', 'bg', 'sr']],
  ['windows-1253', ['el']],
  ['windows-1254', ['tr']],
  ['windows-1255', ['he']],
  ['windows-1256', ['ar']],
  ['windows-1257', ['lt', 'lv', 'et']],
  ['windows-1258', ['vi']],
  ['windows-874', ['th']],
  ['shift_jis', ['ja']],
  ['euc-jp', ['ja']],
  ['gb18030', ['zh-Hans']],
  ['big5', ['zh-Hant']],
  ['euc-kr', ['ko']],
]
const CODES = {
  region:
    'AE AT AU BE BR CA CH CI CN CW CZ DE DK DZ EG ES FI FR GB GR HU ID IE IL IN IS IT JP KR MX NO NZ PL PT RO RU SA SE TH TR UA US VN ZA'.split(
      ' ',
    ),
  language:
    'ar bg bn ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka ko lt lv ms nb nl pl pt ro ru sk sl sq sr sv sw ta th tr uk ur vi'.split(
      ' ',
    ),
} as const

/** Lists of up to twelve names each, stepped through so that every run sees the same; unwritable names are left out. */
function listNames(language: string, encoding: Encoding, type: 'region' | 'language'): Uint8Array[] {
  const names = new Intl.DisplayNames(language, { type })
  const codes = CODES[type]
  return Array.from({ length: 12 }, (_, list) => {
    const chosen = Array.from(
      { length: 12 },
      (__, at) => names.of(codes[(list * 5 + at * 7) % codes.length] ?? '') ?? '',
    )
    return encodeText(chosen.filter((name) => isWritable(name, encoding)).join('\n'), encoding)
  })
}

function isWritable(name: string, encoding: Encoding): boolean {
  try {
    encodeText(name, encoding)
    return true
  } catch {
    return false
  }
}

describe('encodings', () => {
  it.each(['region', 'language'] as const)(
    'reads 19 of 20 twelve-line lists of %s names it was not tuned on',
    (type) => {
      let right = 0
      let count = 0
      for (const [encoding, languages] of LANGUAGES) {
        for (const bytes of languages.flatMap((language) => listNames(language, encoding, type))) {
          const best = rankEncodings({ bytes, isWhole: true })[0]
          count++
          if (new TextDecoder(best?.encoding).decode(bytes) === new TextDecoder(encoding).decode(bytes))
            right++
        }
      }
      expect(count).toBe(420)
      expect(right / count).toBeGreaterThanOrEqual(0.95)
    },
  )

  it('reads real sentences of every encoding as they were written, in 19 of 20 cases or more', () => {
    const wrong: string[] = []
    let count = 0
    for (const [encoding, texts] of sentences) {
      for (const text of texts) {
        const bytes = encodeText(text, encoding)
        const best = rankEncodings({ bytes, isWhole: true })[0]
        const read = new TextDecoder(best?.encoding).decode(bytes)
        count++
        if (read !== new TextDecoder(encoding).decode(bytes))
          wrong.push(`${encoding} as ${best?.encoding}: ${text.slice(0, 40)}`)
      }
    }
    expect(count).toBeGreaterThan(60)
    expect(wrong.length / count, wrong.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('judges a file by its first accent, however late it stands', async () => {
    const plain = 'name;city\n'.repeat(60_000)
    const bytes = encodeText(`${plain}Hélène;Genève\nZoé;Besançon\n`, 'windows-1252')
    const [best] = await detectEncodings({ pieces: [bytes] })
    expect(best).toMatchObject({ encoding: 'windows-1252', isClean: true })
  })

  it('keeps UTF-8 with one broken byte as UTF-8 and says that it is not clean', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Hélène;Zoé;Müller;Åkesson;François;Loïc\n'),
      Buffer.from([0xe9, 0x0a]),
    ])
    const [best] = await detectEncodings({ pieces: [bytes] })
    expect(best).toMatchObject({ encoding: 'utf-8', isClean: false })
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'believes the byte order mark of %s and drops it',
    async (encoding) => {
      const bytes = encodeText('\ufeffnom;ville\nZoé;Genève\n', encoding)
      const [best] = await detectEncodings({ pieces: [bytes] })
      expect(best).toMatchObject({ encoding, hasBom: true, isClean: true, confidence: 1 })
      let text = ''
      for await (const piece of decodeSource({ pieces: [bytes] }, encoding)) text += piece.text
      expect(text).toBe('nom;ville\nZoé;Genève\n')
    },
  )

  it('offers other readings with confidences that fall and never exceed one in sum', () => {
    const ranked = rankEncodings({ bytes: encodeText('Björn;Åkesson;Malmö', 'windows-1252'), isWhole: true })
    expect(ranked.length).toBeGreaterThan(5)
    expect(ranked.map(({ confidence }) => confidence)).toEqual(
      ranked.map(({ confidence }) => confidence).toSorted((a, b) => b - a),
    )
    expect(ranked.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1.001)
  })

  it('decodes a character cut by the edge of a piece', async () => {
    const text = `a${'張'.repeat(200_000)}`
    let read = ''
    for await (const piece of decodeSource({ pieces: [encodeText(text, 'utf-8')] }, 'utf-8'))
      read += piece.text
    expect(read === text).toBe(true)
  })
})

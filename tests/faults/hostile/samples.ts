import { encodeText } from '../../unit/services/imports/encode-text.ts'
import { type HostileFile, join } from './file.ts'

/** Words of a client book in one language: headings, then rows of name, town and note, none of them in the app's tables. */
interface Sample {
  readonly language: string
  readonly encodings: readonly string[]
  readonly rows: readonly string[]
}

const WESTERN = ['windows-1252']
const CENTRAL = ['windows-1250']
const CYRILLIC = ['windows-1251']
const BALTIC = ['windows-1257']

const SAMPLES: readonly Sample[] = [
  {
    language: 'fr',
    encodings: WESTERN,
    rows: [
      'Prénom;Nom;Ville;Remarques',
      'Anaïs;Lefèvre;Nîmes;Préfère être appelée après déjeuner',
      'Gaël;Bérenger;Orléans;Déteste l’or jaune, cherche un collier à fermoir caché',
      'Maëlle;Crépin;Évreux;Fête ses noces à l’été, invitée dès février',
    ],
  },
  {
    language: 'de',
    encodings: WESTERN,
    rows: [
      'Vorname;Nachname;Ort;Bemerkung',
      'Jörg;Schröder;Düsseldorf;Möchte früh am Morgen empfangen werden',
      'Käthe;Großmann;Würzburg;Trägt nur Weißgold, größere Stücke gefallen ihr',
      'Lönne;Häußler;Göttingen;Öffnet Grüße selbst, bitte persönlich übergeben',
    ],
  },
  {
    language: 'es',
    encodings: WESTERN,
    rows: [
      'Nombre;Apellidos;Ciudad;Observaciones',
      'Ángela;Núñez Peña;Cádiz;Cumpleaños en otoño, le gustó el brazalete pequeño',
      'Iñaki;Etxebarría;Logroño;Vendrá con su compañera el próximo año',
      'Belén;Muñoz;León;Prefiere español, también habla francés',
    ],
  },
  {
    language: 'pt',
    encodings: WESTERN,
    rows: [
      'Nome;Apelido;Cidade;Observações',
      'Inês;Assunção;Évora;Não quer ligações de manhã',
      'Antônio;Magalhães;Brasília;Coleção de relógios, três já são da casa',
      'Lúcia;Falcão;Guimarães;Aniversário em março, prefere safiras',
    ],
  },
  {
    language: 'it',
    encodings: WESTERN,
    rows: [
      'Nome;Cognome;Città;Nota',
      'Niccolò;Dell’Orò;Forlì;Verrà giovedì, perché lunedì è occupato',
      'Mercè;Portò;Cefalù;Già cliente, la qualità è ciò che più le importa',
    ],
  },
  {
    language: 'sv',
    encodings: WESTERN,
    rows: [
      'Förnamn;Efternamn;Ort;Anteckning',
      'Märta;Ångström;Växjö;Önskar bli uppringd på förmiddagen',
      'Örjan;Sjöberg;Umeå;Föredrar gråa pärlor, älskar smårubiner',
    ],
  },
  {
    language: 'da',
    encodings: WESTERN,
    rows: [
      'Fornavn;Efternavn;By;Bemærkning',
      'Jørgen;Nørgaard;Århus;Ønsker at blive ringet op på søndage',
      'Åse;Kjærsgård;Rødovre;Foretrækker hvidguld og små ædelsten',
    ],
  },
  {
    language: 'pl',
    encodings: CENTRAL,
    rows: [
      'Imię;Nazwisko;Miasto;Uwagi',
      'Świętosława;Gąsior;Częstochowa;Prosi, żeby nie dzwonić przed południem',
      'Błażej;Źródlak;Wąchock;Kocha pierścionki, już trzeci zamówił',
      'Róża;Pięknik;Świdnica;Mąż płaci, więc wysłać wiadomość',
    ],
  },
  {
    language: 'cs',
    encodings: CENTRAL,
    rows: [
      'Jméno;Příjmení;Město;Poznámka',
      'Zdeněk;Řehoř;Třebíč;Přeje si být oslovován česky, žádné telefonáty',
      'Růžena;Kučerová;Kroměříž;Těší se na náušnice ze žlutého zlata',
      'Ondřej;Šťastný;Břeclav;Měří čtyřicet čísel, výročí v září',
    ],
  },
  {
    language: 'hu',
    encodings: CENTRAL,
    rows: [
      'Vezetéknév;Keresztnév;Város;Megjegyzés',
      'Szűcs;Ödön;Sopronkőhida;Örül a smaragdnak, a gyűrűje szűk',
      'Kővári;Tünde;Püspökladány;Hétfőn jön, előtte küldjünk üzenetet',
      'Győri;Ágota;Hódmezővásárhely;Szereti a zöld követ és a régi ékszert',
    ],
  },
  {
    language: 'hr',
    encodings: CENTRAL,
    rows: [
      'Ime;Prezime;Grad;Napomena',
      'Živko;Đurić;Požega;Želi nešto posebno za suprugu, možda šišmiš',
      'Šime;Čović;Županja;Kći dolazi u četvrtak, neće žuto zlato',
    ],
  },
  {
    language: 'ro',
    encodings: CENTRAL,
    rows: [
      'Nume;Prenume;Oraş;Observaţii',
      'Brătianu;Ruxandra;Piteşti;Îşi doreşte cercei mici, fără pietre roşii',
      'Ţepeş;Ştefania;Târgovişte;Soţul plăteşte întotdeauna, câteodată şi fiica',
    ],
  },
  {
    language: 'ru',
    encodings: CYRILLIC,
    rows: [
      'Имя;Фамилия;Город;Заметки',
      'Всеволод;Щербаков;Нижний Новгород;Просит не звонить до полудня',
      'Злата;Ежова;Екатеринбург;Подарок жене, сюрприз к годовщине',
      'Пётр;Чаадаев;Калуга;Носит только платину, любит сапфиры',
    ],
  },
  {
    language: 'uk',
    encodings: CYRILLIC,
    rows: [
      'Ім’я;Прізвище;Місто;Нотатки',
      'Соломія;Їжакевич;Тернопіль;Просить надсилати листи українською',
      'Євген;Ґудзь;Чернівці;Цікавиться сапфірами, не любить жовте золото',
    ],
  },
  {
    language: 'bg',
    encodings: CYRILLIC,
    rows: [
      'Име;Фамилия;Град;Бележки',
      'Радостина;Ангелова;Велико Търново;Предпочита да пишем, а не да звъним',
      'Живко;Щерев;Къстендил;Търси пръстен за съпругата си',
    ],
  },
  {
    language: 'el',
    encodings: ['windows-1253'],
    rows: [
      'Όνομα;Επώνυμο;Πόλη;Σημειώσεις',
      'Ευανθία;Χατζηγεωργίου;Ιωάννινα;Να μην καλούμε πριν από το μεσημέρι',
      'Θρασύβουλος;Ξενάκης;Καβάλα;Ψάχνει δαχτυλίδι για την επέτειό τους',
    ],
  },
  {
    language: 'tr',
    encodings: ['windows-1254'],
    rows: [
      'Ad;Soyad;Şehir;Notlar',
      'Gülşah;Kılıçoğlu;Diyarbakır;Öğleden sonra aranmayı tercih ediyor',
      'Çağrı;Şimşek;Muğla;Eşine sürpriz yapmak istiyor, yüzük ölçüsü küçük',
      'İnci;Yağcı;Kırşehir;Beyaz altın seviyor, ağır taşları istemiyor',
    ],
  },
  {
    language: 'he',
    encodings: ['windows-1255'],
    rows: [
      'שם פרטי;שם משפחה;עיר;הערות',
      'אביגיל;רוזנצוייג;חיפה;מבקשת שלא להתקשר בשבת',
      'עמיחי;גולדשטיין;נתניה;מחפש עגילים ליום הנישואין',
    ],
  },
  {
    language: 'ar',
    encodings: ['windows-1256'],
    rows: [
      'الاسم;اللقب;المدينة;ملاحظات',
      'شيخة;الدوسري;الظهران;تفضل الحديث بالعربية ولا تريد اتصالا قبل الظهر',
      'خلفان;الكعبي;العين;يبحث عن هدية لزوجته بمناسبة العيد',
    ],
  },
  {
    language: 'fa',
    encodings: ['windows-1256'],
    rows: [
      'نام;نام خانوادگي;شهر;يادداشت',
      'پروانه;چگيني;گرگان;ترجيح مي دهد پيش از ظهر تماس نگيريم',
      'ژاله;پاکزاد;کرج;گردنبند زمرد را پسنديد، همسرش چيزي نداند',
    ],
  },
  {
    language: 'lt',
    encodings: BALTIC,
    rows: [
      'Vardas;Pavardė;Miestas;Pastabos',
      'Živilė;Šimkūnaitė;Šiauliai;Nori, kad skambintume tik po pietų, mėgsta žiedus',
      'Ąžuolas;Žvirblys;Panevėžys;Ieško vėrinio žmonai, įteiks per šventę',
    ],
  },
  {
    language: 'lv',
    encodings: BALTIC,
    rows: [
      'Vārds;Uzvārds;Pilsēta;Piezīmes',
      'Ņikita;Kļaviņš;Jēkabpils;Lūdz nezvanīt pirms pusdienām, mīl baltās pērles',
      'Žanete;Šķēle;Rēzekne;Meklē gredzenu, ģimenē jau četri mūsu darbi',
    ],
  },
  {
    language: 'et',
    encodings: BALTIC,
    rows: [
      'Eesnimi;Perekonnanimi;Linn;Märkused',
      'Õie;Mägi;Põltsamaa;Soovib, et helistaksime pärast lõunat, armastab rohelisi kive',
      'Ülo;Jõgeva;Kärdla;Otsib käevõru tütrele, sünnipäev südasuvel',
    ],
  },
  {
    language: 'vi',
    encodings: ['windows-1258'],
    rows: [
      'Họ;Tên;Thành phố;Ghi chú',
      'Đặng;Quỳnh Như;Đà Lạt;Xin đừng gọi điện buổi sáng, thích đá màu xanh',
      'Vũ;Hoàng Yến;Hải Phòng;Muốn tìm nhẫn cưới, chồng không được biết',
    ],
  },
  {
    language: 'th',
    encodings: ['windows-874'],
    rows: [
      'ชื่อ;นามสกุล;เมือง;หมายเหตุ',
      'ณัฐธิดา;ศรีสุวรรณ;ภูเก็ต;ขอให้ติดต่อทางข้อความเท่านั้น',
      'กิตติพงษ์;วัฒนากุล;ขอนแก่น;กำลังหาของขวัญให้ภรรยา',
    ],
  },
  {
    language: 'ja',
    encodings: ['shift_jis', 'euc-jp'],
    rows: [
      '氏名,フリガナ,住所,備考',
      '長谷川千尋,ハセガワチヒロ,兵庫県芦屋市,午前中のお電話はお控えください',
      '桜庭隼人,サクラバハヤト,福岡市中央区,奥様へのお誕生日プレゼントをお探しです',
      '五十嵐つばさ,イガラシツバサ,札幌市,金属アレルギーのためプラチナのみ',
    ],
  },
  {
    language: 'zh-Hans',
    encodings: ['gb18030'],
    rows: [
      '姓名,城市,微信,备注',
      '欧阳晓晴,苏州,oyxq88,不喜欢黄金，下午再打电话',
      '慕容雪峰,青岛,mrxf,想给太太买生日礼物，请保密',
      '诸葛明远,厦门,zgmy,已经有三件我们的作品',
    ],
  },
  {
    language: 'zh-Hant',
    encodings: ['big5'],
    rows: [
      '姓名,城市,電郵,備註',
      '歐陽曉晴,新竹,oyxq@example.tw,請勿在上午致電，偏好藍寶石',
      '鍾雪盈,九龍,chung@example.hk,想為丈夫選一隻手錶，請保密',
      '簡佩珊,臺南,kps@example.tw,已收藏三件我們的作品',
    ],
  },
  {
    language: 'ko',
    encodings: ['euc-kr'],
    rows: [
      '이름,도시,이메일,메모',
      '남궁하늘,대전,ngh@example.kr,오전에는 전화하지 말아 주세요',
      '선우지혜,제주,swj@example.kr,아내 생일 선물을 찾고 있으며 비밀로 해 달라고 함',
      '독고민재,수원,dgm@example.kr,백금만 착용하고 사파이어를 좋아함',
    ],
  },
]

/** Every language in each of its encodings at three lengths, and in Unicode with and without a mark. */
export function sampleFiles(): HostileFile[] {
  return SAMPLES.flatMap(({ language, encodings, rows }) => [
    ...encodings.flatMap((encoding) =>
      [1, 3, 40].map((times) => inEncoding(`${language}-${times}`, encoding, lengthen(rows, times))),
    ),
    inEncoding(language, 'utf-8', rows),
    inEncoding(language, 'utf-16le', rows),
    ...(language.length > 2 || language < 'f' ? markedFiles(language, rows) : []),
  ])
}

function inEncoding(name: string, encoding: string, rows: readonly string[]): HostileFile {
  return {
    name: `sample-${name}-${encoding}.csv`,
    encoding,
    make: () => encodeText(rows.join('\r\n'), encoding),
  }
}

function markedFiles(language: string, rows: readonly string[]): HostileFile[] {
  const marks: Readonly<Record<string, Buffer>> = {
    'utf-8': Buffer.from([0xef, 0xbb, 0xbf]),
    'utf-16le': Buffer.from([0xff, 0xfe]),
    'utf-16be': Buffer.from([0xfe, 0xff]),
  }
  return Object.entries(marks).map(([encoding, mark]) => ({
    name: `sample-${language}-${encoding}-marked.csv`,
    encoding,
    make: () => join(mark, encodeText(rows.join('\n'), encoding)),
  }))
}

function lengthen([head = '', ...rows]: readonly string[], times: number): string[] {
  return [head, ...Array.from({ length: times }, () => rows).flat()]
}

import { languageOf } from './name-fields.ts'

/** The grammatical form of address that a person stated; '' where they did not. It is never read from a given name. */
export type Courtesy = '' | 'feminine' | 'masculine' | 'neutral'
/** A title that goes with a name. */
export type PersonTitle = 'doctor' | 'professor' | 'sheikh' | 'sheikha' | 'prince' | 'princess'
/** A style that stands for the whole address. */
export type PersonStyle = 'majesty' | 'royalHighness' | 'sereneHighness' | 'highness' | 'excellency'

/** What the title a client gave says about how to address them. */
export interface KnownTitle {
  readonly style: PersonStyle | null
  readonly title: PersonTitle | null
  readonly courtesy: Courtesy
  /** The courtesy word itself where it says more than the courtesy (Mrs, Mademoiselle), in its own language. */
  readonly courtesyWord: { readonly word: string; readonly language: string } | null
  /** The title as it was written, where it is none of the known ones (Datuk, Comtesse). */
  readonly own: string
  /** Whether that title goes with the given name: Sir Elton, Dame Judith. */
  readonly isOfGiven: boolean
}

const STYLES: Readonly<Record<PersonStyle, readonly string[]>> = {
  majesty: [
    'hm',
    'sm',
    'his majesty',
    'her majesty',
    'sa majesté',
    'sua maestà',
    'su majestad',
    'sua majestade',
    'صاحب الجلالة',
    'صاحبة الجلالة',
    'جلالة الملك',
    'جلالة الملكة',
    '陛下',
    '폐하',
  ],
  royalHighness: [
    'hrh',
    'sar',
    'his royal highness',
    'her royal highness',
    'son altesse royale',
    'sua altezza reale',
    'su alteza real',
    'sua alteza real',
    'صاحب السمو الملكي',
    'صاحبة السمو الملكي',
  ],
  sereneHighness: [
    'hsh',
    'sas',
    'his serene highness',
    'her serene highness',
    'son altesse sérénissime',
    'sua altezza serenissima',
    'su alteza serenísima',
  ],
  highness: [
    'hh',
    'his highness',
    'her highness',
    'son altesse',
    'صاحب السمو',
    'صاحبة السمو',
    'سمو',
    '殿下',
    '전하',
  ],
  excellency: [
    'he',
    'his excellency',
    'her excellency',
    'son excellence',
    'معالي',
    'سعادة',
    '阁下',
    '閣下',
    '각하',
  ],
}

// By rank: of two titles the first found here is said (Frau Professor, not Frau Doktor).
const TITLES: Readonly<Record<PersonTitle, string>> = {
  princess: 'princess princesse prinzessin principessa princesa принцесса الأميرة 公主 王女 공주',
  prince: 'prince prinz principe príncipe принц الأمير 王子 왕자',
  sheikha: 'sheikha shaikha cheikha scheicha sceicca jequesa xeica шейха الشيخة 谢哈 謝哈',
  sheikh: 'sheikh shaikh sheik cheikh scheich sceicco jeque xeique шейх الشيخ 谢赫 謝赫',
  professor:
    'prof profdr professor professorin professeur professeure profesor profesora professora professore ' +
    'professoressa profssa профессор проф البروفيسور البروفيسورة 教授 교수',
  doctor:
    'dr dra drmed doctor doctora docteur docteure doktor dott dottor dottore dottoressa dottssa doutor doutora ' +
    'mudr mvdr mddr judr phdr rndr paeddr pharmdr thdr доктор д-р δρ ดร الدكتور الدكتورة د دکتر ד"ר ד״ר 博士 박사',
}

const COURTESIES: Readonly<Record<Exclude<Courtesy, ''>, string>> = {
  feminine:
    'ms mrs miss mme madame mlle mademoiselle frau sigra signora sra señora srta señorita dña doña senhora dona ' +
    'mevrouw mevr mw fru fröken pani paní bayan hanım puan bà г-жа госпожа пані κα κυρία גברת السيدة خانم ' +
    'श्रीमती सुश्री นาง นางสาว นส 女士 小姐 太太',
  masculine:
    'mr m monsieur herr sig signor sr señor don senhor meneer mijnheer dhr hr pan bay bey encik ông г-н господин ' +
    'пан κος κύριος מר السيد آقا آقای श्री นาย',
  neutral: 'mx',
}

/** Words of rank and learning with a form of their own for a woman or a man: who bears one has stated that much. */
const GENDERED: Readonly<Record<'feminine' | 'masculine', string>> = {
  feminine:
    'professorin professeure profesora professora professoressa profssa doctora dra docteure doutora dottoressa ' +
    'dottssa البروفيسورة الدكتورة sheikha shaikha cheikha scheicha sceicca jequesa xeica шейха الشيخة princess ' +
    'princesse prinzessin principessa princesa принцесса الأميرة lady dame fürstin duchess duchesse duchessa ' +
    'duquesa herzogin marchioness marquise marchesa marquesa countess comtesse contessa condesa gräfin ' +
    'viscountess vicomtesse baroness baronne baronessa baronesa baronin freifrau freiin графиня баронесса คุณหญิง',
  masculine:
    'sheikh shaikh sheik cheikh scheich sceicco jeque xeique шейх الشيخ prince prinz principe príncipe принц الأمير ' +
    'sir lord fürst duke duc duca duque herzog marquess marquis marchese marqués earl count comte conte conde graf ' +
    'viscount vicomte baron barone barón barão freiherr граф барон',
}

// Written on the envelope and never said (Wikipedia, The Honourable, Usage): the Hon. Ivor Windsor-Clive is Mr Windsor-Clive.
const UNSAID = /^(?:the\s+)?(?:(?:rt|right|most)\.?\s+)?hon(?:ou?rable)?(?:\.|(?=\s|$))\s*/iu

// formsofaddress.info/knight; theenglishmanner.com, How to address knights and dames: never with the surname alone.
const OF_GIVEN = new Set(['sir', 'dame'])

const OWN_WORDS: Readonly<Record<string, { word: string; language: string }>> = {
  mrs: { word: 'Mrs', language: 'en' },
  miss: { word: 'Miss', language: 'en' },
  mlle: { word: 'Mademoiselle', language: 'fr' },
  mademoiselle: { word: 'Mademoiselle', language: 'fr' },
  srta: { word: 'señorita', language: 'es' },
  señorita: { word: 'señorita', language: 'es' },
  小姐: { word: '小姐', language: 'zh' },
  太太: { word: '太太', language: 'zh' },
}

/** Every word of courtesy, rank and learning that is known here, in small letters and without points. */
export function listTitleWords(): string[] {
  const tables = [COURTESIES, GENDERED, TITLES].flatMap((table) => Object.values(table))
  return [...new Set(tables.flatMap((words) => words.split(' ')))]
}

/** Reads the title of a name form (`lang` is the form's); an empty title gives nothing. */
export function readTitle(title: string, lang: string): KnownTitle {
  const said = title.normalize('NFC').trim().replace(UNSAID, '')
  const folded = said
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/(?<=\p{Script=Hangul})님(?=\s|$)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const words = folded.split(' ')
  const style = findKey(STYLES, (names) => names.some((name) => ` ${folded} `.includes(` ${name} `)))
  const rank = findKey(TITLES, (names) => words.some((word) => names.split(' ').includes(word)))
  const stated =
    findKey(COURTESIES, (names) => words.some((word) => names.split(' ').includes(word))) ??
    // 先生 is a man in Chinese, and anybody's teacher or physician in Japanese.
    (languageOf(lang) === 'zh' && words.includes('先生') ? 'masculine' : '')
  const ownWord = words.map((word) => OWN_WORDS[word]).find((word) => word !== undefined)
  const gendered = findKey(GENDERED, (names) => words.some((word) => names.split(' ').includes(word)))
  const isKnown = style !== null || rank !== null || stated !== ''
  return {
    style,
    title: rank,
    courtesy: stated || (gendered ?? ''),
    courtesyWord: ownWord ?? null,
    own: isKnown ? '' : said,
    isOfGiven: words.some((word) => OF_GIVEN.has(word)),
  }
}

function findKey<Key extends string, Value>(
  table: Readonly<Record<Key, Value>>,
  test: (value: Value) => boolean,
): Key | null {
  return (Object.keys(table) as Key[]).find((key) => test(table[key])) ?? null
}

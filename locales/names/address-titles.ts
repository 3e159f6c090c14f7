import { languageOf } from './name-fields.ts'

/** The grammatical form of address that a person stated; '' where they did not. It is never read from a given name. */
export type Courtesy = '' | 'feminine' | 'masculine' | 'neutral'
/** A title that goes with a name. */
export type PersonTitle = 'doctor' | 'professor' | 'sheikh' | 'sheikha' | 'prince' | 'princess'
/** A style that stands for the whole address. */
export type PersonStyle = 'royalHighness' | 'highness' | 'excellency'

/** What the title a client gave says about how to address them. */
export interface KnownTitle {
  readonly style: PersonStyle | null
  readonly title: PersonTitle | null
  readonly courtesy: Courtesy
  /** The courtesy word itself where it says more than the courtesy (Mrs, Mademoiselle), in its own language. */
  readonly courtesyWord: { readonly word: string; readonly language: string } | null
  /** The title as it was written, where it is none of the known ones (Datuk, Comtesse). */
  readonly own: string
}

const STYLES: Readonly<Record<PersonStyle, readonly string[]>> = {
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
    'доктор д-р الدكتور الدكتورة د 博士 박사',
}

const COURTESIES: Readonly<Record<Exclude<Courtesy, ''>, string>> = {
  feminine:
    'ms mrs miss mme madame mlle mademoiselle frau sigra signora sra señora srta señorita dña doña senhora dona ' +
    'г-жа госпожа السيدة 女士 小姐 太太',
  masculine: 'mr m monsieur herr sig signor sr señor don senhor г-н господин السيد',
  neutral: 'mx',
}

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

/** Reads the title of a name form (`lang` is the form's); an empty title gives nothing. */
export function readTitle(title: string, lang: string): KnownTitle {
  const folded = title.normalize('NFC').toLowerCase().replaceAll('.', '').replace(/\s+/gu, ' ').trim()
  const words = folded.split(' ')
  const style = findKey(STYLES, (names) => names.some((name) => ` ${folded} `.includes(` ${name} `)))
  const rank = findKey(TITLES, (names) => words.some((word) => names.split(' ').includes(word)))
  const courtesy =
    findKey(COURTESIES, (names) => words.some((word) => names.split(' ').includes(word))) ??
    // 先生 is a man in Chinese, and anybody's teacher or physician in Japanese.
    (languageOf(lang) === 'zh' && words.includes('先生') ? 'masculine' : '')
  const ownWord = words.map((word) => OWN_WORDS[word]).find((word) => word !== undefined)
  const isKnown = style !== null || rank !== null || courtesy !== ''
  return {
    style,
    title: rank,
    courtesy,
    courtesyWord: ownWord ?? null,
    own: isKnown ? '' : title.trim(),
  }
}

function findKey<Key extends string, Value>(
  table: Readonly<Record<Key, Value>>,
  test: (value: Value) => boolean,
): Key | null {
  return (Object.keys(table) as Key[]).find((key) => test(table[key])) ?? null
}

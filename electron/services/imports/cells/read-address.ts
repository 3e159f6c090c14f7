import type { NameForm } from '../../../ipc/client-parts.ts'
import type { ClientDraft } from '../../../ipc/clients.ts'
import { readTitle } from '../../../../locales/names/address-titles.ts'
import { foldWord, indexWords } from './fold-word.ts'

const COURTESIES = indexWords<Exclude<ClientDraft['courtesy'], ''>>({
  feminine:
    'feminine|female|woman|lady|f|w|she|féminin|femme|feminin|weiblich|frau|femminile|donna|femenino|mujer|feminino|feminina|mulher|' +
    'женский|женщина|مؤنث|أنثى|سيدة|女|女性|女士|여성|여자|여|femenina|женская|المؤنّث|女性称谓|女性稱謂|女性形|여성형',
  masculine:
    'masculine|male|man|gentleman|m|h|he|masculin|homme|maskulin|männlich|mann|maschile|uomo|masculino|hombre|homem|' +
    'мужской|мужчина|مذكر|ذكر|رجل|男|男性|先生|남성|남자|남|masculina|мужская|المذكّر|男性称谓|男性稱謂|男性形|남성형',
  neutral:
    'neutral|neutre|neutro|nonbinary|non binary|divers|diverse|mx|non binaire|no binario|não binário|non binario|' +
    'нейтральное|محايد|中性|不区分|不區分|区别なし|中立|중립|중성|neutra|нейтральная|中性称谓|中性稱謂|中性形|중립형',
})

const FORMALITIES = indexWords<ClientDraft['formality']>({
  formal:
    'formal|vous|vouvoiement|sie|siezen|lei|usted|o senhor|a senhora|вы|на вы|رسمي|您|正式|敬語|丁寧|존댓말|formel|formell|formale|formal|официально|격식|förmlich|改まった|격식 있게',
  informal:
    'informal|tu|tutoiement|du|duzen|tú|você|ты|на ты|غير رسمي|你|随意|隨意|非正式|ため口|くだけた|반말|informel|informell|informale|неофициально|비격식|familier|vertraut|confidenziale|familiar|ودّي|亲近|親近|親しい|친근하게',
})

const ORDERS = indexWords<Exclude<NameForm['preferredOrder'], ''>>({
  givenFirst:
    'given first|given name first|first name first|prénom d’abord|prénom nom|prénom en premier|vorname zuerst|vorname nachname|' +
    'prima il nome|nome cognome|nombre primero|nome primeiro|сначала имя|имя первым|الاسم أولا|الاسم الأول أولا|名在前|名前が先|名が先|이름 먼저|givenfirst|western|primero el nombre|primeiro o nome|الاسم الأوّل أوّلاً|이름을 먼저',
  surnameFirst:
    'surname first|family name first|last name first|nom d’abord|nom prénom|nom en premier|nachname zuerst|familienname zuerst|' +
    'prima il cognome|cognome nome|apellido primero|apellidos primero|sobrenome primeiro|сначала фамилия|фамилия первой|' +
    'اسم العائلة أولا|اللقب أولا|姓在前|姓が先|苗字が先|성 먼저|성을 먼저|surnamefirst|eastern|nom de famille d’abord|primero el apellido|primeiro o sobrenome|اسم العائلة أوّلاً',
})

/** The form of address a word states, be it a sex of grammar or a courtesy title in the twelve languages; '' for neither. */
export function readCourtesy(text: string): ClientDraft['courtesy'] {
  return (
    COURTESIES.get(foldWord(text)) ??
    readTitle(text, /^\p{Script=Han}+$/u.test(text.trim()) ? 'zh' : 'und').courtesy
  )
}

/** Whether a word says that one is formal with somebody: `vous`, `du`; undefined where it says neither. */
export function readFormality(text: string): ClientDraft['formality'] | undefined {
  return FORMALITIES.get(foldWord(text))
}

/** The order of names a word asks for; undefined where it asks for none. */
export function readNameOrder(text: string): Exclude<NameForm['preferredOrder'], ''> | undefined {
  return ORDERS.get(foldWord(text))
}

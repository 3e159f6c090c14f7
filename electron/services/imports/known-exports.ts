import type { ImportTarget as Target } from '../../ipc/import-targets.ts'

/** The programs whose exports are recognised by their headings or cards. */
export type KnownExport = 'google' | 'outlook' | 'apple' | 'none'

/** What a Google heading such as `Phone 2 - Value` says: the list it belongs to, its number and what the cell is. */
export type GoogleHeading = { list: string; target: Target }

const GOOGLE_LISTS: Readonly<Record<string, Target>> = {
  'e-mail': 'email',
  phone: 'phone',
  relation: 'relation',
  event: 'event',
  'custom field': 'custom',
}

const GOOGLE_ADDRESS: Readonly<Record<string, Target>> = {
  formatted: 'address.formatted',
  street: 'address.street',
  city: 'address.city',
  'po box': 'address.poBox',
  region: 'address.region',
  'postal code': 'address.postalCode',
  country: 'address.country',
  'extended address': 'address.extended',
}

const GOOGLE_ORGANISATION: Readonly<Record<string, Target>> = {
  name: 'organisation',
  title: 'jobTitle',
  department: 'department',
}

/** Reads a numbered heading of Google Contacts (`E-mail 1 - Label`, in older files `E-mail 1 - Type`). */
export function readGoogleHeading(heading: string): GoogleHeading | undefined {
  const match = /^(.+?) (\d+) - (.+)$/.exec(heading.trim().toLowerCase())
  if (match === null) return undefined
  const [, name = '', number = '', part = ''] = match
  const list = `${name} ${number}`
  if (part === 'label' || part === 'type') return { list, target: 'label' }
  if (name === 'address') return { list, target: own(GOOGLE_ADDRESS, part) ?? 'extra' }
  if (name === 'organization') return { list, target: own(GOOGLE_ORGANISATION, part) ?? 'extra' }
  return { list, target: part === 'value' ? (own(GOOGLE_LISTS, name) ?? 'extra') : 'extra' }
}

function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

// Headings that Outlook writes and hardly anybody types, in the languages it exports in; three of them are proof.
const OUTLOOK_HEADINGS = new Set(
  [
    'Business Street|Home Street|Other Street|Business Phone|Home Phone 2|E-mail Address|E-mail Display Name',
    'Rue (bureau)|Rue (domicile)|Téléphone (bureau)|Adresse de messagerie|Tél. mobile|Titre|Dép/Ville (bureau)',
    'Straße geschäftlich|Straße privat|Telefon geschäftlich|E-Mail-Adresse|Mobiltelefon|Weitere Straße',
    'Calle del trabajo|Calle particular|Teléfono del trabajo|Dirección de correo electrónico|Teléfono móvil',
    'Via (uff.)|Via (ab.)|Ufficio|Indirizzo posta elettronica|Cellulare|Indirizzo (uff.)|Indirizzo (ab.)',
    'Rua do endereço comercial|Rua do endereço residencial|Telefone comercial|Endereço de email|Telefone celular',
    'Улица (раб. адрес)|Улица (дом. адрес)|Рабочий телефон|Адрес эл. почты|Телефон переносной',
    '電子メール アドレス|自宅の番地|自宅の市区町村|自宅の都道府県|自宅の郵便番号|会社の番地|勤務先の番地|ミドル ネーム',
    '单位所在街道|住宅所在街道|电子邮件地址|移动电话|单位电话|住宅电话',
    '商務 - 街|住家 - 街|電子郵件地址|行動電話|商務電話|住家電話',
    '근무지 주소 번지|집 주소 번지|전자 메일 주소|휴대폰|근무처 전화|집 전화 번호',
  ].flatMap((line) => line.split('|')),
)

/** Which program wrote a table, judged by its headings. */
export function recogniseExport(headings: readonly string[]): KnownExport {
  const trimmed = headings.map((heading) => heading.trim())
  if (trimmed.some((heading) => readGoogleHeading(heading)?.target === 'email')) return 'google'
  if (trimmed.includes('Group Membership') || (trimmed.includes('Labels') && trimmed.includes('File As')))
    return 'google'
  return trimmed.filter((heading) => OUTLOOK_HEADINGS.has(heading)).length >= 3 ? 'outlook' : 'none'
}

import { foldWord } from './fold-word.ts'

const WAYS =
  'e mail|email|mail|e mail address|email address|phone|telephone|mobile|number|phone number|courriel|adresse e mail|tel|portable|numero|numero de telephone|' +
  'mail adresse|telefon|telefonnummer|handy|nummer|correo|correo electronico|telefono|movil|celular|cellulare|numero di telefono|' +
  'telefone|numero de telefone|почты|почта|эл почты|электронной почты|телефона|телефон|номера|بريد|بريد الكتروني|هاتف|جوال|رقم|رقم هاتف|' +
  '邮箱|电子邮件|电邮|电话|手机|郵箱|電子郵件|電郵|電話|手機|メール|メールアドレス|携帯|이메일|메일|전화|전화번호|휴대폰|연락처'
const WITHOUT =
  'no|without|pas d|pas de|sans|aucun|aucune|keine|kein|ohne|nessun|nessuna|senza|non ha|sin|ningun|ninguna|no tiene|sem|nenhum|nenhuma|nao tem|' +
  'нет|без|لا يوجد|بدون|没有|沒有|无|無|不用'
const AFTER = 'なし|無し|無|ありません|없음|없습니다|無效'
const ALONE =
  'none|no|nil|null|n a|na|not given|not applicable|not available|neant|aucun|aucune|non|sans objet|non renseigne|s o|k a|keine angabe|keine|entfallt|' +
  'nessuno|nessuna|nd|n d|non disponibile|ninguno|ninguna|no aplica|nenhum|nenhuma|nao informado|nao tem|нет|не указано|не указан|отсутствует|' +
  'لا يوجد|لا|غير متوفر|无|沒有|没有|無|なし|無し|該当なし|없음|해당 없음'

const literal = (words: string): string =>
  words
    .split('|')
    .map((word) => fold(word))
    .join('|')
const SAYS_NONE = new RegExp(
  `^(?:${literal(ALONE)}|(?:${literal(WITHOUT)}) ?(?:${literal(WAYS)})|(?:${literal(WAYS)}) ?(?:${literal(AFTER)}))$`,
  'u',
)

/** Whether the whole cell of a telephone or an address only says that there is none: `pas d’email`, `n/a`, `—`, `なし`. */
export function saysNone(cell: string): boolean {
  const text = cell.trim()
  return /^[-‐-―−–—./\\?()[\]\s]+$/u.test(text) || SAYS_NONE.test(fold(text))
}

// `foldWord` runs letters together where a dot or an apostrophe stood; here they part words, and a slash does too.
function fold(text: string): string {
  return foldWord(text.replaceAll(/[.’'/\\()[\]]/gu, ' '))
}

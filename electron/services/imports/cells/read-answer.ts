import type { Consent } from '../../../ipc/consents.ts'
import { foldWord, indexWords } from './fold-word.ts'

const ANSWERS: Readonly<Record<Consent['state'], string>> = {
  given:
    'yes|y|true|1|ok|okay|agreed|accepted|given|granted|opt in|opted in|subscribed|✓|✔|☑|✅|oui|accord|accorde|accepte|d’accord|' +
    'si|sì|sí|dato|concesso|concedido|aceptado|acepta|ja|erteilt|zugestimmt|einverstanden|sim|aceito|concedida|' +
    'да|дано|согласен|согласна|согласие|نعم|ممنوحة|موافق|موافقة|是|同意|已同意|可以|はい|同意する|同意済み|可|예|네|동의|동의함|○',
  refused:
    'no|n|false|0|refused|declined|opt out|opted out|not given|non|refus|refuse|refusee|rifiutato|rifiuta|rechazado|no acepta|' +
    'nein|abgelehnt|nicht einverstanden|nao|recusado|нет|отказ|не согласен|не согласна|لا|مرفوضة|مرفوض|رفض|غير موافق|' +
    '否|不同意|不|婉拒|拒绝|拒絕|いいえ|不可|ご辞退|辞退|拒否|同意しない|아니요|아니오|거절|거부|미동의|동의 안 함|✗|✘|✕|×|☒|❌',
  withdrawn:
    'withdrawn|revoked|unsubscribed|retire|retiree|revoque|desinscrit|revocato|ritirato|retirado|revocado|revogado|' +
    'widerrufen|abgemeldet|отозвано|отозван|отписан|مسحوبة|مسحوب|سحب|撤回|已撤回|退订|退訂|撤回済み|配信停止|철회|수신거부',
}

const byWord = indexWords(ANSWERS)

/** An answer with what is written beside it, such as its day. */
export interface Answer {
  readonly state: Consent['state']
  readonly beside: string
}

/**
 * Reads yes, no or withdrawn in the twelve languages, alone or before a bracket, a comma, a dash or a number:
 * `oui (12/03/2024)`. Undefined for any other word: an agreement is never guessed.
 */
export function readAnswer(text: string): Answer | undefined {
  const trimmed = text.trim()
  const whole = byWord.get(foldWord(trimmed))
  if (whole !== undefined) return { state: whole, beside: '' }
  const match = /^([^\d(（,，،:：–—]+?)\s*[(（,，،:：–—]?\s*(\d.*?|[(（].*?)\s*[)）]?$/su.exec(trimmed)
  const state = match ? byWord.get(foldWord(match[1] ?? '')) : undefined
  return state === undefined ? undefined : { state, beside: (match?.[2] ?? '').replace(/^[(（]\s*/u, '') }
}

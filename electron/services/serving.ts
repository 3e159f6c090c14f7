import type { ClientLanguage } from '../ipc/client-parts.ts'
import type { Serving, SharedEase, StaffId } from '../ipc/staff.ts'

/** What of a client's languages says how a conversation goes. */
export type SpokenLanguage = Pick<ClientLanguage, 'tag' | 'use' | 'spoken' | 'prefersFor'>

/** A member of staff and the languages they speak. */
export interface Speaker {
  readonly id: StaffId
  readonly name: string
  readonly languages: readonly string[]
}

const EASES: readonly SharedEase[] = ['prefers', 'speaks', 'some']

/**
 * Who can serve a client in a language of theirs: those who speak the one the client prefers first, each with the best
 * language they share. A little of a language greets but does not carry a conversation: an interpreter is needed unless
 * somebody shares one the client prefers or speaks, or the little that is all we know of. Of a client whose languages
 * nobody has asked, nothing is concluded.
 */
export function findServing(languages: readonly SpokenLanguage[], staff: readonly Speaker[]): Serving {
  const spoken = languages
    .map((language) => ({ tag: language.tag, ease: easeOf(language) }))
    .filter((language): language is { tag: string; ease: SharedEase } => language.ease !== null)
    .sort((a, b) => EASES.indexOf(a.ease) - EASES.indexOf(b.ease))
  const advisors = staff
    .flatMap(({ id, name, languages: own }) => {
      const best = spoken.find(({ tag }) => own.some((one) => isSameLanguage(one, tag)))
      return best === undefined ? [] : [{ staffId: id, name, ...best }]
    })
    .sort((a, b) => rank(a) - rank(b))
  const fluent = spoken.filter(({ ease }) => ease !== 'some')
  const needed = fluent.length > 0 ? fluent : spoken
  return {
    advisors,
    isInterpreterNeeded: needed.length > 0 && !needed.some(({ tag }) => isSpokenHere(tag)),
    unspoken: needed.map(({ tag }) => tag).filter((tag) => !isSpokenHere(tag)),
  }

  function isSpokenHere(tag: string): boolean {
    return staff.some(({ languages: own }) => own.some((one) => isSameLanguage(one, tag)))
  }

  // Two preferred languages keep the order in which the client's page lists them.
  function rank({ tag }: { tag: string }): number {
    return spoken.findIndex((language) => language.tag === tag)
  }
}

function easeOf({ use, spoken, prefersFor }: SpokenLanguage): SharedEase | null {
  if (spoken === 'none') return null
  if (prefersFor.includes('speaking')) return 'prefers'
  if (spoken === 'some') return 'some'
  const isSpokenWell = spoken !== ''
  if (use === 'prefers') return 'prefers'
  if (use === 'speaks' || isSpokenWell) return 'speaks'
  return use === 'some' ? 'some' : null
}

// Portuguese of Brazil and of Portugal understand each other; Cantonese (yue) has a tag of its own beside Chinese.
function isSameLanguage(a: string, b: string): boolean {
  return languageOf(a) === languageOf(b)
}

function languageOf(tag: string): string {
  try {
    return new Intl.Locale(tag).language
  } catch {
    return tag.toLowerCase()
  }
}

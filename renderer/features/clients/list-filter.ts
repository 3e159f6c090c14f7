import type { ClientFilter } from '../../../electron/ipc/clients.ts'

const SHOWN = ['all', 'mine', 'coming', 'never-visited'] as const

/** The lists a person chooses from; the bin has a page of its own. */
export type Shown = (typeof SHOWN)[number]

/** A filter a person can choose, as the address of the list carries it. */
export interface ListFilter extends ClientFilter {
  readonly show: Shown
}

/** Reads the filter out of the address: `mine`, `mine.ja`, `.ja`; anything unknown shows everyone. */
export function readFilter(show: string, importId: number | null): ListFilter {
  const [which, language = ''] = show.split('.')
  const isTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language)
  return {
    show: SHOWN.find((known) => known === which) ?? 'all',
    language: isTag ? language : '',
    importId,
  }
}

/** The address of the list that a filter makes. */
export function writeFilter({ show, language, importId }: ListFilter): string {
  const which = show === 'all' ? '' : show
  const search = new URLSearchParams()
  if (which !== '' || language !== '') search.set('show', language === '' ? which : `${which}.${language}`)
  if (importId !== null) search.set('import', String(importId))
  return search.size === 0 ? '/clients' : `/clients?${search}`
}

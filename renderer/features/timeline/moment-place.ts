import type { Moment } from '../../../electron/ipc/timeline.ts'

/** Where the thing that a moment is about can be seen; a note is read where it stands, so it leads nowhere. */
export function placeOf({ kind, id }: Pick<Moment, 'kind' | 'id'>, clientId: number): string | null {
  const page = `/clients/${clientId}`
  switch (kind) {
    case 'visit':
      return `/appointments/${id}/brief`
    case 'taste':
      return `${page}?part=tastes`
    case 'fact':
      return `${page}?part=facts`
    case 'discretion':
      return `${page}?tab=discretion&part=rules`
    case 'consent':
      return `${page}?tab=discretion&part=consents`
    case 'change':
    case 'photo':
      return `${page}?tab=else`
    case 'merge':
      return '/duplicates'
    case 'import':
      return '/imports'
    case 'note':
      return null
    default:
      return kind satisfies never
  }
}

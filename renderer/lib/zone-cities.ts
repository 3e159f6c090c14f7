import type { ZoneCities } from '../../locales/zones/zones.ts'

const FILES = import.meta.glob<ZoneCities>('../../locales/zones/cities/*.json', { import: 'default' })
const loaded = new Map<string, ZoneCities>()

/** Reads the cities of the time zones in a language, once; English and the pseudo-locales have no file. */
export async function loadZoneCities(language: string): Promise<void> {
  const load = FILES[`../../locales/zones/cities/${language}.json`]
  if (load !== undefined && !loaded.has(language)) loaded.set(language, await load())
}

/** The cities of the time zones in a language that {@link loadZoneCities} has read; none for any other, so English. */
export function zoneCitiesIn(language: string): ZoneCities {
  return loaded.get(language) ?? {}
}

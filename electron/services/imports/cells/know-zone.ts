import { TimeZone } from '../../../ipc/values.ts'

/** As many zones as are remembered at most; a column holds few. */
const MOST_ZONES = 1000
const zones = new Map<string, boolean>()

/** The IANA time zone of a name, where this machine knows one. */
export function knowZone(name: string): string | undefined {
  const isKnown = zones.get(name) ?? TimeZone.safeParse(name).success
  if (zones.size >= MOST_ZONES) zones.clear()
  zones.set(name, isKnown)
  return isKnown ? name : undefined
}

/** One licence notice, as the About page shows it. */
export type Notice = {
  name: string
  version: string
  licence: string
  text: string
  kind: 'package' | 'font' | 'data'
}

/** Every notice the app owes, by name; throws naming what may not be shipped. `root` holds package.json. */
export function collectNotices(root: string): Notice[]

/** Throws when an SPDX expression asks for anything beyond the licences we may ship. */
export function refuseUnlessAllowed(name: string, licence: string): void

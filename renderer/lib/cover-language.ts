import type { InterfaceTag } from '../../electron/ipc/staff.ts'
import { INTERFACE_LANGUAGES, LANGUAGE_FACTS } from '../../locales/languages.ts'
import { client } from './client.ts'
import { speak } from './i18n.ts'

/** The twelve interface languages, each by its own name. */
export const LANGUAGE_CHOICES = INTERFACE_LANGUAGES.map((tag) => ({
  id: tag,
  label: LANGUAGE_FACTS[tag].ownName,
}))

/** Speaks a language on this machine's cover, now and at the next start. */
export async function speakOnCover(language: InterfaceTag): Promise<void> {
  await speak(language)
  // A machine that cannot remember a language speaks it all the same.
  await client.machine
    .appearance({})
    .then(({ theme }) => client.machine.setAppearance({ language, theme }))
    .catch(() => undefined)
}

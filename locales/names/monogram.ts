import { bundledPersonNames } from './bundled-person-names.ts'
import { asPersonName, nameLocale } from './format-name.ts'
import type { NameFields, NameForm } from './name-fields.ts'
import { dropLink, splitParticle } from './particles.ts'
import { formatPersonName } from './person-name.ts'

/** The letters to engrave, who chose them, and the language of the form they come from. */
export interface Monogram {
  readonly text: string
  readonly from: 'client' | 'proposal'
  readonly lang: string
}

/**
 * The client's own choice, as it was told; else the long monogram of the form the client is known by, as the script of
 * that form has it (CLDR 48): EJC, م.ا, 太, 김. Empty text where no form has a letter.
 */
export function proposeMonogram(forms: readonly NameForm[], choice = ''): Monogram {
  const chosen = choice.trim()
  if (chosen !== '') return { text: chosen, from: 'client', lang: forms[0]?.lang ?? 'und' }
  const [first] = listMonograms(forms)
  return first ?? { text: '', from: 'proposal', lang: 'und' }
}

/** The monogram of each form, in their order and each once: what the client is shown to choose from. */
export function listMonograms(forms: readonly NameForm[]): Monogram[] {
  const proposals = forms.map(({ fields, lang }): Monogram => {
    const name = { ...asPersonName(fields, lang), ...engraved(fields, lang) }
    const options = {
      locale: nameLocale(lang),
      length: 'long',
      usage: 'monogram',
      formality: 'formal',
    } as const
    return { text: formatPersonName(name, options, bundledPersonNames), from: 'proposal', lang }
  })
  return proposals.filter(
    ({ text }, at) => text !== '' && proposals.findIndex((other) => other.text === text) === at,
  )
}

/** The names that have a letter: van, de and y are none, wherever a list puts them behind or links names with them. */
function engraved(
  fields: NameFields,
  lang: string,
): Pick<NameFields, 'given2' | 'surname' | 'surnameCore' | 'surnamePrefix' | 'surname2'> {
  const { core } = splitParticle(fields, lang)
  const [given2, surname2] = [dropLink(fields.given2, lang), dropLink(fields.surname2, lang)]
  return { given2, surname: core, surnameCore: '', surnamePrefix: '', surname2 }
}

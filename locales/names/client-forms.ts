import { guessNameLanguage } from '../scripts.ts'
import type { AddressProposal, AddressQuestion } from './address.ts'
import { proposeAddress } from './address.ts'
import { formatName } from './format-name.ts'
import { joinParts, languageOf } from './name-fields.ts'
import type { NameFields, NameForm } from './name-fields.ts'

/** A form of a name as a client's page keeps it; `lang` is `und` where its writing tells the language. */
export interface KeptForm extends NameFields {
  readonly kind: 'native' | 'romanised' | 'passport' | 'preferred' | 'former'
  readonly lang: string
  readonly nickname: string
}

/** A language of a client as far as it says how to address them. */
export interface KeptLanguage {
  readonly tag: string
  readonly use: 'prefers' | 'speaks' | 'reads' | 'some'
  readonly prefersFor: readonly string[]
}

/** What a client's page says that an address is made of. */
export interface AddressedClient extends Pick<AddressQuestion, 'addressAs' | 'courtesy' | 'formality'> {
  readonly names: readonly KeptForm[]
  readonly languages: readonly KeptLanguage[]
}

/** The forms in the order the client's page has them, the one shown first; a former name is never that if there is another. */
export function orderForms<Form extends Pick<KeptForm, 'kind'>>(forms: readonly Form[]): Form[] {
  const isFormer = ({ kind }: Form) => kind === 'former'
  return [...forms.filter((form) => !isFormer(form)), ...forms.filter(isFormer)]
}

/** Whether a form names anyone: a title or a particle alone does not. */
export function namesSomeone(form: Omit<KeptForm, 'kind' | 'lang'>): boolean {
  const { given, givenInformal, given2, surname, surname2, nickname } = form
  return joinParts([given, givenInformal, given2, surname, surname2, nickname], '') !== ''
}

/** The BCP 47 tag of a form: its own when the text can be written in it, else guessed from the script. */
export function languageOfForm(form: KeptForm): string {
  const { surname, surname2, given, givenInformal, given2, nickname } = form
  return guessNameLanguage({
    text: joinParts([surname, surname2, given, given2, givenInformal, nickname], ' '),
    reading: joinParts([form.surnameReading, form.givenReading], ''),
    hint: form.lang === 'und' ? null : form.lang,
  })
}

/**
 * The BCP 47 tag to read, spell and address a form in: {@link languageOfForm} where the form says it or its letters
 * belong to one language, `und-Hani` where there are only Han characters: 山本 is Yamamoto to one and Shanben to another.
 */
export function languageToRead(form: KeptForm): string {
  const lang = languageOfForm(form)
  return lang !== form.lang && languageOf(lang) === 'zh' ? 'und-Hani' : lang
}

/** A form as it is written in its own language, or what the person is called where it has nothing else. */
export function writeForm(form: KeptForm, lang = languageOfForm(form)): string {
  return formatName(form, lang) || form.givenInformal?.trim() || form.nickname.trim()
}

/** The forms to address a client by, with their languages; one that is only what they are called has that as its given name. */
export function readForms(forms: readonly KeptForm[]): NameForm[] {
  const current = forms.filter(({ kind }) => kind !== 'former')
  return (current.length === 0 ? forms : current).map((form) => {
    const lang = languageToRead(form)
    const isNamed = formatName(form, lang) !== ''
    return { fields: isNamed ? form : { ...form, given: writeForm(form, lang) }, lang }
  })
}

/**
 * The languages to address a client in, the one of a conversation first: preferred for speaking, preferred, spoken, read.
 * `spokenHere` where nobody has said: a name tells how it is written, not what its owner speaks.
 */
export function listAddressLanguages(languages: readonly KeptLanguage[], spokenHere: string): string[] {
  const ranks: readonly KeptLanguage['use'][] = ['prefers', 'speaks', 'reads', 'some']
  const rankOf = ({ use, prefersFor }: KeptLanguage) =>
    prefersFor.includes('speaking') ? -1 : ranks.indexOf(use)
  const known = languages
    .filter(({ tag, use, prefersFor }) => (use !== 'some' || prefersFor.length > 0) && isLocale(tag))
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map(({ tag }) => tag)
  return known.length === 0 ? [spokenHere] : [...new Set(known)]
}

// A file may have brought a tag that no locale can be made of.
function isLocale(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== ''
  } catch {
    return false
  }
}

/** What to ask {@link proposeAddress} about a client in a language. */
export function askAddress(client: AddressedClient, lang: string): AddressQuestion {
  const { addressAs, courtesy, formality } = client
  return { forms: readForms(client.names), lang, addressAs, courtesy, formality }
}

/** How to address a client in conversation, and in which language; `spokenHere` is the language of the house. */
export function addressClient(
  client: AddressedClient,
  spokenHere: string,
): AddressProposal & { readonly lang: string } {
  const [lang = spokenHere] = listAddressLanguages(client.languages, spokenHere)
  return { ...proposeAddress(askAddress(client, lang)), lang }
}

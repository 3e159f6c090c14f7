import { z } from 'zod'
import { call } from './define.ts'
import { Done, LanguageTag, Line, Nothing } from './values.ts'

/** Names one member of staff. */
export const StaffId = z.int().positive().brand<'StaffId'>()
/** Names one member of staff. */
export type StaffId = z.infer<typeof StaffId>

/** What a member of staff may do: a manager also keeps the house's settings, staff and imports. */
export const StaffRole = z.enum(['manager', 'advisor'])

/** The interface languages and the two pseudo-languages used to check the interface. */
export const InterfaceTag = z.enum([
  'en',
  'fr',
  'it',
  'es',
  'de',
  'pt-BR',
  'ru',
  'ar',
  'zh-Hans',
  'zh-Hant',
  'ja',
  'ko',
  'en-XA',
  'en-XB',
])
/** One of the interface languages. */
export type InterfaceTag = z.infer<typeof InterfaceTag>

/** How one member of staff likes the interface. */
export const Preferences = z.strictObject({
  language: InterfaceTag,
  theme: z.enum(['system', 'jour', 'soir']),
  density: z.enum(['comfortable', 'compact']),
  paper: z.enum(['a4', 'letter']),
})
/** How one member of staff likes the interface. */
export type Preferences = z.infer<typeof Preferences>

/** A passphrase as typed: 1 to 1,000 characters, never trimmed. */
export const Passphrase = z.string().min(1).max(1000)

/** One member of staff. */
export const StaffMember = z.strictObject({
  id: StaffId,
  name: z.string(),
  role: StaffRole,
  languages: z.array(z.string()),
  retired: z.boolean(),
})
/** One member of staff. */
export type StaffMember = z.infer<typeof StaffMember>

/** How well a language carries a conversation with a client: the one they prefer, one they speak, one they know some of. */
export const SharedEase = z.enum(['prefers', 'speaks', 'some'])
/** How well a language carries a conversation with a client. */
export type SharedEase = z.infer<typeof SharedEase>

/** Who can serve a client in a language of theirs, the best first; `unspoken` are the languages nobody here speaks. */
export const Serving = z.strictObject({
  advisors: z.array(
    z.strictObject({ staffId: StaffId, name: z.string(), tag: z.string(), ease: SharedEase }),
  ),
  isInterpreterNeeded: z.boolean(),
  unspoken: z.array(z.string()),
})
/** Who can serve a client in a language of theirs. */
export type Serving = z.infer<typeof Serving>

const StaffName = Line.min(1).max(120)

/** What may be asked about the people who work here. */
export const staff = {
  list: call({ input: Nothing, output: z.array(StaffMember) }),
  // A client's id; the schema that brands it is built on this file.
  serving: call({ input: z.strictObject({ clientId: z.int().positive() }), output: Serving }),
  add: call({
    access: 'manager',
    input: z.strictObject({
      name: StaffName,
      role: StaffRole,
      languages: z.array(LanguageTag).max(20),
      passphrase: Passphrase,
    }),
    output: StaffMember,
  }),
  update: call({
    access: 'manager',
    input: z.strictObject({
      id: StaffId,
      name: StaffName,
      role: StaffRole,
      languages: z.array(LanguageTag).max(20),
    }),
    output: StaffMember,
  }),
  retire: call({ access: 'manager', input: z.strictObject({ id: StaffId }), output: Done }),
  reinstate: call({
    access: 'manager',
    input: z.strictObject({ id: StaffId, passphrase: Passphrase }),
    output: Done,
  }),
  preferences: call({ input: Nothing, output: Preferences }),
  setPreferences: call({ input: Preferences, output: Preferences }),
} as const

import { z } from 'zod'
import { call } from './define.ts'
import { InterfaceTag } from './staff.ts'
import { Done, Nothing } from './values.ts'

/** How the closed cover looks on this machine, before anyone has said who they are. */
export const Appearance = z.strictObject({
  language: InterfaceTag,
  theme: z.enum(['system', 'jour', 'soir']),
})
/** How the closed cover looks on this machine. */
export type Appearance = z.infer<typeof Appearance>

/** What may be asked of the machine itself. */
export const machine = {
  appearance: call({ access: 'anyone', input: Nothing, output: Appearance }),
  setAppearance: call({ access: 'anyone', input: Appearance, output: Appearance }),
  about: call({
    access: 'anyone',
    input: Nothing,
    output: z.strictObject({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      node: z.string(),
      sqlite: z.string(),
      cipher: z.string(),
      dataFolder: z.string(),
    }),
  }),
  notices: call({
    access: 'anyone',
    input: Nothing,
    output: z.array(
      z.strictObject({
        name: z.string(),
        version: z.string(),
        licence: z.string(),
        kind: z.enum(['package', 'font', 'data']),
      }),
    ),
  }),
  noticeText: call({
    access: 'anyone',
    input: z.strictObject({ name: z.string().max(300) }),
    output: z.strictObject({ text: z.string() }),
  }),
  reportFault: call({
    access: 'anyone',
    input: z.strictObject({ message: z.string().max(2000), stack: z.string().max(20_000) }),
    output: z.strictObject({ reference: z.string() }),
  }),
  reloadWindow: call({ access: 'anyone', input: Nothing, output: Done }),
} as const

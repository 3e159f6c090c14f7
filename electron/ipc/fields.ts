import { z } from 'zod'
import { call } from './define.ts'
import { Done, Line, Nothing } from './values.ts'

/** Names one field of the house's own. */
export const FieldId = z.int().positive().brand<'FieldId'>()
/** Names one field of the house's own. */
export type FieldId = z.infer<typeof FieldId>

/** What a field of the house's own holds. */
export const FieldKind = z.enum(['text', 'number', 'day', 'choice', 'yes-no'])

const Choices = z.array(Line.min(1)).max(200)

/** A field the house added to its clients. */
export const CustomField = z.strictObject({
  id: FieldId,
  label: z.string(),
  kind: FieldKind,
  choices: z.array(z.string()),
  isRetired: z.boolean(),
  /** How many clients have a value in it. */
  uses: z.int(),
})
/** A field the house added to its clients. */
export type CustomField = z.infer<typeof CustomField>

/** What can be changed of a field, as it was seen. */
const SeenField = CustomField.pick({ label: true, choices: true, isRetired: true })
/** What can be changed of a field, as it was seen. */
export type SeenField = z.infer<typeof SeenField>

/** What may be asked about the house's own fields; a retired field keeps its values and can come back. */
export const fields = {
  list: call({ input: Nothing, output: z.array(CustomField) }),
  add: call({
    access: 'manager',
    input: z.strictObject({ label: Line.min(1), kind: FieldKind, choices: Choices }),
    output: CustomField,
  }),
  change: call({
    access: 'manager',
    input: z.strictObject({
      id: FieldId,
      label: Line.min(1),
      choices: Choices,
      isRetired: z.boolean(),
      /** The field that was seen when this was asked: one that is another by now is not overwritten. */
      was: SeenField,
    }),
    output: CustomField,
  }),
  arrange: call({
    access: 'manager',
    input: z.strictObject({ ids: z.array(FieldId).max(500) }),
    output: Done,
  }),
} as const

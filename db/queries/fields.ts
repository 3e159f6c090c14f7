import { asc, eq, sql } from 'drizzle-orm'
import { customFields } from '../schema/index.ts'
import type { Store } from '../store.ts'

/** What is said of a field of the house's own. */
export type FieldFacts = Pick<typeof customFields.$inferSelect, 'label' | 'kind' | 'choices'>

const param = sql.placeholder

/** How the house's own fields are kept; writes belong inside `store.write`. */
export function createFieldQueries({ orm }: Pick<Store, 'orm'>) {
  const shown = () =>
    orm
      .select({
        id: customFields.id,
        label: customFields.label,
        kind: customFields.kind,
        choices: customFields.choices,
        isRetired: customFields.isRetired,
        // Written out: in a select from one table drizzle leaves the table's name off, and both have an id.
        uses: sql<number>`(select count(*) from client_custom v where v.field_id = custom_field.id)`,
      })
      .from(customFields)
  const list = shown().orderBy(asc(customFields.position), asc(customFields.id)).prepare()
  const byId = shown()
    .where(eq(customFields.id, param('id')))
    .prepare()
  return {
    /** Every field with how many clients have a value in it, in the order forms show them. */
    list: () => list.all(),
    byId: (id: number) => byId.get({ id }),
    /** Adds a field at the end and answers its id. */
    insert: (field: FieldFacts): number =>
      orm
        .insert(customFields)
        .values({
          ...field,
          position: sql`(select coalesce(max(${customFields.position}), 0) + 1 from ${customFields})`,
        })
        .returning({ id: customFields.id })
        .get().id,
    change: (id: number, field: Omit<FieldFacts, 'kind'> & { isRetired: boolean }): void => {
      orm.update(customFields).set(field).where(eq(customFields.id, id)).run()
    },
    place: (id: number, position: number): void => {
      orm.update(customFields).set({ position }).where(eq(customFields.id, id)).run()
    },
  }
}

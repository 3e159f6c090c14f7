export { activity } from './activity.ts'
export { appointments, companions, preparations } from './appointments.ts'
export { boutique, commits, salons } from './boutique.ts'
export {
  addresses,
  clientLanguages,
  clientOrders,
  clientRanks,
  clientRevisions,
  clients,
  contactWays,
  extras,
  nameForms,
  occasions,
  relations,
  sizes,
  tags,
} from './clients.ts'
export { drafts } from './drafts.ts'
export { importChanges, imports, mappings, refusedRows } from './imports.ts'
export { notes } from './notes.ts'
export { staff } from './staff.ts'
export { tastes } from './tastes.ts'

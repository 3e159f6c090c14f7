export { activity } from './activity.ts'
export { appointments, companions, preparations } from './appointments.ts'
export { boutique, commits, salons, storeState } from './boutique.ts'
export { charts } from './charts.ts'
export {
  addresses,
  clientLanguages,
  contactWays,
  customValues,
  extras,
  gifts,
  nameForms,
  occasions,
  quietPeriods,
  relations,
  sizes,
  stays,
  tags,
} from './client-parts.ts'
export { clientOrders, clientRanks, clientRevisions, clients, photos } from './clients.ts'
export { consents } from './consents.ts'
export { discretion } from './discretion.ts'
export { drafts } from './drafts.ts'
export { distinctPairs, duplicatePairs, merges } from './duplicates.ts'
export { facts } from './facts.ts'
export { customFields } from './fields.ts'
export { households } from './households.ts'
export { importChanges, imports, mappings, refusedRows } from './imports.ts'
export { notes } from './notes.ts'
export { staff } from './staff.ts'
export { tastes, tasteTerms } from './tastes.ts'

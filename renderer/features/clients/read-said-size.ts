import type { Size } from '../../../electron/ipc/client-parts.ts'
import { type ReadSize, readSize, type SizeReading } from '../../../locales/sizes/read-size.ts'
import { scalesOf } from '../../../locales/sizes/scales.ts'
import {
  FINGER_PLACES,
  type FingerPlace,
  HANDS,
  MEASURED_KINDS,
  type MeasuredKind,
  SIZE_SYSTEMS,
  type SizeSystem,
} from '../../../locales/sizes/size-kinds.ts'

/** Where something is worn or was measured. */
export type SizePlace = FingerPlace | (typeof HANDS)[number]

const SIDED: ReadonlySet<Size['kind']> = new Set(['wrist', 'glove', 'shoe'])

/** The kind as one that has millimetres; undefined for clothing and whatever else is only said. */
export function measuredKind(kind: Size['kind']): MeasuredKind | undefined {
  return MEASURED_KINDS.find((each) => each === kind)
}

/** The places a size of this kind can be of. */
export function placesOf(kind: Size['kind']): readonly SizePlace[] {
  if (kind === 'ring') return FINGER_PLACES
  return SIDED.has(kind) ? HANDS : []
}

/** The systems a size of this kind can be said in. */
export function systemsOf(kind: Size['kind']): readonly SizeSystem[] {
  const measured = measuredKind(kind)
  return measured === undefined ? [] : scalesOf(measured).map(({ system }) => system)
}

type Said = Pick<Size, 'kind' | 'asSaid'>

/** What a size says, in the wished system where the words name none; null where nothing can be read. */
export function readSaid({ kind, asSaid }: Said, country: string, wished: string): SizeReading | null {
  const measured = measuredKind(kind)
  if (measured === undefined || asSaid.trim() === '') return null
  const system = SIZE_SYSTEMS.find((each) => each === wished)
  const read = readSize(asSaid, measured, { country, system })
  if (read?.is !== 'ambiguous') return read
  const chosen = read.candidates.find((candidate) => candidate.system === system)
  return chosen === undefined ? read : { is: 'read', size: chosen }
}

/** What the form keeps of a reading; nothing while the words may mean several sizes. */
export function keptOf(
  read: SizeReading | null,
  wished: string,
): Pick<Size, 'system' | 'mm' | 'isApproximate'> {
  if (read?.is !== 'read') return { system: read === null ? wished : '', mm: null, isApproximate: false }
  const { system, mm, isApproximate }: ReadSize = read.size
  return { system, mm, isApproximate }
}

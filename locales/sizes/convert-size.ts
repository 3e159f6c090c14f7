import { nearestSize, toMillimetres } from './scale.ts'
import { findScale } from './scales.ts'
import { MEASURED_KINDS } from './size-kinds.ts'
import type { MeasuredKind, SizeSystem } from './size-kinds.ts'
import type { SizeSourceId } from './size-sources.ts'
import type { StoreSystems } from './store-systems.ts'
import { nameSize } from './write-size.ts'

/** A measure in another system. */
export interface ConvertedSize {
  readonly system: SizeSystem
  /** With its system in front: `US 6½`; to be shown inside left-to-right isolation. */
  readonly text: string
  /** What that size measures in millimetres, beside the person's own measure. */
  readonly mm: number
  readonly isApproximate: boolean
  readonly sourceId: SizeSourceId
}

/** A size as a client keeps it: what was said, and the millimetres it comes to where that is known. */
export interface KeptSize {
  /** One of the measured kinds, or `clothing`, `other`, which are never converted. */
  readonly kind: string
  readonly asSaid: string
  readonly system: string
  readonly mm: number | null
  readonly isApproximate: boolean
}

/** One way a kept size is shown. */
export interface SizeWording {
  readonly system: SizeSystem | ''
  readonly text: string
  readonly isApproximate: boolean
}

const APPROXIMATE = '≈ '

/**
 * A measure in millimetres as the nearest size of a system, the larger of two as near, in the digits of `lang`;
 * null where the kind has no such system or the measure lies beyond its ends.
 */
export function convertSize(
  mm: number,
  kind: MeasuredKind,
  system: SizeSystem,
  lang = 'en',
): ConvertedSize | null {
  const scale = findScale(kind, system)
  const size = scale === undefined ? null : nearestSize(scale, mm)
  if (scale === undefined || size === null) return null
  return {
    system,
    text: nameSize(scale, size, lang),
    mm: toMillimetres(scale, size),
    isApproximate: scale.isApproximate,
    sourceId: scale.sourceIds[0],
  }
}

/**
 * What a brief shows of a size: the words of the client first, then the store's systems, `52 · US 6 · ≈ UK L½`.
 * What was measured roughly, or said in a system whose sources disagree, stays approximate in every other.
 */
export function describeSize(
  size: KeptSize,
  systems: StoreSystems,
  lang = 'en',
): { readonly text: string; readonly wordings: readonly SizeWording[] } {
  const said: SizeWording = { system: '', text: size.asSaid, isApproximate: false }
  const kind = MEASURED_KINDS.find((known) => known === size.kind)
  const others =
    kind === undefined || size.mm === null ? [] : convertAll(size, kind, size.mm, systems[kind], lang)
  const wordings = [said, ...others]
  return {
    text: wordings.map((each) => (each.isApproximate ? APPROXIMATE + each.text : each.text)).join(' · '),
    wordings,
  }
}

function convertAll(
  size: KeptSize,
  kind: MeasuredKind,
  mm: number,
  systems: readonly SizeSystem[],
  lang: string,
): SizeWording[] {
  return systems
    .filter((system) => system !== size.system)
    .map((system) => convertSize(mm, kind, system, lang))
    .filter((converted) => converted !== null)
    .map(({ system, text, isApproximate }) => ({
      system,
      text,
      isApproximate: isApproximate || size.isApproximate,
    }))
}

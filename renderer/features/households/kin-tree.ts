import type { Client } from '../../../electron/ipc/clients.ts'
import type { Kin } from '../../../electron/ipc/households.ts'
import { readRelation } from '../../../locales/kin/read-relation.ts'
import {
  inverseOf,
  isRelationCode,
  type RelationCode,
  type RelationGroup,
  RELATIONS,
} from '../../../locales/kin/relations.ts'

/** The words somebody was told of in, where they say more than the kind; seen from the other side they name the client. */
export function wordsBesideKind({ kind, label, isInverse }: Kin): string {
  if (isInverse) return kind === '' ? label : ''
  return readRelation(label) === kind ? '' : label
}

/** The remark beside somebody on the client's own page; '' for whoever is read off another page, and its remarks with it. */
export function remarkBeside(kin: Kin, { id, relations }: Pick<Client, 'id' | 'relations'>): string {
  if (kin.isInverse || kin.fromId !== id) return ''
  const said = relations.find(
    ({ kind, label, name, clientId }) =>
      kind === kin.kind &&
      label === kin.label &&
      ((clientId !== null && clientId === kin.toId) || name === kin.name.text),
  )
  return said?.note ?? ''
}

/** One person on the drawing, and those around them where they are shown. */
export interface KinNode {
  readonly kin: Kin
  readonly key: string
  readonly ring: RelationGroup
  readonly around: readonly KinNode[]
}

/** The people around a client as they are drawn: those who come before them on the page, and those after. */
export interface KinTree {
  readonly above: readonly KinNode[]
  readonly below: readonly KinNode[]
  /** How many of those nearest are left out. */
  readonly hidden: number
  readonly hasFurther: boolean
}

const ELDERS: ReadonlySet<string> = new Set([
  'parent',
  'step-parent',
  'grandparent',
  'parent-sibling',
  'parent-in-law',
  'godparent',
  'guardian',
])

type Band = 'elder' | 'own' | 'young' | 'entourage' | 'circle'
const BANDS: readonly Band[] = ['elder', 'own', 'young', 'entourage', 'circle']

/**
 * Puts the people around a client in the order of a family: elders above the client, then their own generation, the
 * young, those who work for them, and friends. Of those nearest at most `most` are shown.
 */
export function layKin(
  clientId: number,
  kin: readonly Kin[],
  { most, isFurther }: { most: number; isFurther: boolean },
): KinTree {
  const near = kin.filter((each) => each.fromId === clientId)
  const far = kin.filter((each) => each.fromId !== clientId)
  const shown = near.slice(0, most)
  const nodes = BANDS.flatMap((band) =>
    shown
      .filter((each) => bandOf(each) === band)
      .map((each) => toNode(each, isFurther ? far.filter((one) => one.fromId === each.toId) : [])),
  )
  const isElder = ({ kin: each }: KinNode) => bandOf(each) === 'elder'
  return {
    above: nodes.filter(isElder),
    below: nodes.filter((node) => !isElder(node)),
    hidden: near.length - shown.length,
    hasFurther: far.length > 0,
  }
}

function toNode(kin: Kin, around: readonly Kin[]): KinNode {
  const key = `${kin.fromId} ${kin.toId ?? kin.name.text} ${kin.kind} ${kin.label}`
  return { kin, key, ring: ringOf(kin), around: around.map((each) => toNode(each, [])) }
}

function ringOf({ kind }: Kin): RelationGroup {
  return isRelationCode(kind) ? RELATIONS[kind].group : 'circle'
}

function bandOf(kin: Kin): Band {
  const { kind } = kin
  const ring = ringOf(kin)
  if (ring !== 'family' || !isRelationCode(kind)) return ring === 'family' ? 'own' : ring
  // A relation's inverse is free of gender, so a few words tell every elder and every child.
  if (isElderCode(kind)) return 'elder'
  return isElderCode(inverseOf(kind)) ? 'young' : 'own'
}

function isElderCode(code: RelationCode): boolean {
  return ELDERS.has(inverseOf(inverseOf(code)))
}

/** One line of the drawing: where it begins and ends, counted in rows from the top, and whose ring it leads to. */
export interface KinLine {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly depth: 0 | 1
  readonly ring: RelationGroup
}

/** The lines of a tree and how many rows it is high; the client's own row comes after those above. */
export function drawKin({ above, below }: KinTree): { lines: KinLine[]; root: number; rows: number } {
  const lines: KinLine[] = []
  const places: { node: KinNode; row: number }[] = []
  let row = 0
  const place = (node: KinNode) => {
    const at = row
    places.push({ node, row: at })
    row += 1
    for (const { key, ring } of node.around) {
      lines.push({ key, from: at, to: row, depth: 1, ring })
      row += 1
    }
  }
  for (const node of above) place(node)
  const root = row
  row += 1
  for (const node of below) place(node)
  // The dotted trunk goes on where the solid one ends.
  const lastOfFamily = Math.max(
    root,
    ...places.filter(({ node }) => node.ring === 'family').map((at) => at.row),
  )
  for (const { node, row: to } of places) {
    lines.push({
      key: node.key,
      from: node.ring === 'family' ? root : lastOfFamily,
      to,
      depth: 0,
      ring: node.ring,
    })
  }
  return { lines, root, rows: row }
}

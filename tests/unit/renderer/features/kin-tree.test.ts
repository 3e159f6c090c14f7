import { describe, expect, it } from 'vitest'
import type { ClientId } from '../../../../electron/ipc/clients.ts'
import type { Kin } from '../../../../electron/ipc/households.ts'
import {
  drawKin,
  type KinNode,
  layKin,
  remarkBeside,
  wordsBesideKind,
} from '../../../../renderer/features/households/kin-tree.ts'

const CLIENT = 1 as ClientId

function kin(kind: string, text: string, more: Partial<Kin> = {}): Kin {
  const name = { text, lang: 'en', reading: '', latin: '' }
  return { fromId: CLIENT, toId: null, name, kind, label: '', isInverse: false, ...more }
}
const lay = (people: Kin[], isFurther = false, most = 10) => layKin(CLIENT, people, { most, isFurther })
const names = (nodes: readonly KinNode[]) => nodes.map((node) => node.kin.name.text)

describe('the tree of people around a client', () => {
  it('puts elders above, then their own generation, the young, those who work for them, and friends', () => {
    const tree = lay([
      kin('friend', 'Friend'),
      kin('assistant', 'Assistant'),
      kin('younger-sister', 'Sister'),
      kin('nephew', 'Nephew'),
      kin('daughter', 'Daughter'),
      kin('husband', 'Husband'),
      kin('maternal-grandmother', 'Grandmother'),
      kin('wifes-father', 'Father-in-law'),
      kin('elder-paternal-uncle', 'Uncle'),
      kin('godmother', 'Godmother'),
    ])
    expect(names(tree.above)).toEqual(['Grandmother', 'Father-in-law', 'Uncle', 'Godmother'])
    expect(names(tree.below)).toEqual(['Sister', 'Husband', 'Nephew', 'Daughter', 'Assistant', 'Friend'])
  })

  it('keeps somebody who has only the words they were told in, at the end', () => {
    expect(names(lay([kin('', 'Muse', { label: 'her muse' }), kin('son', 'Son')]).below)).toEqual([
      'Son',
      'Muse',
    ])
  })

  it('says a kinship once, however it was told, and never in words that are the client’s own', () => {
    const said = (kind: string, label: string, isInverse = false) =>
      wordsBesideKind(kin(kind, 'Léa', { label, isInverse }))
    expect(said('daughter', 'fille')).toBe('')
    expect(said('daughter', 'sa préférée')).toBe('sa préférée')
    expect(said('', 'her muse')).toBe('her muse')
    expect(said('child', 'mère', true)).toBe('')
    expect(said('', 'her muse', true)).toBe('her muse')
  })

  it('tells the remark of the client’s own page, however the person is linked, and never one of another page', () => {
    const sister = { kind: 'sister', label: '', name: 'Aya', note: 'Lives in Osaka', clientId: null }
    const husband = { kind: 'husband', label: '', name: 'Ken', note: 'Decides', clientId: 7 as ClientId }
    const page = { id: CLIENT, relations: [sister, husband] }
    expect(remarkBeside(kin('sister', 'Aya'), page)).toBe('Lives in Osaka')
    expect(remarkBeside(kin('husband', '健', { toId: 7 as ClientId }), page)).toBe('Decides')
    expect(remarkBeside(kin('friend', 'Aya'), page)).toBe('')
    expect(remarkBeside(kin('sister', 'Aya', { isInverse: true }), page)).toBe('')
    expect(remarkBeside(kin('sister', 'Aya', { fromId: 7 as ClientId }), page)).toBe('')
  })

  it('leaves out those beyond the number asked for, and says how many', () => {
    const tree = lay([kin('son', 'A'), kin('son', 'B'), kin('son', 'C')], false, 2)
    expect([names(tree.below), tree.hidden]).toEqual([['A', 'B'], 1])
  })

  it('shows those one step further beneath whom they belong to, only when asked', () => {
    const husband = 2 as ClientId
    const people = [
      kin('husband', 'Husband', { toId: husband }),
      kin('mother', 'His mother', { fromId: husband }),
    ]
    expect(lay(people)).toMatchObject({ hasFurther: true, below: [{ around: [] }] })
    expect(names(lay(people, true).below[0]?.around ?? [])).toEqual(['His mother'])
  })

  it('draws every line from the row it begins in to the row it ends in, those further counted as rows', () => {
    const mother = 2 as ClientId
    const people = [
      kin('mother', 'Mother', { toId: mother }),
      kin('sister', 'Aunt', { fromId: mother }),
      kin('son', 'Son'),
      kin('friend', 'Friend'),
    ]
    const { lines, root, rows } = drawKin(lay(people, true))
    expect([root, rows]).toEqual([2, 5])
    expect(lines.map(({ from, to, depth, ring }) => [from, to, depth, ring])).toEqual([
      [0, 1, 1, 'family'],
      [2, 0, 0, 'family'],
      [2, 3, 0, 'family'],
      // The dotted line goes on where the solid one ends.
      [3, 4, 0, 'circle'],
    ])
  })
})

import { expect, it } from 'vitest'
import type { Consent } from '../../../../electron/ipc/consents.ts'
import type { Discretion } from '../../../../electron/ipc/discretion.ts'
import { cautionOfWay } from '../../../../renderer/lib/way-caution.ts'

function answer(channel: Consent['channel'], standing: Consent['standing'], on = '2026-11-20') {
  return { channel, standing, source: { provenance: 'said', toldBy: '', on } } as const
}
function rule(channel: Discretion['channel'], fromTime = '', untilTime = '') {
  return { kind: 'safe-contact', channel, fromTime, untilTime, holds: true } as const
}
const refusalsOf = (kind: Parameters<typeof cautionOfWay>[0], ...answers: ReturnType<typeof answer>[]) =>
  cautionOfWay(kind, answers, [], '').refused.map((group) => group.map(({ channel }) => channel))

// Catches a number that is called although its client refused it: the answers stood on another page only.
it('tells beside a number what was refused of calls and of text messages, and nothing of other ways', () => {
  const answers = [answer('message', 'withdrawn'), answer('phone', 'refused'), answer('email', 'refused')]
  expect(refusalsOf('phone', ...answers)).toEqual([['phone'], ['message']])
  expect(refusalsOf('email', ...answers)).toEqual([['email']])
  expect(refusalsOf('letter', ...answers)).toEqual([])
  expect(refusalsOf('instagram', ...answers)).toEqual([])
})

it('tells what was refused on one day once, and nothing that was given, has expired or was answered anew', () => {
  const again = [
    answer('phone', 'refused'),
    answer('phone', 'refused'),
    answer('phone', 'refused', '2026-01-02'),
  ]
  expect(refusalsOf('phone', ...again)).toEqual([['phone', 'phone'], ['phone']])
  const gone = (['given', 'expired', 'superseded'] as const).map((standing) => answer('phone', standing))
  expect(refusalsOf('phone', ...gone)).toEqual([])
})

it('tells the hours of the rules that open a way, unless one opens it at any hour', () => {
  const evening = rule('phone', '19:00', '21:00')
  const of = (time: string, ...rules: ReturnType<typeof rule>[]) => cautionOfWay('phone', [], rules, time)
  expect(of('20:00', evening)).toMatchObject({ hours: [evening], isOutside: false, isClosed: false })
  expect(of('21:00', evening)).toMatchObject({ hours: [evening], isOutside: true })
  expect(of('', evening)).toMatchObject({ hours: [evening], isOutside: false })
  expect(of('03:00', evening, rule(''))).toMatchObject({ hours: [], isOutside: false })
  // The hours of another way are not those of this one.
  expect(of('03:00', rule('telegram', '19:00', '21:00'))).toMatchObject({
    hours: [],
    isClosed: true,
    isOutside: false,
  })
})

import { describe, expect, it } from 'vitest'
import type { Discretion } from '../../../../electron/ipc/discretion.ts'
import { isSafeTime, safeContacts } from '../../../../renderer/lib/safe-contact.ts'
import { cautionOfWay } from '../../../../renderer/lib/way-caution.ts'

type Rule = Pick<Discretion, 'kind' | 'holds' | 'channel' | 'fromTime' | 'untilTime'>
const only = (channel: Rule['channel'], fromTime = '', untilTime = ''): Rule => ({
  kind: 'safe-contact',
  holds: true,
  channel,
  fromTime,
  untilTime,
})

const isSafeWay = (kind: Parameters<typeof cautionOfWay>[0], rules: Rule[]) =>
  !cautionOfWay(kind, [], rules, '').isClosed

describe('safe contact', () => {
  it('lets every way and hour be used where no rule holds', () => {
    const ended = { ...only('wechat', '18:00', '21:00'), holds: false }
    const other = { ...only('wechat'), kind: 'never-mention' as const }
    expect(safeContacts([ended, other])).toEqual([])
    expect([isSafeWay('phone', []), isSafeTime('03:00', [])]).toEqual([true, true])
  })

  it('closes every other way, those that are no channel of the house too', () => {
    const safe = [only('wechat'), only('message')]
    const ways = ['wechat', 'phone', 'email', 'instagram', 'other'] as const
    expect(ways.map((way) => isSafeWay(way, safe))).toEqual([true, true, false, false, false])
  })

  // Catches a letter to the home of someone who said: only by LINE.
  it('closes letters too, unless a rule names them or hours alone', () => {
    expect(isSafeWay('letter', [only('line', '10:00', '16:00')])).toBe(false)
    expect(isSafeWay('letter', [only('line'), only('letter')])).toBe(true)
    expect(isSafeWay('letter', [only('', '10:00', '16:00')])).toBe(true)
  })

  it('leaves every way open to a rule that names hours alone', () => {
    expect(isSafeWay('email', [only('', '18:00', '21:00')])).toBe(true)
  })

  it('ends at the last minute, and passes midnight', () => {
    const evening = [only('', '18:00', '21:00')]
    const night = [only('', '22:00', '02:00')]
    expect(['17:59', '18:00', '20:59', '21:00'].map((time) => isSafeTime(time, evening))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(['21:59', '22:00', '00:00', '01:59', '02:00'].map((time) => isSafeTime(time, night))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
    expect(isSafeTime('12:00', [...evening, only('wechat')])).toBe(true)
  })
})

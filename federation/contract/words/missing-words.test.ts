import { describe, expect, it } from 'vitest'
import { sayForTest } from '../../../test/support/county/say-for-test.ts'
import type { MissingStation } from '../missing.ts'
import { missingSum, missingWords } from './missing-words.ts'

const yaochiyuan: MissingStation = {
  ...{ station: '652302-0001', name: 'Yaochiyuan', why: 'partial' },
  ...{ lastHeardAt: '2026-11-17T06:02:00.000Z', coveredThrough: '2026-11-17T06:01:00.000Z' },
  ...{ daysUncovered: 5.4, typicalVisitsPerDay: 31, typicalOfDays: 28, mayStillArrive: 93, lost: 0 },
}
const words = (change: Partial<MissingStation> = {}, language: 'zh-CN' | 'en' = 'en') =>
  missingWords({ ...yaochiyuan, ...change }, sayForTest(language))

describe('a station that is missing, in words', () => {
  it('is said to have been heard, to have so many visits, and what may still arrive', () => {
    expect(words()).toBe(
      'Yaochiyuan: last heard Tuesday 17 Nov 2026 14:02; typically 31 visits a day; about 90 visits may still arrive.',
    )
    expect(words({ name: '瑶池园工会驿站' }, 'zh-CN')).toBe(
      '瑶池园工会驿站：最后联系2026年11月17日（星期二）14:02；平常每天 31 次到站；大约还有 90 次到站可能送到。',
    )
  })

  it('says how far it is covered when that is long before it was heard', () => {
    expect(words({ lastHeardAt: '2026-11-20T02:00:00.000Z' })).toContain(
      'last heard Friday 20 Nov 2026 10:00; complete up to Tuesday 17 Nov 2026 14:01; typically',
    )
    expect(words({ coveredThrough: null })).toContain('; no part of its data is complete yet; typically')
  })

  it('says that it was never heard from, or that nothing can be guessed', () => {
    const never = { why: 'never-heard', lastHeardAt: null, coveredThrough: null } as const
    expect(words({ ...never, typicalVisitsPerDay: null, mayStillArrive: null })).toBe(
      'Yaochiyuan: never heard from; too few of its days are known to say how much may still arrive.',
    )
  })

  it('tells what is lost apart: it can no longer come', () => {
    expect(words({ why: 'lost', typicalVisitsPerDay: null, mayStillArrive: 0, lost: 4 })).toBe(
      'Yaochiyuan: last heard Tuesday 17 Nov 2026 14:02; 4 entries can no longer come.',
    )
    expect(words({ lost: 1 })).toContain('; 1 entry can no longer come; typically')
  })
})

describe('what may still arrive of all', () => {
  const sum = (...missing: Partial<MissingStation>[]) =>
    missingSum(
      missing.map((change) => ({ ...yaochiyuan, ...change })),
      sayForTest('en'),
    )

  it('is one sentence, in round figures, and said to be in none', () => {
    expect(sum({}, { mayStillArrive: 1141 })).toEqual([
      'About 1,200 visits may still arrive from 2 stations; this is not in the figures.',
    ])
    expect(sum({ mayStillArrive: 1 })).toEqual([
      'About 1 visit may still arrive from 1 station; this is not in the figures.',
    ])
  })

  it('says of how many stations it cannot be said, and nothing where nothing may come', () => {
    expect(sum({ mayStillArrive: 0 }, { typicalVisitsPerDay: null, mayStillArrive: null })).toEqual([
      '1 station is not complete, but hardly any visit is still to come.',
      'For 1 station it cannot be said how much.',
    ])
    expect(sum({ why: 'lost', mayStillArrive: 0, lost: 3 })).toEqual([])
    expect(sum()).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { RequestState } from '../store/nouns/requests.ts'
import type { DueName, FormTimes } from './dues.ts'
import { duesOf, overdueAt } from './dues.ts'

const legal: FormTimes = { desk: 'legal', handOverHours: 24, answerDays: 5 }
const demand: FormTimes = { desk: 'demands', handOverHours: undefined, answerDays: 5 }
const at = (text: string) => Date.parse(text)
// Thursday, 26 November 2026, 20:00 in Shanghai.
const arrivedMs = at('2026-11-26T12:00:00.000Z')

function dues(steps: [RequestState, string][] = [], times = legal, works: [string, boolean][] = []) {
  const request = {
    arrivedMs,
    steps: steps.map(([state, text]) => ({ state, atMs: at(text), who: 'x' })),
  }
  return duesOf(request, times, { timeZone: 'Asia/Shanghai', works: new Map(works) })
}

function due(name: DueName, of = dues()): string | undefined {
  const found = of.find((each) => each.due === name)
  return found && new Date(found.byMs).toISOString()
}

const overdue = (of: ReturnType<typeof dues>, text: string) => overdueAt(of, at(text)).map((each) => each.due)

describe('what is due', () => {
  it('is handed over within 24 hours of its arrival, to the minute', () => {
    expect(due('hand-over')).toBe('2026-11-27T12:00:00.000Z')
    expect(overdue(dues(), '2026-11-27T11:59:59.999Z')).toEqual([])
    expect(overdue(dues(), '2026-11-27T12:00:00.000Z')).toEqual(['hand-over'])
    expect(due('hand-over', dues([], demand))).toBeUndefined()
  })

  it('is acknowledged by the end of the second working day: a weekend does not count, nor a holiday, but a Sunday worked does', () => {
    expect(due('acknowledge')).toBe('2026-11-30T16:00:00.000Z')
    expect(due('acknowledge', dues([], legal, [['2026-11-30', false]]))).toBe('2026-12-01T16:00:00.000Z')
    expect(due('acknowledge', dues([], legal, [['2026-11-29', true]]))).toBe('2026-11-29T16:00:00.000Z')
  })

  it('is answered within the working days of its form, where it has any', () => {
    expect(due('answer')).toBe('2026-12-03T16:00:00.000Z')
    expect(due('answer', dues([], { ...demand, answerDays: undefined }))).toBeUndefined()
  })

  it('is decided within seven days of the agency’s receiving it, counted from the day after, and from the last time it received papers', () => {
    expect(due('decide')).toBeUndefined()
    const received: [RequestState, string] = ['agency-received', '2026-11-27T02:00:00.000Z']
    expect(due('decide', dues([received]))).toBe('2026-12-04T16:00:00.000Z')
    expect(due('decide', dues([received], demand))).toBeUndefined()
    const papers: [RequestState, string][] = [
      received,
      ['more-papers', '2026-11-28T02:00:00.000Z'],
      ['agency-received', '2026-12-01T02:00:00.000Z'],
    ]
    expect(due('decide', dues(papers))).toBe('2026-12-08T16:00:00.000Z')
    expect(overdue(dues(papers), '2026-12-09T00:00:00.000Z')).toEqual(['decide'])
  })
})

describe('a step', () => {
  it('of any kind acknowledges, and later ones stand for those left out', () => {
    const answered = dues([['answered', '2026-11-26T13:00:00.000Z']])
    expect(overdue(answered, '2027-11-26T13:00:00.000Z')).toEqual([])
    const assigned = dues([['assigned', '2026-11-26T13:00:00.000Z']])
    expect(overdue(assigned, '2026-12-31T00:00:00.000Z')).toEqual(['hand-over', 'answer'])
  })

  it('that came late was overdue until it came, and is no more', () => {
    const late = dues([
      ['assigned', '2026-11-26T13:00:00.000Z'],
      ['handed-over', '2026-11-28T00:00:00.000Z'],
    ])
    expect(overdue(late, '2026-11-27T23:00:00.000Z')).toEqual(['hand-over'])
    expect(overdue(late, '2026-11-28T00:00:00.000Z')).toEqual([])
  })

  it('that takes the request back ends everything', () => {
    expect(dues([['withdrawn', '2026-12-31T00:00:00.000Z']])).toEqual([])
  })
})

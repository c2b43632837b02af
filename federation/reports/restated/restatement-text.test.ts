import { describe, expect, it } from 'vitest'
import { sayForTest } from '../../../test/support/county/say-for-test.ts'
import { asked, at, dayTally, stationFacts } from '../../../test/support/generator/report-facts.ts'
import type { Report } from '../../contract/any-report.ts'
import { assembleReport } from '../assemble-report.ts'
import { reportChanges } from '../report-changes.ts'
import { restatementText } from './restatement-text.ts'
import { widthOf } from './wrap-text.ts'

const unit = { id: '652328', name: { 'zh-CN': '木垒县总工会', en: 'Mulei County Union' } }
const origin = 'https://hub.example'
const names = { category: (code: string) => ({ courier: 'Couriers' })[code] ?? code }
const textOf = (report: Report, language: 'zh-CN' | 'en' = 'en') =>
  restatementText(report, { unit, say: sayForTest(language, language === 'en' ? names : {}), origin })

const silent = stationFacts({
  station: '652328-0002',
  name: '大石头乡工会驿站',
  coveredThroughMs: at('2026-11-20 00:00'),
})
const first = assembleReport(
  asked({ stations: [stationFacts(), silent], tallies: [dayTally({ visits: 4 })] }),
)
const late = dayTally({ station: silent.station, day: '2026-11-21', visits: 5, people: 6 })
const second = assembleReport(
  asked(
    {
      stations: [stationFacts(), { ...silent, coveredThroughMs: at('2026-11-23 00:01') }],
      tallies: [dayTally({ visits: 4 }), late],
    },
    { revision: 2, madeAtMs: at('2026-11-24 11:00') },
  ),
)
second.changes = reportChanges(first, second)
second.reasons = [
  {
    ...{
      why: 'late',
      station: silent.station,
      name: silent.name,
      heardAt: '2026-11-24T02:20:00.000Z',
      entries: 9,
    },
    ...{ coveredBefore: '2026-11-19T16:00:00.000Z', coveredAfter: '2026-11-22T16:01:00.000Z' },
  },
]

describe('a restatement as a mail', () => {
  it('has its subject, what it is, how complete, why, what changed by figure and station, and where to read it', () => {
    expect(
      textOf(second),
    ).toBe(`Mulei County Union, Week 47, 2026: revision 2, ${second.changes.length} figures changed

Mulei County Union · Week 47, 2026 · Monday 16 Nov 2026 – Sunday 22 Nov 2026.
Revision 2, frozen Tuesday 24 Nov 2026 11:00, takes the place of revision 1.
The earlier one is kept and can be read.

How complete this is
- All 2 stations are complete.
- Visits 9, people 10.

Why it changed
- 大石头乡工会驿站: heard again Tuesday 24 Nov 2026 10:20; with 9 more entries
  of this time; complete up to Monday 23 Nov 2026 00:01, before only up to
  Friday 20 Nov 2026 00:00.

What changed
Whole unit
- Stations complete: 1 → 2
- Stations partial: 1 → 0
- Visits: 4 → 9
- People: 4 → 10
- Visits · Couriers: 4 → 9
- Visits · water: 4 → 9
- Visits · Saturday 21 Nov 2026: 0 → 5
- Visits · 08–12: 4 → 9
大石头乡工会驿站
- State of the data: Partial → Complete
- Visits: 0 → 5
- People: 0 → 6
- Visits · Saturday 21 Nov 2026: 0 → 5
- Visits · 08–12: 0 → 5
- Visits · Couriers: 0 → 5
- Visits · water: 0 → 5

Where to read it:
https://hub.example/county#/652328/report/2026-W47/2/changes
`)
  })

  it('is written in Chinese alike', () => {
    const lines = textOf(second, 'zh-CN').split('\n')
    expect(lines[0]).toBe(`木垒县总工会 2026年第47周：第 2 次定稿，${second.changes.length} 处改动`)
    expect(lines).toContain('为什么改')
    expect(lines).toContain('- 到站次数：4 → 9')
    expect(lines).toContain('- 数据状态：部分 → 完整')
  })

  it('tells first figures as such, with what may still arrive', () => {
    const text = textOf(first)
    expect(text).toMatch(/^Mulei County Union, Week 47, 2026: first figures of record\n\n/)
    expect(text).toContain('What may still arrive (in none of the figures)\n- For 1 station it cannot')
    expect(text).not.toMatch(/What changed|Why it changed/)
    expect(text).toContain('/652328/report/2026-W47/1/changes\n')
  })

  it('tells a running week as what can still change, and leads to the report itself', () => {
    const text = textOf({ ...first, revision: 0 })
    expect(text).toMatch(/: figures so far\n/)
    expect(text).toContain('/652328/report/2026-W47\n')
  })

  it('says that the reasons of a revision of before were not kept', () => {
    const { reasons: _, ...kept } = second
    expect(textOf(kept)).toContain('- The reasons were not kept')
  })

  it('stays a mail when a whole county changed: no more than a page says is left out without a word', () => {
    const stations = Array.from({ length: 60 }, (_, index) => `s${index}`)
    const figures = Array.from({ length: 30 }, (_, index) => `visits.byCategory.c${index}`)
    const changes = [null, ...stations].flatMap((station) =>
      figures.map((figure) => ({ station, figure, before: 0, after: 1 })),
    )
    const lines = textOf({ ...second, changes }).split('\n')
    expect(lines.length).toBeLessThan(500)
    expect(lines).toContain('31 more stations changed; see the page.')
    expect(lines).toContain('- 18 more; see the page')
  })

  it('keeps under 78 columns, whatever the names, and has no key for a word', () => {
    const name = '新天利医药超市南门店工会户外劳动者服务站点'.repeat(3)
    const stations = second.stations.map((row) => ({ ...row, name }))
    for (const language of ['zh-CN', 'en'] as const)
      for (const report of [
        { ...second, reasons: second.reasons?.map((each) => ({ ...each, name })), stations } as Report,
        first,
      ]) {
        const [, ...lines] = textOf(report, language).split('\n')
        for (const line of lines.filter((each) => !each.startsWith('http'))) {
          expect(widthOf(line)).toBeLessThanOrEqual(78)
          expect(line).not.toMatch(/\{\{|\b(restated|reason|missing|report|figure)\.[a-z]/)
        }
      }
  })
})

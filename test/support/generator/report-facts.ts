import { boundsOfWeek } from '../../../federation/reports/period-bounds.ts'
import type {
  ContactDay,
  DayTally,
  LifeFacts,
  ReportAsked,
  ReportFacts,
  StationFacts,
} from '../../../federation/reports/report-facts.ts'

/** Small true facts to build a report from; each call gives its own objects. Week 2026-W47, Monday 16 November, Shanghai. */

export const zone = 'Asia/Shanghai'

/** An instant on the wall of the federation: `at('2026-11-16 08:30')`. */
export function at(wall: string): number {
  return Date.parse(`${wall.replace(' ', 'T')}:00+08:00`)
}

export function stationFacts(change: Partial<StationFacts> = {}): StationFacts {
  return {
    station: '652328-0001',
    name: '木垒县城区工会驿站',
    enrolledMs: at('2026-09-01 10:00'),
    closedMs: undefined,
    units: [{ unit: '652328', fromDay: '2026-09-01' }],
    coveredThroughMs: at('2026-11-23 00:01'),
    lastHeardMs: at('2026-11-23 00:01'),
    journalsMs: [at('2026-09-01 10:00')],
    waiting: 0,
    unread: 0,
    lost: [],
    ...change,
  }
}

export function dayTally(change: Partial<DayTally> = {}): DayTally {
  const visits = change.visits ?? 1
  return {
    station: '652328-0001',
    day: '2026-11-16',
    entries: visits,
    unverified: 0,
    visits,
    people: visits,
    byCategory: { courier: visits },
    byService: { water: visits },
    byBand: { '08-12': visits },
    ...change,
  }
}

export function contactDay(change: Partial<ContactDay> = {}): ContactDay {
  return {
    station: '652328-0001',
    day: '2026-11-16',
    firstMs: at('2026-11-16 00:05'),
    lastMs: at('2026-11-16 23:55'),
    longestGapMs: 5 * 60_000,
    batches: 10,
    ...change,
  }
}

export function lifeFacts(change: Partial<LifeFacts> = {}): LifeFacts {
  return {
    ...{ before: [], lots: [], doors: [], repairs: [] },
    firstAidItems: new Set(['gauze']),
    sensitiveItems: new Set(['pregnancy-test']),
    ...change,
  }
}

export function reportFacts(change: Partial<ReportFacts> = {}): ReportFacts {
  return {
    unit: '652328',
    below: [],
    scope: new Set(['652328']),
    timeZone: zone,
    stations: [stationFacts()],
    tallies: [],
    contacts: [],
    habits: new Map(),
    sensitiveServices: new Set(['legal', 'counselling']),
    life: lifeFacts(),
    jobs: { published: [], looks: [], lineageOf: (unit) => new Set([unit]) },
    requests: [],
    forms: new Map([
      ['job-contact', { sensitive: false, desk: 'jobs' }],
      ['wage-arrears', { sensitive: true, desk: 'legal' }],
    ]),
    sensitive: {
      asOfMs: undefined,
      codes: {
        forms: ['wage-arrears'],
        services: ['legal'],
        sessions: ['legal-desk'],
        items: ['pregnancy-test'],
      },
      shown: {},
    },
    ...change,
  }
}

export function asked(facts: Partial<ReportFacts> = {}, change: Partial<ReportAsked> = {}): ReportAsked {
  const period = boundsOfWeek('2026-W47', zone)
  if (!period) throw new Error('week 47 of 2026 exists')
  return { period, revision: 1, madeAtMs: at('2026-11-23 08:00'), facts: reportFacts(facts), ...change }
}

import type { Report } from '../../federation/contract/any-report.ts'

/** What a report says, by path: `totals.visits.byDay.2026-11-16`, `stations.652328-0001.unread`. What says nothing is left out. */
export type Figures = Record<string, string | number>

/** Every figure of a report's JSON. A station's own counts have the codes of the whole unit: one that it never had is 0. */
export function figuresOfReport(report: Report): Figures {
  const { stations, units = [], missing = [], reasons = [], changes, totals, ...rest } = report
  const byStation = Object.fromEntries(
    stations.map(({ station, ...row }) => {
      const { byDay, byCategory, byService, byBand } = totals.visits
      const visits = {
        ...row.visits,
        byDay: { ...noughts(byDay), ...row.visits.byDay },
        byCategory: { ...noughts(byCategory), ...row.visits.byCategory },
        byService: { ...noughts(byService), ...row.visits.byService },
        byBand: { ...noughts(byBand), ...row.visits.byBand },
      }
      const sessions = Object.fromEntries(
        Object.keys(totals.sessions ?? {}).map((kind) => [
          kind,
          row.sessions?.[kind] ?? { times: 0, people: 0 },
        ]),
      )
      // What first aid took of which item is told of the unit; of a station, how often.
      const firstAid = row.firstAid && { uses: row.firstAid.uses }
      return [station, { ...row, visits, sessions, firstAid }]
    }),
  )
  const byMissing = Object.fromEntries(missing.map(({ station, ...row }) => [station, row]))
  const byUnit = Object.fromEntries(units.map(({ unit, ...row }) => [unit, row]))
  const byChange = changes.map(({ station, ...change }) => ({ station: station ?? report.unit, ...change }))
  // Its name says of which kind a period is.
  const period = 'period' in rest ? { period: { ...rest.period, kind: undefined } } : {}
  const byReason = reasons.map(({ station, ...reason }) => ({ station: station ?? report.unit, ...reason }))
  return flat({
    reasons: byReason,
    ...rest,
    ...period,
    totals,
    stations: byStation,
    units: byUnit,
    missing: byMissing,
    changes: byChange,
  })
}

function noughts(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.keys(counts).map((code) => [code, 0]))
}

function flat(value: unknown, path = ''): Figures {
  if (value === null || value === undefined) return {}
  if (typeof value !== 'object') return { [path]: value as string | number }
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => flat(inner, path === '' ? key : `${path}.${key}`)),
  )
}

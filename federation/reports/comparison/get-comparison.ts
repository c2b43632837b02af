import * as z from 'zod'
import { isoWeekSchema, weekAfter } from '../../contract/iso-week.ts'
import { comparisonSchema } from '../../contract/report-comparison.ts'
import { periodAfter } from '../../contract/report-period.ts'
import { endpoint, json } from '../../http/endpoint.ts'
import { askReport } from '../ask-report.ts'
import { compareStations } from './compare-stations.ts'

export const getComparison = endpoint({
  method: 'get',
  path: '/v1/reports/comparison/:period',
  summary:
    'The stations of a unit in a week, month, season, ISO year or range, side by side and fair to size: visits on a covered day, against themselves in the period before and against stations of about their size.',
  who: 'reader',
  reach: 'unit',
  params: z.object({ period: z.string().max(64) }),
  query: z.object({ unit: z.string().max(64).optional() }),
  answers: { 200: { what: 'The stations.', type: 'application/json', schema: comparisonSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  async handle({ hub, params: { period }, query: { unit }, caller }) {
    const isWeek = isoWeekSchema.safeParse(period).success
    const of = isWeek ? ('weeks' as const) : ('longer' as const)
    const question = { of, reader: caller.unit, unit, revision: undefined }
    const answer = await askReport(hub, { ...question, period })
    if ('problem' in answer) return answer
    const { revision, stations, completeness, unit: asked } = answer.value
    const name = isWeek ? weekAfter(period, -1) : periodAfter(period, -1)
    const earlier = name === undefined ? undefined : await askReport(hub, { ...question, period: name })
    // Before the first week of the year 2000 there is none.
    const before = earlier && !('problem' in earlier) ? earlier.value : undefined
    return json({
      ...{ unit: asked, period, revision, completeness },
      before: before && name !== undefined ? { period: name, revision: before.revision } : null,
      rows: compareStations(stations, before?.stations ?? []),
    })
  },
})

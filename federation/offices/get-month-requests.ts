import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { monthSchema } from '../../protocol/days.ts'
import { officeIdSchema } from '../../protocol/ids.ts'
import { firstDayOf, monthAfter, monthOf } from '../../protocol/months.ts'
import { monthRequestsSchema } from '../contract/requests.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { dayAt } from '../reports/period-bounds.ts'
import { timeIn } from '../timelines/timeline.ts'
import { unitsOfOffice } from './put-office.ts'

type Params = { office: string; month: string }

/** A stick may lie in a drawer for half a year before it comes; after that its station is an alarm. */
const latestArrivalMonths = 7
const limit = 5_000

export const getMonthRequests = endpoint<Params, unknown, unknown, 'handler'>({
  method: 'get',
  path: '/v1/offices/:office/months/:month/requests',
  summary:
    'The requests filed at an office in a month, by true time, whose sealed copies are still held: whoever destroyed the month shows with them that nothing opens them any more.',
  who: 'handler',
  reach: (reads, { params }) => unitsOfOffice(reads, params.office),
  params: z.object({ office: officeIdSchema, month: monthSchema }),
  answers: { 200: { what: 'Their fingers.', type: 'application/json', schema: monthRequestsSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, params: { office, month } }) {
    const { timeZone } = hub.identity
    const startOf = (of: string) =>
      Temporal.PlainDate.from(firstDayOf(of)).toZonedDateTime({ timeZone }).epochMilliseconds
    return hub.store.read(async (reads) => {
      const arrived = await reads.requests.arrivedBetween({
        ...{ office, fromMs: startOf(month), toMs: startOf(monthAfter(month, latestArrivalMonths)), limit },
      })
      const filed = arrived.filter((each) => monthOf(dayAt(timeIn(each.timing, each).ms, timeZone)) === month)
      const held = filed.filter((each) => each.isSealedHeld).map(({ finger }) => finger)
      return json({ month, filed: filed.length, held })
    })
  },
})

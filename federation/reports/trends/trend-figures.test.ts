import { expect, it } from 'vitest'
import { asked, dayTally } from '../../../test/support/generator/report-facts.ts'
import { assembleReport } from '../assemble-report.ts'
import { trendFiguresOf } from './trend-figures.ts'

const counts = { category: 'courier', filed: 5, answered: 2, overdue: 0, handedOver: 0, inTime: 0 }
const station = '652328-0001'

it('follows plain forms alone, also where the unit may be told of a sensitive one', () => {
  const facts = asked({
    tallies: [
      dayTally({
        visits: 3,
        people: 4,
        counts: { 'sessions/haircut': 2, 'sessionPeople/haircut': 9, 'sessions/legal-desk': 4 },
      }),
    ],
    requests: [
      { station, form: 'job-contact', ...counts },
      { station, form: 'wage-arrears', ...counts },
    ],
    sensitive: {
      asOfMs: 0,
      codes: { forms: ['wage-arrears'], services: [], sessions: [], items: [] },
      shown: { 'requests/wage-arrears/filed': { '652328': 5 } },
    },
  })
  const report = assembleReport(facts)
  // The control: the unit's own figures do show the sensitive form.
  expect(report.totals.requests?.['wage-arrears']?.filed).toBe(5)
  expect(trendFiguresOf(report)).toMatchObject({
    ...{ visits: 3, people: 4, sessions: 2, sessionPeople: 9, requestsFiled: 5, requestsAnswered: 2 },
  })
})

it('says of what was not counted then that it is unknown, not nought', () => {
  const { totals, stations, ...rest } = assembleReport(asked({ tallies: [dayTally()] }))
  const old = {
    ...rest,
    totals: { visits: totals.visits },
    stations: stations.map(({ requests: _, ...row }) => row),
  }
  expect(trendFiguresOf(old)).toEqual({
    ...{ visits: 1, people: 1, firstAid: null, sessions: null, sessionPeople: null },
    ...{ requestsFiled: null, requestsAnswered: null, jobsOpened: null, jobContacts: null },
    ...{ loansMade: null, hoursOpen: null },
  })
})

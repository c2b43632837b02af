import { expect, it } from 'vitest'
import type { FleetStation } from '../../../federation/contract/fleet.ts'
import type { CountyWords } from '../words/use-words.ts'
import { fleetCsv } from './fleet-csv.ts'
import { filters, fleetRows, isMeant } from './fleet-filters.ts'
import { lagPercentiles } from './lag-percentiles.ts'

const at = '2026-11-22T04:00:00.000Z'
const hoursAgo = (hours: number) => new Date(Date.parse(at) - hours * 3_600_000).toISOString()
const row: FleetStation = {
  ...{ station: '652328-0001', name: '驿站', unit: '652328', enrolledAt: hoursAgo(1000), closedAt: null },
  ...{
    state: 'fresh',
    lastHeardAt: at,
    coveredThrough: at,
    acked: 1,
    tip: 1,
    waiting: 0,
    unread: 0,
    lost: 0,
  },
  ...{ app: '0.1.0', clockErrorMs: null, faults: 0, alarms: [], seen: [] },
}
const behind = (hours: number) => ({ ...row, coveredThrough: hoursAgo(hours) })

it('says how far behind half, nine in ten and nearly all are, closed ones aside', () => {
  const ten = Array.from({ length: 10 }, (_, index) => behind(index + 1))
  expect(lagPercentiles(ten, at)).toEqual([5, 9, 10])
  expect(lagPercentiles([...ten, { ...behind(500), state: 'closed' }], at)).toEqual([5, 9, 10])
  expect(lagPercentiles([{ ...row, coveredThrough: null }], at)).toEqual([1000, 1000, 1000])
  expect(lagPercentiles([], at)).toEqual([])
})

it('finds stations by what is wrong with them', () => {
  const meant = (change: Partial<FleetStation>) => {
    const [made] = fleetRows([{ ...row, ...change }], undefined)
    return filters.filter((filter) => made && isMeant(made, filter))
  }
  expect(meant({})).toEqual([])
  expect(meant({ state: 'red', alarms: ['silent'], seen: ['silent'] })).toEqual(['silent', 'alarms'])
  expect(meant({ alarms: ['fork'], waiting: 3, faults: 1 })).toEqual([
    'alarms',
    'unseen',
    'waiting',
    'faults',
  ])
})

it('is a table whose names run nothing in a spreadsheet', () => {
  const t = ((key: string) => key) as unknown as CountyWords
  const rows = fleetRows([{ ...row, name: '=1+1', alarms: ['fork', 'lost'] }], undefined)
  const [head, line] = fleetCsv(rows, { t, unitName: () => '木垒' }).split('\r\n')
  expect(head?.split(',')).toHaveLength(17)
  expect(line).toContain("'=1+1,652328-0001,木垒,652328,stations.state.fresh")
  expect(line).toContain('station.alarmName.forkstation.commastation.alarmName.lost')
})

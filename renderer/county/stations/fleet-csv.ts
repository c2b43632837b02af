import type { Row } from '../../../federation/contract/csv-table.ts'
import { csvTable } from '../../../federation/contract/csv-table.ts'
import type { CountyWords } from '../words/use-words.ts'
import type { FleetRow } from './fleet-filters.ts'

const columns = [
  ...['name', 'station', 'unitName', 'unit', 'state', 'lastHeardAt', 'coveredThrough', 'waiting', 'app'],
  ...['clockErrorS', 'unread', 'lost', 'low', 'expired', 'faults', 'alarms', 'seen'],
] as const

type Say = { t: CountyWords; unitName: (unit: string) => string }

/** One line a station: what the list shows, for a spreadsheet. Instants as the hub has them. */
export function fleetCsv(rows: readonly FleetRow[], { t, unitName }: Say): string {
  const named = (alarms: FleetRow['alarms']) =>
    alarms.map((alarm) => t(`station.alarmName.${alarm}`)).join(t('station.comma'))
  const head: Row = columns.map((column) => t(`fleet.column.${column as 'name'}`))
  const lines = rows.map((row): Row => {
    const clockErrorS = row.clockErrorMs === null ? null : Math.round(row.clockErrorMs / 1000)
    return [
      ...[row.name, row.station, unitName(row.unit), row.unit, t(`stations.state.${row.state}`)],
      ...[row.lastHeardAt, row.coveredThrough, row.waiting, row.app, clockErrorS, row.unread, row.lost],
      ...[row.low, row.expired, row.faults, named(row.alarms), named(row.seen)],
    ]
  })
  return csvTable([head, ...lines])
}

import { useState } from 'react'
import type { Fleet } from '../../../federation/contract/fleet.ts'
import { useUnits } from '../hub/queries.ts'
import { saveFile } from '../stock/save-file.ts'
import { useDuration } from '../words/use-duration.ts'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { CountyMap } from './county-map.tsx'
import { fleetCsv } from './fleet-csv.ts'
import type { Filter, FleetRow } from './fleet-filters.ts'
import { filters, isMeant } from './fleet-filters.ts'
import { LagBar } from './lag-bar.tsx'
import { lagPercentiles } from './lag-percentiles.ts'
import { LimitsCard } from './limits-card.tsx'
import { StationLine } from './station-line.tsx'

type FleetListProps = { fleet: Fleet; rows: readonly FleetRow[]; mayKeep: boolean }

/** The fleet: in a sentence, as a map by county, and as a list that can be narrowed down and taken along. */
export function FleetList({ fleet, rows, mayKeep }: FleetListProps) {
  const { t, text, number } = useWords()
  const units = useUnits()
  const say = useMoments()
  const [sought, setSought] = useState('')
  const [filter, setFilter] = useState<Filter>()
  const open = rows.filter((each) => each.state !== 'closed')
  const fresh = open.filter((each) => each.state === 'fresh').length
  const meant = filter === undefined ? rows : rows.filter((row) => isMeant(row, filter))
  const nameOf = (id: string) => {
    const found = units.data?.units.find((each) => each.unit === id)
    return found ? text(found.name) : id
  }
  const shown = meant.filter((each) => matches(sought, `${each.name} ${each.station} ${nameOf(each.unit)}`))
  const save = () =>
    saveFile(`waystation-stations-${say.today}-${fleet.unit}.csv`, fleetCsv(shown, { t, unitName: nameOf }))
  return (
    <>
      <section className="card summary">
        <p className="sentence">
          {fresh === open.length
            ? t('stations.sentenceAll', { count: open.length })
            : t('stations.sentence', { count: open.length, fresh })}
        </p>
        <LagBar stations={rows} words="stations.state" />
        <Behind rows={rows} at={fleet.at} />
        <LimitsCard unit={fleet.unit} limits={fleet.limits} mayKeep={mayKeep} />
        <p className="soft">{t('stations.asOf', { moment: say.instant(fleet.at) })}</p>
        <fieldset className="flags">
          <legend>{t('stock.look')}</legend>
          {([undefined, ...filters] as const).map((each) => (
            <button
              key={each ?? 'all'}
              type="button"
              className={`flag-key flag-${each ?? 'all'}`}
              aria-pressed={filter === each}
              onClick={() => setFilter(filter === each ? undefined : each)}
            >
              <b>
                {number(each === undefined ? rows.length : rows.filter((row) => isMeant(row, each)).length)}
              </b>{' '}
              {t(`fleet.filter.${each ?? 'all'}`)}
            </button>
          ))}
        </fieldset>
      </section>
      <CountyMap rows={rows} unit={fleet.unit} />
      <div className="stock-controls">
        <search className="find">
          <input
            type="search"
            className="field"
            aria-label={t('stations.search')}
            placeholder={`${t('stations.search')} · ${t('stations.searchHint')}`}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
          <p role="status" className="soft">
            {sought.trim() === '' && filter === undefined
              ? ''
              : shown.length === 0
                ? t('stations.noneFound')
                : t('stations.found', { count: shown.length })}
          </p>
        </search>
        <div className="buttons">
          <button type="button" className="button" disabled={shown.length === 0} onClick={save}>
            {t('report.csv')}
          </button>
        </div>
      </div>
      <ul className="stations">
        {shown.map((station) => (
          <StationLine
            key={station.station}
            station={station}
            href={`/${fleet.unit}/stations/${station.station}`}
            unitName={nameOf(station.unit)}
            moments={say}
          />
        ))}
      </ul>
    </>
  )
}

/** How far behind most stations are: one that is weeks away does not hide that the others are near. */
function Behind({ rows, at }: { rows: readonly FleetRow[]; at: string }) {
  const { t } = useWords()
  const duration = useDuration()
  const [half, most, nearlyAll] = lagPercentiles(rows, at).map(duration)
  if (half === undefined) return null
  return <p>{t('fleet.behind', { half, most, nearlyAll })}</p>
}

function matches(sought: string, words: string): boolean {
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.toLowerCase().includes(part))
}

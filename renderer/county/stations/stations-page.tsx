import { useState } from 'react'
import type { Fleet } from '../../../federation/contract/fleet.ts'
import { useFleet, useUnits } from '../hub/queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { LagBar } from './lag-bar.tsx'
import { StationLine } from './station-line.tsx'

/** Stations with their lag, the silent first, and a way to find one. */
export function StationsPage({ unit }: { unit: string }) {
  const fleet = useFleet(unit)
  const { t } = useWords()
  const say = useMoments()
  return (
    <>
      <h1>{t('stations.title')}</h1>
      {fleet.error ? (
        <TroubleNotice
          error={fleet.error}
          onAgain={() => void fleet.refetch()}
          stale={fleet.data && say.instant(fleet.data.at)}
        />
      ) : null}
      {fleet.data ? (
        <FleetList fleet={fleet.data} />
      ) : fleet.error ? null : (
        <Loading words={t('loading.stations')} />
      )}
    </>
  )
}

function FleetList({ fleet }: { fleet: Fleet }) {
  const { t, text } = useWords()
  const units = useUnits()
  const [sought, setSought] = useState('')
  const say = useMoments()
  const open = fleet.stations.filter((each) => each.state !== 'closed')
  const fresh = open.filter((each) => each.state === 'fresh').length
  const shown = fleet.stations.filter((each) => matches(sought, `${each.name} ${each.station}`))
  const nameOf = (id: string) => {
    const found = units.data?.units.find((each) => each.unit === id)
    return found ? text(found.name) : id
  }

  if (fleet.stations.length === 0) return <NoStations unit={fleet.unit} />
  return (
    <>
      <section className="card summary">
        <p className="sentence">
          {fresh === open.length
            ? t('stations.sentenceAll', { count: open.length })
            : t('stations.sentence', { count: open.length, fresh })}
        </p>
        <LagBar stations={fleet.stations} />
        <p className="soft">{t('stations.asOf', { moment: say.instant(fleet.at) })}</p>
      </section>
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
          {sought.trim() === ''
            ? ''
            : shown.length === 0
              ? t('stations.noneFound')
              : t('stations.found', { count: shown.length })}
        </p>
      </search>
      <ul className="stations">
        {shown.map((station) => (
          <StationLine
            key={station.station}
            station={station}
            unitName={nameOf(station.unit)}
            moments={say}
          />
        ))}
      </ul>
    </>
  )
}

function matches(sought: string, words: string): boolean {
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.toLowerCase().includes(part))
}

function NoStations({ unit }: { unit: string }) {
  const { t } = useWords()
  return (
    <section className="card empty">
      <h2>{t('stations.emptyTitle')}</h2>
      <p>{t('stations.emptyWords')}</p>
      <pre>
        <code>{t('stations.emptyCommand', { unit })}</code>
      </pre>
    </section>
  )
}

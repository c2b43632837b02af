import { Link } from 'wouter'
import type { Moments } from '../words/moments.ts'
import { useWords } from '../words/use-words.ts'
import { AlarmWords } from './alarm-words.tsx'
import type { FleetRow } from './fleet-filters.ts'
import { LagMark } from './lag-mark.tsx'

type StationLineProps = { station: FleetRow; href: string; unitName: string; moments: Moments }

/** One station: its state in a picture and in words, and what the county must look at. */
export function StationLine({ station, href, unitName, moments }: StationLineProps) {
  const { t } = useWords()
  const { state, lastHeardAt, coveredThrough, closedAt } = station
  // How long it is silent stands in its state; that somebody has seen it stands nowhere else.
  const alarms = station.alarms.filter((alarm) => alarm !== 'silent' || station.seen.includes(alarm))
  const heard =
    lastHeardAt === null
      ? t('stations.neverHeard', { moment: moments.instant(station.enrolledAt) })
      : t('stations.heard', { moment: moments.instant(lastHeardAt) })
  return (
    <li className={`station station-${state}`}>
      <LagMark state={state} />
      <div className="station-who">
        <h2>
          <Link href={href}>{station.name}</Link>
        </h2>
        <p>
          {unitName} · <span className="code">{station.station}</span>
        </p>
      </div>
      <div className="station-state">
        <p className="state-words">{t(`stations.state.${state}`)}</p>
        <p>{closedAt === null ? heard : t('stations.closed', { moment: moments.instant(closedAt) })}</p>
      </div>
      <div className="station-data">
        <p>
          {coveredThrough === null
            ? t('stations.nothingCovered')
            : t('stations.covered', { moment: moments.instant(coveredThrough) })}
        </p>
        <Waiting station={station} />
      </div>
      <p className="station-app soft">
        {station.app === null ? '' : t('stations.app', { version: station.app })}
      </p>
      <Wants station={station} alarms={alarms} />
    </li>
  )
}

type WantsProps = { station: FleetRow; alarms: FleetRow['alarms'] }

/** Alarms, and what its shelves and things want. */
function Wants({ station, alarms }: WantsProps) {
  const { t } = useWords()
  const counts = (['expired', 'low', 'faults'] as const).flatMap((what) => {
    const count = station[what] ?? 0
    return count > 0 ? [{ what, count }] : []
  })
  if (alarms.length + counts.length === 0) return null
  return (
    <ul className="alarms">
      {alarms.map((alarm) => (
        <li key={alarm} className={`alarm alarm-${alarm}`}>
          <AlarmWords alarm={alarm} station={station} />
          {station.seen.includes(alarm) ? <span className="tag">{t('station.seen')}</span> : null}
        </li>
      ))}
      {counts.map(({ what, count }) => (
        <li key={what} className="alarm">
          {t(`fleet.wants.${what}`, { count })}
        </li>
      ))}
    </ul>
  )
}

/** A station that is not heard says nothing of what it has recorded since: that is no nought. */
function Waiting({ station }: { station: FleetRow }) {
  const { t } = useWords()
  if (station.waiting > 0) return <p className="waits">{t('stations.waiting', { count: station.waiting })}</p>
  if (station.state === 'closed' || station.coveredThrough === null) return null
  return (
    <p className="soft">
      {t(station.state === 'fresh' ? 'stations.nothingWaiting' : 'stations.unknownSince')}
    </p>
  )
}

import type { Alarm, FleetStation } from '../../../federation/contract/fleet.ts'
import type { Moments } from '../words/moments.ts'
import { useDuration } from '../words/use-duration.ts'
import { useWords } from '../words/use-words.ts'
import { LagMark } from './lag-mark.tsx'

type StationLineProps = { station: FleetStation; unitName: string; moments: Moments }

/** One station: its state in a picture and in words, and what the county must look at. */
export function StationLine({ station, unitName, moments }: StationLineProps) {
  const { t } = useWords()
  const { state, lastHeardAt, coveredThrough, closedAt } = station
  // How long it is silent stands in its state.
  const alarms = station.alarms.filter((alarm) => alarm !== 'silent')
  const heard =
    lastHeardAt === null
      ? t('stations.neverHeard', { moment: moments.instant(station.enrolledAt) })
      : t('stations.heard', { moment: moments.instant(lastHeardAt) })
  return (
    <li className={`station station-${state}`}>
      <LagMark state={state} />
      <div className="station-who">
        <h2>{station.name}</h2>
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
      {alarms.length > 0 ? (
        <ul className="alarms">
          {alarms.map((alarm) => (
            <li key={alarm} className={`alarm alarm-${alarm}`}>
              <AlarmWords alarm={alarm} station={station} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

/** A station that is not heard says nothing of what it has recorded since: that is no nought. */
function Waiting({ station }: { station: FleetStation }) {
  const { t } = useWords()
  if (station.waiting > 0) return <p className="waits">{t('stations.waiting', { count: station.waiting })}</p>
  if (station.state === 'closed' || station.coveredThrough === null) return null
  return (
    <p className="soft">
      {t(station.state === 'fresh' ? 'stations.nothingWaiting' : 'stations.unknownSince')}
    </p>
  )
}

type AlarmProps = { alarm: Alarm; station: FleetStation }

function AlarmWords({ alarm, station }: AlarmProps) {
  const { t } = useWords()
  const duration = useDuration()
  if (alarm === 'lost') return t('stations.alarm.lost', { count: station.lost })
  if (alarm === 'unread') return t('stations.alarm.unread', { count: station.unread })
  if (alarm !== 'clock') return t(`stations.alarm.${alarm}`)
  const errorMs = station.clockErrorMs ?? 0
  return t('stations.alarm.clock', {
    duration: duration(Math.abs(errorMs) / 3_600_000),
    direction: t(errorMs > 0 ? 'stations.alarm.fast' : 'stations.alarm.slow'),
  })
}

import type { Alarm, FleetStation } from '../../../federation/contract/fleet.ts'
import { useDuration } from '../words/use-duration.ts'
import { useWords } from '../words/use-words.ts'

type AlarmProps = { alarm: Alarm; station: FleetStation }

/** What is wrong, with its figures. */
export function AlarmWords({ alarm, station }: AlarmProps) {
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

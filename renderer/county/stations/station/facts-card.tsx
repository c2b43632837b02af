import { useId } from 'react'
import { Link } from 'wouter'
import type { FleetStation } from '../../../../federation/contract/fleet.ts'
import type { StationPage } from '../../../../federation/contract/stations.ts'
import { useCatalogue, useStock } from '../../hub/queries.ts'
import { hasFlag, keepsStock, shelvesOf } from '../../stock/shelves.ts'
import { useDuration } from '../../words/use-duration.ts'
import { useMoments } from '../../words/use-moments.ts'
import { useWords } from '../../words/use-words.ts'
import { LagMark } from '../lag-mark.tsx'

type FactsCardProps = { page: StationPage; row: FleetStation }

/** How the station is now. */
export function FactsCard({ page, row }: FactsCardProps) {
  const { t, number } = useWords()
  const say = useMoments()
  const duration = useDuration()
  const titleId = useId()
  const clockHours = Math.abs(row.clockErrorMs ?? 0) / 3_600_000
  const facts: [name: string, value: string][] = [
    [t('station.fact.heard'), row.lastHeardAt === null ? t('station.never') : say.instant(row.lastHeardAt)],
    [
      t('station.fact.covered'),
      row.coveredThrough === null ? t('station.never') : say.instant(row.coveredThrough),
    ],
    [t('station.fact.waiting'), number(row.waiting)],
    [
      t('station.fact.offline'),
      page.longestOfflineMs < 60_000 ? t('duration.none') : duration(page.longestOfflineMs / 3_600_000),
    ],
    [t('station.fact.app'), row.app ?? t('station.unknown')],
    [
      t('station.fact.clock'),
      row.clockErrorMs === null
        ? t('station.unknown')
        : clockHours < 1 / 60
          ? t('station.clockRight')
          : t('station.clockOff', {
              duration: duration(clockHours),
              direction: t(row.clockErrorMs > 0 ? 'stations.alarm.fast' : 'stations.alarm.slow'),
            }),
    ],
    [t('station.fact.disk'), t('station.diskUnknown')],
    [t('station.fact.unread'), number(row.unread)],
    [t('station.fact.faults'), number(row.faults)],
    ...useShelfFacts(page),
  ]
  return (
    <section className="card" aria-labelledby={titleId}>
      <h2 id={titleId} className="with-mark">
        <LagMark state={row.state} /> {t(`stations.state.${row.state}`)}
      </h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="no-print">
        <Link href={`/${page.unit}/stock`}>{t('station.toStock')}</Link>
      </p>
    </section>
  )
}

/** Shelves that are low, and what lies on them past its day. */
function useShelfFacts(page: StationPage): [string, string][] {
  const { t, number } = useWords()
  const stock = useStock(page.unit).data
  const catalogue = useCatalogue().data
  const own = stock?.stations.filter(({ station }) => station === page.station)
  if (!stock || !catalogue || !own?.some(keepsStock))
    return [[t('station.fact.shelves'), t('station.noStock')]]
  const shelves = shelvesOf({ ...stock, stations: own }, catalogue)
  return (['low', 'expired'] as const).map((flag) => [
    t(`station.fact.${flag}`),
    number(shelves.filter((shelf) => hasFlag(shelf, flag)).length),
  ])
}

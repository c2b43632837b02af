import { Link } from 'wouter'
import { useCatalogue, useFleet, useStock } from '../hub/queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { shelvesOf } from '../stock/shelves.ts'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { AwaitedList } from './awaited-list.tsx'
import { fleetRows } from './fleet-filters.ts'
import { FleetList } from './fleet-list.tsx'

type StationsPageProps = { unit: string; mayKeep: boolean }

/** Stations with their lag, the silent first, and a way to find one. */
export function StationsPage({ unit, mayKeep }: StationsPageProps) {
  const fleet = useFleet(unit)
  const stock = useStock(unit).data
  const catalogue = useCatalogue().data
  const { t } = useWords()
  const say = useMoments()
  const shelves = stock && catalogue ? shelvesOf(stock, catalogue) : undefined
  return (
    <>
      <div className="title-line">
        <h1>{t('stations.title')}</h1>
        {mayKeep ? (
          <Link className="button primary no-print" href={`/${unit}/stations/new`}>
            {t('station.new')}
          </Link>
        ) : null}
      </div>
      {fleet.error ? (
        <TroubleNotice
          error={fleet.error}
          onAgain={() => void fleet.refetch()}
          stale={fleet.data && say.instant(fleet.data.at)}
        />
      ) : null}
      {fleet.data ? (
        <>
          <AwaitedList awaited={fleet.data.awaited} unit={unit} />
          {fleet.data.stations.length > 0 ? (
            <FleetList fleet={fleet.data} rows={fleetRows(fleet.data.stations, shelves)} mayKeep={mayKeep} />
          ) : fleet.data.awaited.length === 0 ? (
            <NoStations mayKeep={mayKeep} />
          ) : null}
        </>
      ) : fleet.error ? null : (
        <Loading words={t('loading.stations')} />
      )}
    </>
  )
}

function NoStations({ mayKeep }: { mayKeep: boolean }) {
  const { t } = useWords()
  return (
    <section className="card empty">
      <h2>{t('stations.emptyTitle')}</h2>
      <p>{t(mayKeep ? 'fleet.emptyWords' : 'station.readOnly')}</p>
    </section>
  )
}

import { useState } from 'react'
import { Link } from 'wouter'
import type { CodeMade, StationPage as Page } from '../../../../federation/contract/stations.ts'
import { useStation, useUnits } from '../../hub/queries.ts'
import { Loading, TroubleNotice } from '../../shell/notices.tsx'
import { useMoments } from '../../words/use-moments.ts'
import { useWords } from '../../words/use-words.ts'
import { AlarmsCard } from './alarms-card.tsx'
import { CardsCard } from './cards-card.tsx'
import { EnrolmentSheet } from './enrolment-sheet.tsx'
import { FactsCard } from './facts-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { JournalsCard } from './journals-card.tsx'
import { KeepingCard } from './keeping-card.tsx'
import { SaidCard } from './said-card.tsx'

type StationPageProps = { unit: string; station: string; mayKeep: boolean }

/** One station: how it is, what it delivered, and what its county may do about it. */
export function StationPage({ unit, station, mayKeep }: StationPageProps) {
  const { t } = useWords()
  const say = useMoments()
  const asked = useStation(station)
  const [sheet, setSheet] = useState<CodeMade>()
  if (sheet && asked.data)
    return <EnrolmentSheet page={asked.data} made={sheet} onDone={() => setSheet(undefined)} />
  return (
    <>
      <p className="back no-print">
        <Link href={`/${unit}/stations`}>{t('station.back')}</Link>
      </p>
      {asked.error ? (
        <TroubleNotice
          error={asked.error}
          onAgain={() => void asked.refetch()}
          stale={asked.data && say.instant(asked.data.at)}
        />
      ) : null}
      {asked.data ? (
        <Whole page={asked.data} mayKeep={mayKeep} unit={unit} onSheet={setSheet} />
      ) : asked.error ? null : (
        <Loading words={t('station.loading')} />
      )}
    </>
  )
}

type WholeProps = { page: Page; unit: string; mayKeep: boolean; onSheet: (made: CodeMade) => void }

function Whole({ page, unit, mayKeep, onSheet }: WholeProps) {
  const { t, text } = useWords()
  const units = useUnits().data
  const own = units?.units.find((each) => each.unit === page.unit)
  return (
    <>
      <h1>{page.name}</h1>
      <p className="soft">
        {own ? text(own.name) : page.unit} · <span className="code">{page.station}</span>
      </p>
      {mayKeep ? null : <p className="notice-line">{t('station.readOnly')}</p>}
      <div className="station-page">
        <AlarmsCard page={page} mayKeep={mayKeep} />
        {page.row ? <FactsCard page={page} row={page.row} /> : <Awaited page={page} />}
        <SaidCard page={page} mayKeep={mayKeep} />
        {page.row ? <HistoryCard page={page} /> : null}
        <CardsCard page={page} unit={unit} />
        {page.row ? <JournalsCard page={page} /> : null}
        {mayKeep ? <KeepingCard page={page} onSheet={onSheet} /> : null}
      </div>
    </>
  )
}

function Awaited({ page }: { page: Page }) {
  const { t } = useWords()
  const say = useMoments()
  return (
    <section className="card">
      <h2>{t('station.awaitedTitle')}</h2>
      <p>
        {page.codeUntil === null
          ? t('station.awaitedNoCode')
          : t('station.awaitedCode', { moment: say.instant(page.codeUntil) })}
      </p>
    </section>
  )
}

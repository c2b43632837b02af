import type { WeeklyReport } from '../../../federation/contract/weekly-report.ts'
import type { Moments } from '../words/moments.ts'
import { useWords } from '../words/use-words.ts'

type SyncHealthProps = {
  health: WeeklyReport['syncHealth']
  stations: WeeklyReport['stations']
  moments: Moments
}

/** How the figures came here. */
export function SyncHealth({ health, stations, moments }: SyncHealthProps) {
  const { t, number } = useWords()
  const oldest = health.oldestWaiting
  const name = stations.find((each) => each.station === oldest?.station)?.name ?? oldest?.station
  return (
    <section className="card health" aria-labelledby="health-title">
      <h2 id="health-title">{t('report.health')}</h2>
      <dl>
        <div>
          <dt>{t('report.batches')}</dt>
          <dd>{number(health.batches)}</dd>
        </div>
        <div>
          <dt>{t('report.entries')}</dt>
          <dd>{number(health.entries)}</dd>
        </div>
        <div>
          <dt>{t('report.late')}</dt>
          <dd>{number(health.lateEntries)}</dd>
        </div>
        <div className="oldest">
          <dt>{t('report.oldestWaiting')}</dt>
          <dd>
            {oldest
              ? t('report.oldestSome', {
                  station: name,
                  moment: moments.instant(oldest.since),
                  count: oldest.entries,
                })
              : t('report.oldestNone')}
          </dd>
        </div>
      </dl>
    </section>
  )
}

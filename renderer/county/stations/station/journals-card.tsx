import { useId } from 'react'
import type { StationPage } from '../../../../federation/contract/stations.ts'
import { useMoments } from '../../words/use-moments.ts'
import { useWords } from '../../words/use-words.ts'

/** The journals it wrote and the keys it signed with: what is lost, what was withdrawn, and what the hub holds of it. */
export function JournalsCard({ page }: { page: StationPage }) {
  const { t, number } = useWords()
  const say = useMoments()
  const titleId = useId()
  const lost = page.journals.flatMap((each) => each.lost ?? [])
  return (
    <section className="card" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('station.journals')}</h2>
      {lost.map(({ entries, from, to }) => (
        <p key={from} className="fault">
          {t('station.lost', { count: entries, from: say.instant(from), to: say.instant(to) })}
        </p>
      ))}
      <ul className="journals">
        {page.journals.map(({ epoch, acked, tip, openedAt, closedAt }) => (
          <li key={epoch}>
            {closedAt === null
              ? t('station.journalRunning', { moment: say.instant(openedAt) })
              : t('station.journalClosed', { from: say.instant(openedAt), to: say.instant(closedAt) })}{' '}
            {t('station.journalHeld', { acked: number(acked), tip: number(tip) })}{' '}
            <span className="code">{epoch.slice(-8)}</span>
          </li>
        ))}
      </ul>
      <h3>{t('station.keys')}</h3>
      <ul className="journals">
        {page.keys.map(({ kid, addedAt, replaced, revokedAt, entriesSince }) => (
          <li key={kid}>
            <span className="code">{kid.slice(0, 12)}</span>{' '}
            {t(replaced ? 'station.keyReplaced' : 'station.keyInUse', { moment: say.instant(addedAt) })}{' '}
            {revokedAt === null ? null : (
              <strong className="revoked">
                {t('station.keyRevoked', { moment: say.instant(revokedAt), count: entriesSince ?? 0 })}
              </strong>
            )}
          </li>
        ))}
      </ul>
      {page.units.length > 1 ? (
        <p className="soft">
          {t('station.hungOn')}{' '}
          {page.units
            .map(({ unit, fromDay }) => t('station.unitSince', { unit, day: say.day(fromDay) }))
            .join(' · ')}
        </p>
      ) : null}
    </section>
  )
}

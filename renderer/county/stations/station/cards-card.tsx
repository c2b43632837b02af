import { useId } from 'react'
import { Link } from 'wouter'
import type { StationPage } from '../../../../federation/contract/stations.ts'
import { useMoments } from '../../words/use-moments.ts'
import { useWords } from '../../words/use-words.ts'

/** Who may sign in there. Names of staff are for whoever keeps stations. */
export function CardsCard({ page, unit }: { page: StationPage; unit: string }) {
  const { t } = useWords()
  const say = useMoments()
  const titleId = useId()
  if (page.cards === null) return null
  return (
    <section className="card" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('station.cards')}</h2>
      {page.cards.length === 0 ? <p className="soft">{t('station.noCards')}</p> : null}
      <ul className="journals">
        {page.cards.map(({ card, name, role, validUntil, stations }) => {
          const sent = stations.some((each) => each.station === page.station && each.sent)
          return (
            <li key={card}>
              <b>{name ?? card}</b> · {t(`cards.role.${role}`)} ·{' '}
              {validUntil < page.today
                ? t('cards.ended', { day: say.day(validUntil) })
                : t('cards.until', { day: say.day(validUntil) })}
              {sent ? null : <span className="tag">{t('cards.waits')}</span>}
            </li>
          )
        })}
      </ul>
      <p className="no-print">
        <Link href={`/${unit}/cards`}>{t('station.toCards')}</Link>
      </p>
    </section>
  )
}

import { useId } from 'react'
import { Link } from 'wouter'
import type { Awaited } from '../../../federation/contract/fleet.ts'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'

/** Stations that were made and have no kiosk yet. */
export function AwaitedList({ awaited, unit }: { awaited: readonly Awaited[]; unit: string }) {
  const { t } = useWords()
  const say = useMoments()
  const titleId = useId()
  if (awaited.length === 0) return null
  return (
    <section className="card awaited" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('fleet.awaited', { count: awaited.length })}</h2>
      <ul>
        {awaited.map(({ station, name, codeUntil }) => (
          <li key={station}>
            <Link href={`/${unit}/stations/${station}`}>{name}</Link> <span className="code">{station}</span>{' '}
            <span className="soft">
              {codeUntil === null
                ? t('fleet.noCode')
                : t('fleet.codeUntil', { moment: say.instant(codeUntil) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

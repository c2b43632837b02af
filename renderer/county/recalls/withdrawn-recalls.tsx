import { useId } from 'react'
import type { Recalls } from '../../../federation/contract/recalls.ts'
import { useItemNames } from '../hub/item-names.ts'
import { useUnits } from '../hub/queries.ts'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'

/** Recalls that are in force no more, the last one first: what they were of, for whom, and who withdrew them. */
export function WithdrawnRecalls({ withdrawn }: Pick<Recalls, 'withdrawn'>) {
  const { t, text } = useWords()
  const say = useMoments()
  const names = useItemNames()
  const units = useUnits().data
  const titleId = useId()
  if (withdrawn.length === 0) return null
  return (
    <section className="card withdrawn" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('recalls.withdrawn')}</h2>
      <ul>
        {withdrawn.map(({ recall, item, lot, unit, since, withdrawnAt, by }) => {
          const to = units?.units.find((each) => each.unit === unit)
          return (
            <li key={`${recall} ${withdrawnAt}`}>
              <b>
                {names.name(item)} · {lot === null ? t('recalls.allLots') : t('recalls.lot', { lot })}
              </b>{' '}
              <span className="soft">
                {since === null ? null : `${t('recalls.sinceDay', { day: say.day(since) })} · `}
                {t('recalls.for', { unit: to ? text(to.name) : unit })} ·{' '}
                {t('recalls.withdrawnBy', { moment: say.instant(withdrawnAt), by })}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

import type { OfficeRow } from '../../../federation/contract/requests.ts'
import { useMoments } from '../words/use-moments.ts'
import { useKeysHeld } from './keys-held.tsx'
import { Prove } from './prove.tsx'
import { useCaseWords } from './use-case-words.ts'

/** Months of an office: which stations seal to, and those destroyed, with who did it and when. */
export function MonthList({ office, today }: { office: OfficeRow; today: string }) {
  const t = useCaseWords()
  const say = useMoments()
  const { keys } = useKeysHeld()
  const held = new Set(keys?.office === office.office ? keys.months.map(({ recipient }) => recipient) : [])
  const thisMonth = today.slice(0, 7)
  return (
    <ol className="months" aria-label={t('month.list')}>
      {office.months.map((each) => (
        <li key={`${each.month} ${each.state}`} className={`month month-${each.state}`}>
          <b>{each.month}</b>
          <span>
            {each.month === thisMonth && each.state === 'published'
              ? t('month.now')
              : t(`month.${each.state}`)}
          </span>
          {each.destroyed ? (
            <>
              <span className="soft">
                {t('month.destroyedBy', { who: each.destroyed.by, moment: say.instant(each.destroyed.at) })}
              </span>
              <Prove office={office.office} month={each.month} />
            </>
          ) : held.size > 0 && !each.age.some((recipient) => held.has(recipient)) ? (
            <span className="waits">{t('month.notInFile')}</span>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

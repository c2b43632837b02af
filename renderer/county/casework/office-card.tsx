import type { OfficeRow } from '../../../federation/contract/requests.ts'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { CaseLog } from './case-log.tsx'
import { FirstKeys } from './first-keys.tsx'
import { useKeysHeld } from './keys-held.tsx'
import { LoadKeys } from './load-keys.tsx'
import { MonthList } from './month-list.tsx'
import { OfficeKeysWork } from './office-keys-work.tsx'
import { useCaseWords } from './use-case-words.ts'

/** An office: who it is, the months stations may seal to, and what its keys' holder can do with them. */
export function OfficeCard({ office }: { office: OfficeRow }) {
  const t = useCaseWords()
  const { text, number } = useWords()
  const { today } = useMoments()
  const { keys } = useKeysHeld()
  const isOurs = keys?.office === office.office
  return (
    <section className="card office" aria-label={text(office.name)}>
      <header>
        <h2>
          {text(office.name)} <span className="code">{office.office}</span>
        </h2>
        <p className="soft">
          {office.phone ? `${office.phone} · ` : ''}
          {t('offices.open', { count: office.open, number: number(office.open) })}
        </p>
      </header>
      {office.key === null ? (
        <p className="notice-line">{t('offices.noKeys')}</p>
      ) : (
        <p>
          {t('offices.key')} <code className="fingerprint">{office.key.slice(0, 12)}</code>{' '}
          <span className="soft">{t('offices.keyWords')}</span>
        </p>
      )}
      {office.months.length > 0 ? <MonthList office={office} today={today} /> : null}
      {isOurs ? (
        <OfficeKeysWork key={keys.months.length} office={office} keys={keys} />
      ) : (
        <>
          {office.key === null ? <FirstKeys office={office.office} thisMonth={today.slice(0, 7)} /> : null}
          <details open={office.key !== null && keys === undefined}>
            <summary>{t('keys.load')}</summary>
            <LoadKeys office={office.office} />
          </details>
        </>
      )}
      <CaseLog log={office.log} />
    </section>
  )
}

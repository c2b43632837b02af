import { useState } from 'react'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useOffices } from './case-queries.ts'
import { KeysBar } from './keys-bar.tsx'
import { NewOffice } from './new-office.tsx'
import { OfficeCard } from './office-card.tsx'
import { useCaseWords } from './use-case-words.ts'

/** The offices here and their keys: made, published, looked after and destroyed. */
export function OfficesPage({ unit }: { unit: string }) {
  const t = useCaseWords()
  const say = useMoments()
  const offices = useOffices(unit)
  const [isNew, setNew] = useState(false)
  const list = offices.data?.offices
  return (
    <>
      <h1>{t('offices.title')}</h1>
      <KeysBar unit={unit} page="offices" />
      {offices.error ? (
        <TroubleNotice
          error={offices.error}
          onAgain={() => void offices.refetch()}
          stale={offices.data && say.instant(offices.data.at)}
        />
      ) : null}
      {list ? (
        <>
          {list.length === 0 ? (
            <section className="card empty">
              <h2>{t('offices.emptyTitle')}</h2>
              <p>{t('offices.emptyWords')}</p>
            </section>
          ) : null}
          {list.map((office) => (
            <OfficeCard key={office.office} office={office} />
          ))}
          {isNew ? (
            <NewOffice unit={unit} onMade={() => setNew(false)} />
          ) : (
            <button type="button" className="button more" onClick={() => setNew(true)}>
              {t('offices.new')}
            </button>
          )}
        </>
      ) : offices.error ? null : (
        <Loading words={t('loading.offices')} />
      )}
    </>
  )
}

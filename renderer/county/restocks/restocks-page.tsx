import type { Restocks } from '../../../federation/contract/restocks.ts'
import { useRestocks } from '../hub/queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { OpenRequest } from './open-request.tsx'
import { PastRequests } from './past-requests.tsx'

type RestocksPageProps = { unit: string; mayPublish: boolean }

/** What stations asked for, those that wait longest first, and the county's answers. */
export function RestocksPage({ unit, mayPublish }: RestocksPageProps) {
  const { t } = useWords()
  const say = useMoments()
  const restocks = useRestocks(unit)
  return (
    <>
      <h1>{t('restocks.title')}</h1>
      {restocks.error ? (
        <TroubleNotice
          error={restocks.error}
          onAgain={() => void restocks.refetch()}
          stale={restocks.data && say.instant(restocks.data.at)}
        />
      ) : null}
      {restocks.data ? (
        <Queue restocks={restocks.data} mayPublish={mayPublish} />
      ) : restocks.error ? null : (
        <Loading words={t('loading.restocks')} />
      )}
    </>
  )
}

function Queue({ restocks, mayPublish }: { restocks: Restocks; mayPublish: boolean }) {
  const { t } = useWords()
  const say = useMoments()
  const { open, closed, at, unit } = restocks
  const waiting = open.filter((each) => each.state === 'requested').length
  return (
    <>
      <section className="card summary">
        <p className="sentence">
          {open.length === 0
            ? t('restocks.nothingOpen')
            : waiting === 0
              ? t('restocks.allAnswered', { count: open.length })
              : t('restocks.sentence', { count: waiting })}
        </p>
        <p className="soft">{t('stations.asOf', { moment: say.instant(at) })}</p>
        {mayPublish ? null : <p className="notice-line">{t('act.readOnly')}</p>}
      </section>
      {open.length === 0 && closed.length === 0 ? (
        <section className="card empty">
          <h2>{t('restocks.emptyTitle')}</h2>
          <p>{t('restocks.emptyWords')}</p>
        </section>
      ) : null}
      <ol className="requests" aria-label={t('restocks.queue')}>
        {open.map((request) => (
          <OpenRequest
            // A new answer begins with what it says, whoever gave it.
            key={`${request.station}/${request.epoch}/${request.seq}/${request.rev}`}
            {...{ request, unit, mayPublish }}
          />
        ))}
      </ol>
      {closed.length > 0 ? <PastRequests requests={closed} /> : null}
    </>
  )
}

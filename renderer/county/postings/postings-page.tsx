import type { Postings } from '../../../federation/contract/listings.ts'
import { usePostings } from '../hub/queries.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { PostingCard } from './posting-card.tsx'
import { PostingSettings } from './posting-settings.tsx'

type PostingsPageProps = { unit: string; mayPublish: boolean }

/** Jobs that managers posted themselves: those to be checked first, and whether they may post at all. */
export function PostingsPage({ unit, mayPublish }: PostingsPageProps) {
  const { t } = useWords()
  const say = useMoments()
  const postings = usePostings(unit)
  return (
    <>
      <h1>{t('postings.title')}</h1>
      {postings.error ? (
        <TroubleNotice
          error={postings.error}
          onAgain={() => void postings.refetch()}
          stale={postings.data && say.instant(postings.data.at)}
        />
      ) : null}
      {postings.data ? (
        <Queue postings={postings.data} mayPublish={mayPublish} />
      ) : postings.error ? null : (
        <Loading words={t('loading.postings')} />
      )}
    </>
  )
}

function Queue({ postings, mayPublish }: { postings: Postings; mayPublish: boolean }) {
  const { t } = useWords()
  const say = useMoments()
  const { unit, at, postings: all } = postings
  const waiting = all.filter(({ state }) => state === 'waiting')
  const others = all.filter(({ state }) => state !== 'waiting')
  return (
    <>
      <section className="card summary">
        <p className="sentence">
          {waiting.length === 0 ? t('postings.nothing') : t('postings.sentence', { count: waiting.length })}
        </p>
        <p className="soft">{t('stations.asOf', { moment: say.instant(at) })}</p>
        {mayPublish ? null : <p className="notice-line">{t('act.readOnly')}</p>}
      </section>
      <PostingSettings key={`${postings.settingsOf}/${postings.settingsRev}`} {...{ postings, mayPublish }} />
      {all.length === 0 ? (
        <section className="card empty">
          <h2>{t('postings.emptyTitle')}</h2>
          <p>{t('postings.emptyWords')}</p>
        </section>
      ) : null}
      <ol className="postings" aria-label={t('postings.queue')}>
        {waiting.map((posting) => (
          <PostingCard key={`${posting.station}/${posting.listing}`} {...{ posting, unit, mayPublish }} />
        ))}
      </ol>
      {others.length > 0 ? (
        <>
          <h2 className="postings-past">{t('postings.decided')}</h2>
          <ol className="postings" aria-label={t('postings.decided')}>
            {others.map((posting) => (
              <PostingCard key={`${posting.station}/${posting.listing}`} {...{ posting, unit, mayPublish }} />
            ))}
          </ol>
        </>
      ) : null}
    </>
  )
}

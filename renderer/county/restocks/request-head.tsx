import type { RestockRow } from '../../../federation/contract/restocks.ts'
import type { Moments } from '../words/moments.ts'
import { useDuration } from '../words/use-duration.ts'
import { useWords } from '../words/use-words.ts'
import { RequestMark } from './request-mark.tsx'

/** Who asked, when, and how far it has come. */
export function RequestHead({ request, moments }: { request: RestockRow; moments: Moments }) {
  const { t } = useWords()
  const duration = useDuration()
  const { state, askedAt, answeredAt, expectedOn, known } = request
  const hours = (moments.nowMs - Date.parse(askedAt)) / 3_600_000
  return (
    <header className="request-head">
      <RequestMark state={state} />
      <div>
        <h2>
          {request.stationName} <span className="code">{request.station}</span>
        </h2>
        <p className="soft">
          {t('restocks.asked', { moment: moments.instant(askedAt) })}
          {state === 'requested' && hours >= 1
            ? ` · ${t('restocks.waits', { duration: duration(hours) })}`
            : ''}
        </p>
      </div>
      <p className="request-state">
        <b>{t(`restocks.state.${state}`)}</b>
        {answeredAt === null ? null : <span>{moments.instant(answeredAt)}</span>}
        {expectedOn === null ? null : <span>{t('restocks.expected', { day: moments.day(expectedOn) })}</span>}
        {state === 'requested' ? null : (
          <span className={known ? 'soft' : 'waits'}>
            {t(known ? 'restocks.known' : 'restocks.notKnown')}
          </span>
        )}
      </p>
    </header>
  )
}

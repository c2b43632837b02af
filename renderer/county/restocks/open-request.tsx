import type { RestockRow } from '../../../federation/contract/restocks.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { AnswerFields } from './answer-fields.tsx'
import { RequestHead } from './request-head.tsx'
import { useAnswer } from './use-answer.ts'

type OpenRequestProps = { request: RestockRow; unit: string; mayPublish: boolean }

/** One request, what is known of it, and the answer being given. */
export function OpenRequest({ request, unit, mayPublish }: OpenRequestProps) {
  const { t } = useWords()
  const say = useMoments()
  const act = useAct(['restocks'])
  const answer = useAnswer(request, (body) =>
    act.run(() =>
      askHub(`/v1/restocks/${request.station}/${request.epoch}/${request.seq}`, { method: 'PUT', body }),
    ),
  )
  const { state } = request
  return (
    <li className={`card request request-${state}`}>
      <RequestHead request={request} moments={say} />
      <AnswerFields {...{ request, unit, answer }} readOnly={!mayPublish} />
      {mayPublish ? (
        <>
          <p className="fault" role="alert">
            {answer.fault ? t(`restocks.fault.${answer.fault}`) : ''}
          </p>
          <ActTrouble trouble={act.trouble} />
          <div className="buttons">
            {state === 'shipped' ? null : (
              <button
                type="button"
                className={state === 'requested' ? 'button primary' : 'button'}
                disabled={act.busy}
                onClick={() => answer.give('approved')}
              >
                {t(state === 'approved' ? 'restocks.approveAgain' : 'restocks.approve')}
              </button>
            )}
            <button
              type="button"
              className={state === 'requested' ? 'button' : 'button primary'}
              disabled={act.busy}
              onClick={() => answer.give('shipped')}
            >
              {t(state === 'shipped' ? 'restocks.shipAgain' : 'restocks.ship')}
            </button>
            <button
              type="button"
              className="button danger"
              disabled={act.busy}
              onClick={() => answer.give('refused')}
            >
              {t('restocks.refuse')}
            </button>
          </div>
        </>
      ) : null}
    </li>
  )
}

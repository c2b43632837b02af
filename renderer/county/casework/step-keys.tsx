import { useId, useState } from 'react'
import type { Case } from '../../../federation/contract/requests.ts'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useCaseWords } from './use-case-words.ts'

/** Steps that say nothing but themselves; what speaks to the worker is an answer. */
const silentSteps = ['handed-over', 'agency-received', 'decided', 'closed'] as const

export function StepKeys({ request }: { request: Case }) {
  const t = useCaseWords()
  const act = useAct(['request', 'requests', 'offices'])
  const [assignee, setAssignee] = useState(request.assignee ?? '')
  const nameId = useId()
  const { finger, seen } = request
  const path = `/v1/requests/${finger}`
  return (
    <section className="card step-keys">
      <h2>{t('step.title')}</h2>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault()
          const body = { seen, assignee: assignee.trim() }
          void act.run(() => askHub(`${path}/assignee`, { method: 'PUT', body }))
        }}
      >
        <label htmlFor={nameId}>
          {t('step.assignee')}
          <input
            id={nameId}
            className="field"
            maxLength={60}
            value={assignee}
            onChange={({ target }) => setAssignee(target.value)}
          />
        </label>
        <button type="submit" className="button" disabled={act.busy || assignee.trim() === ''}>
          {t('step.assign')}
        </button>
      </form>
      <div className="buttons">
        {silentSteps
          .filter((state) => state !== request.state)
          .map((state) => (
            <button
              key={state}
              type="button"
              className="button"
              disabled={act.busy}
              onClick={() =>
                void act.run(() => askHub(`${path}/steps`, { method: 'POST', body: { seen, state } }))
              }
            >
              {t(`step.to.${state}`)}
            </button>
          ))}
      </div>
      <p className="soft">{t('step.words')}</p>
      <ActTrouble trouble={act.trouble} />
    </section>
  )
}

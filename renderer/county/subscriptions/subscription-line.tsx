import { useState } from 'react'
import type { SubscriptionRow } from '../../../federation/contract/subscriptions.ts'
import { subscriptionMadeSchema } from '../../../federation/contract/subscriptions.ts'
import { AskFirst } from '../accounts/ask-first.tsx'
import { askHub } from '../hub/ask-hub.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useMoments } from '../words/use-moments.ts'
import { DispatchHistory } from './dispatch-history.tsx'
import { SubscriptionState } from './subscription-state.tsx'
import type { Handed } from './subscriptions-page.tsx'
import { useSubscriptionWords } from './use-subscription-words.ts'

type LineProps = {
  row: SubscriptionRow
  /** The hub's now. */
  at: string
  unitName: string
  onEdit: () => void
  onHanded: (handed: Handed) => void
}

/** One subscription: what it sends where, how that goes, and what can be done about it. */
export function SubscriptionLine({ row, at, unitName, onEdit, onHanded }: LineProps) {
  const words = useSubscriptionWords()
  const say = useMoments()
  const act = useAct(['subscriptions', 'dispatches'])
  const [isOpen, setOpen] = useState(false)
  const { subscription, name, unit, target, formats, rev, paused, who, changedAt, unsentCount } = row
  const path = `/v1/subscriptions/${subscription}`
  const send = (which: 'newest' | 'unsent') =>
    act.run(() => askHub(`${path}/dispatches`, { method: 'POST', body: { send: which } }))
  const setPaused = () =>
    act.run(() => askHub(path, { method: 'PUT', body: { ...orderOf(row), rev, paused: !paused } }))
  const isFailing = unsentCount > 0 && row.unsent?.fault !== null
  return (
    <li
      className={`card subscription ${paused ? 'account-disabled' : isFailing ? 'subscription-failing' : ''}`}
    >
      <div className="subscription-head">
        <div>
          <h2>{name}</h2>
          <p>
            {unitName} <span className="code">{unit}</span>
          </p>
          <p className="soft where">
            {words('sends', {
              formats: formats.map((format) => words(`format.${format}`)).join(' / '),
              target: target.kind === 'folder' ? `${unit}/${target.folder}/` : target.url,
            })}
          </p>
          <p className="soft">
            {words(who.closed ? 'byClosed' : 'by', { name: who.name, moment: say.instant(changedAt) })}
          </p>
        </div>
        <SubscriptionState row={row} at={at} />
      </div>
      <ActTrouble trouble={act.trouble} />
      <div className="buttons">
        {unsentCount > 0 && !paused ? (
          <button
            type="button"
            className="button primary"
            aria-label={words('resendOf', { name })}
            disabled={act.busy}
            onClick={() => void send('unsent')}
          >
            {words('resend')}
          </button>
        ) : null}
        {paused ? null : (
          <button
            type="button"
            className="button"
            aria-label={words('sendNewestOf', { name })}
            disabled={act.busy}
            onClick={() => void send('newest')}
          >
            {words('sendNewest')}
          </button>
        )}
        <button type="button" className="button" aria-label={words('editOf', { name })} onClick={onEdit}>
          {words('edit')}
        </button>
        <button
          type="button"
          className="button"
          aria-label={words(paused ? 'resumeOf' : 'pauseOf', { name })}
          disabled={act.busy}
          onClick={() => void setPaused()}
        >
          {words(paused ? 'resume' : 'pause')}
        </button>
        {target.kind === 'webhook' ? (
          <AskFirst
            press={words('secret')}
            of={words('secretOf', { name })}
            title={words('secretAskTitle')}
            words={words('secretAskWords', { name })}
            act={act}
            onSure={() =>
              act.run(async () => {
                const answer = await askHub(`${path}/secrets`, { method: 'POST' })
                const { secret } = subscriptionMadeSchema.parse(await answer.json())
                if (secret !== null) onHanded({ name, secret })
              })
            }
          />
        ) : null}
        <AskFirst
          press={words('remove')}
          of={words('removeOf', { name })}
          title={words('removeTitle')}
          words={words('removeWords', { name })}
          act={act}
          onSure={() => act.run(() => askHub(`${path}?rev=${rev}`, { method: 'DELETE' }))}
        />
        <button
          type="button"
          className="button"
          aria-expanded={isOpen}
          aria-label={words('historyOf', { name })}
          onClick={() => setOpen(!isOpen)}
        >
          {words('history')}
        </button>
      </div>
      {isOpen ? <DispatchHistory row={row} act={act} /> : null}
    </li>
  )
}

/** All of it, as it is. */
function orderOf({ name, target, formats, hour, restatements, language }: SubscriptionRow) {
  return { name, target, formats, hour, restatements, language }
}

import { useState } from 'react'
import { Link } from 'wouter'
import type { Case } from '../../../federation/contract/requests.ts'
import type { RequestWords } from '../../../protocol/sealing/request-words.ts'
import { Loading, TroubleNotice } from '../shell/notices.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { AnswerForm } from './answer-form.tsx'
import { CaseLog } from './case-log.tsx'
import { useCase } from './case-queries.ts'
import { DueList } from './due-list.tsx'
import { useFormNames } from './form-names.ts'
import { KeysBar } from './keys-bar.tsx'
import { useKeysHeld } from './keys-held.tsx'
import { SealedWords } from './sealed-words.tsx'
import { StepKeys } from './step-keys.tsx'
import { useCaseWords } from './use-case-words.ts'

/** One request: what is known of it, its words once the key is here, what was done, and what can be. */
export function RequestPage({ unit, finger }: { unit: string; finger: string }) {
  const t = useCaseWords()
  const found = useCase(finger)
  return (
    <>
      <KeysBar unit={unit} page="requests" />
      <p>
        <Link href={`/${unit}/requests`}>{t('back')}</Link>
      </p>
      {found.error ? <TroubleNotice error={found.error} onAgain={() => void found.refetch()} /> : null}
      {found.data ? (
        <OneRequest request={found.data} />
      ) : found.error ? null : (
        <Loading words={t('loading.request')} />
      )}
    </>
  )
}

function OneRequest({ request }: { request: Case }) {
  const t = useCaseWords()
  const { keys } = useKeysHeld()
  const [opened, setOpened] = useState<RequestWords>()
  // Without the key in the page, nothing that it opened is either.
  const words = keys === undefined ? undefined : opened
  if (keys === undefined && opened !== undefined) setOpened(undefined)
  return (
    <div className="one-case">
      <Facts request={request} />
      <SealedWords request={request} words={words} onOpened={setOpened} />
      {request.state === 'withdrawn' ? (
        <section className="card">
          <p className="notice-line">{t('withdrawn')}</p>
        </section>
      ) : (
        <>
          <StepKeys key={request.seen} request={request} />
          <AnswerForm key={`answer ${request.seen}`} request={request} words={words} />
        </>
      )}
      <History request={request} />
    </div>
  )
}

function Facts({ request }: { request: Case }) {
  const t = useCaseWords()
  const { text } = useWords()
  const say = useMoments()
  const names = useFormNames()
  const { form, category, urgency, worker, formBody, handedOverAt, receivedAt } = request
  const facts: [string, string][] = [
    [t('fact.station'), `${request.stationName} ${request.station}`],
    [t('fact.office'), request.officeName ? text(request.officeName) : request.office],
    [
      t('fact.captured'),
      `${say.instant(request.capturedAt)}${request.isTimeVerified ? '' : ` (${t('fact.unverified')})`}`,
    ],
    [t('fact.arrived'), say.instant(request.arrivedAt)],
    [t('fact.handedOver'), handedOverAt === null ? t('fact.notYet') : say.instant(handedOverAt)],
    [t('fact.received'), receivedAt === null ? t('fact.notYet') : say.instant(receivedAt)],
    [t('fact.assignee'), request.assignee ?? t('nobody')],
    ...(worker === null ? [] : [[t('fact.worker'), names.fact(form, 'worker', worker)] as [string, string]]),
  ]
  return (
    <section className="card case-facts">
      <h1>
        {formBody ? text(formBody.name) : names.form(form)}
        {category === null ? '' : ` · ${names.fact(form, 'category', category)}`}
      </h1>
      <p className="case-head">
        <b>{t(`state.${request.state}`)}</b>
        {urgency === 'urgent' ? <span className="urgent">{t('urgent')}</span> : null}
        <span className="code">{request.finger.slice(0, 8)}</span>
      </p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <DueList dues={request.dues} />
    </section>
  )
}

function History({ request }: { request: Case }) {
  const t = useCaseWords()
  const say = useMoments()
  return (
    <section className="card">
      <h2>{t('history')}</h2>
      {request.steps.length === 0 ? (
        <p className="soft">{t('noSteps')}</p>
      ) : (
        <ol className="steps">
          {request.steps.map((step) => (
            <li key={`${step.at} ${step.state}`}>
              <b>{t(`state.${step.state}`)}</b> <span>{say.instant(step.at)}</span>{' '}
              <span className="soft">{step.who === 'worker' ? t('byWorker') : step.who}</span>
            </li>
          ))}
        </ol>
      )}
      <CaseLog log={request.log} />
    </section>
  )
}

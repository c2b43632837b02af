import { useId, useRef, useState } from 'react'
import type { PostingRow } from '../../../federation/contract/listings.ts'
import { listingPutSchema } from '../../../federation/contract/listings.ts'
import { jobSchema } from '../../../protocol/jobs/job.ts'
import { askHub, HubTrouble } from '../hub/ask-hub.ts'
import { useUnitNames } from '../hub/unit-names.ts'
import { useAct } from '../hub/use-act.ts'
import { ActTrouble } from '../shell/act-trouble.tsx'
import { useMoments } from '../words/use-moments.ts'
import { useWords } from '../words/use-words.ts'
import { JobFacts } from './job-facts.tsx'
import { TakeDownDialog } from './take-down-dialog.tsx'

type PostingCardProps = { posting: PostingRow; unit: string; mayPublish: boolean }

/** One posting: what it says, what it breaks, and the county's decision. */
export function PostingCard({ posting, unit, mayPublish }: PostingCardProps) {
  const { t, text } = useWords()
  const say = useMoments()
  const units = useUnitNames()
  const act = useAct(['postings', 'listings'])
  const [to, setTo] = useState(unit)
  const [unlawful, setUnlawful] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const ids = { title: useId(), unit: useId() }
  const { station, stationName, epoch, seq, rev, title, until, postedAt, faults, state } = posting
  const job = jobSchema.safeParse(posting.job).data
  const path = `/v1/postings/${station}/${epoch}/${seq}`

  async function approve() {
    await act.run(async () => {
      const body = { decision: 'approve', rev, unit: to }
      const made = listingPutSchema.safeParse(await (await askHub(path, { method: 'PUT', body })).json())
      if (!made.success) throw new HubTrouble('unreachable')
      setUnlawful(made.data.is === 'unlawful')
    })
  }

  return (
    <li className={`card posting posting-${state}`} aria-labelledby={ids.title}>
      <div className="posting-head">
        <div>
          <h3 id={ids.title}>{title}</h3>
          <p className="soft">
            {t('postings.posted', { station: stationName, moment: say.instant(postedAt) })} ·{' '}
            {t('postings.until', { day: say.day(until) })}
          </p>
        </div>
        <p className="posting-state">
          <b>{t(`postings.state.${state}`)}</b>
          {posting.decidedBy === null || posting.decidedAt === null ? null : (
            <span className="soft">
              {t('postings.by', { who: posting.decidedBy, moment: say.instant(posting.decidedAt) })}
            </span>
          )}
        </p>
      </div>
      {job ? <JobFacts job={job} /> : null}
      {state === 'waiting' ? (
        faults.length === 0 ? (
          <p className="lawful">{t('postings.lawful')}</p>
        ) : (
          <div className="unlawful">
            <p>{t('postings.faults', { count: faults.length })}</p>
            <ul>
              {faults.map((fault) => (
                <li key={`${fault.field}/${fault.rule}`}>
                  <b>{t(`rule.${fault.rule as 'missing'}`, { defaultValue: fault.rule })}</b>
                  {fault.text === '' ? null : <q>{fault.text}</q>} <span>{text(fault.cites)}</span>
                </li>
              ))}
            </ul>
          </div>
        )
      ) : null}
      {mayPublish && (state === 'waiting' || state === 'approved') ? (
        <>
          <p className="fault" role="alert">
            {unlawful ? t('postings.unlawful') : ''}
          </p>
          <ActTrouble trouble={act.trouble} />
          <div className="buttons">
            {state === 'waiting' && faults.length === 0 ? (
              <>
                <label htmlFor={ids.unit} className="approve-for">
                  {t('postings.approveFor')}
                  <select
                    id={ids.unit}
                    className="field"
                    value={to}
                    onChange={({ target }) => setTo(target.value)}
                  >
                    {units.below(unit).map((each) => (
                      <option key={each} value={each}>
                        {units.name(each)}
                      </option>
                    ))}
                  </select>
                </label>
                <button
                  type="button"
                  className="button primary"
                  disabled={act.busy}
                  onClick={() => void approve()}
                >
                  {t('postings.approve')}
                </button>
              </>
            ) : null}
            <button type="button" className="button danger" onClick={() => dialog.current?.showModal()}>
              {t('postings.takeDown')}
            </button>
          </div>
          <TakeDownDialog {...{ posting, path, dialog }} />
        </>
      ) : null}
    </li>
  )
}

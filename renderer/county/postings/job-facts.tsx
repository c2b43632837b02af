import type { Job } from '../../../protocol/jobs/job.ts'
import { useWords } from '../words/use-words.ts'

/** What somebody who checks a posting looks for: who, where, for how much, on what conditions. */
export function JobFacts({ job }: { job: Job }) {
  const { t, number } = useWords()
  const { employer, place, pay, openings, workHours, description, requirements, contact } = job
  const yuan = (fen: number) => number(fen / 100)
  const amount = pay.minFen === pay.maxFen ? yuan(pay.minFen) : `${yuan(pay.minFen)}–${yuan(pay.maxFen)}`
  const facts: [string, string][] = [
    [t('postings.employer'), [employer.name, employer.uscc].filter((each) => each).join(' · ')],
    [t('postings.place'), place.address],
    [
      t('postings.payment'),
      pay.unit === 'piece' && pay.piece !== undefined
        ? t('postings.payPiece', { pay: amount, piece: pay.piece })
        : t('postings.pay', { pay: amount, unit: t(`postings.payUnit.${pay.unit}`) }),
    ],
    [t('postings.openings'), number(openings)],
    [t('postings.hours'), workHours],
    [t('postings.description'), description],
    [t('postings.requirements'), requirements.join('；')],
    [t('postings.phone'), contact.phone],
  ]
  return (
    <dl className="job-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

// A revision told to somebody: how complete it is, why it differs, what changed, what may still come. The page draws it, and the hub
// writes it out for a mail.
import type { Texts } from '../../../protocol/ids.ts'
import type { Report } from '../any-report.ts'
import type { ChangedPlace } from './changed-words.ts'
import { changedWords } from './changed-words.ts'
import { completenessWords } from './completeness-words.ts'
import { missingSum, missingWords } from './missing-words.ts'
import { periodWords } from './period-words.ts'
import { reasonWords } from './reason-words.ts'
import type { Say } from './say.ts'

export type RestatementWords = {
  /** Of a mail: whose report, of what time, which revision. */
  subject: string
  /** Whose it is and of which days; when it was made, and what it is to the one before. */
  which: string[]
  complete: string[]
  /** What a reader asks for first. */
  headline: string
  why: string[]
  changed: ChangedPlace[]
  missing: string[]
}

export function restatementWords(
  report: Report,
  { unit, say }: { unit: { name: Texts }; say: Say },
): RestatementWords {
  const { t, number, moment, text } = say
  const { revision, changes, reasons = [], missing = [], totals } = report
  const kind = revision === 0 ? 'running' : revision === 1 ? 'first' : 'restated'
  const { name: period, days } = periodWords(report, say)
  const values = { unit: text(unit.name), period, days, revision }
  const visits = { visits: number(totals.visits.total), people: number(totals.visits.people) }
  const why = reasons.map((each) => reasonWords(each, say))
  return {
    subject: t(`restated.subject.${kind}`, { ...values, count: changes.length }),
    which: [
      t('restated.about', values),
      t(`restated.which.${kind}`, { revision, before: revision - 1, moment: moment(report.madeAt) }),
    ],
    complete: completenessWords(report.completeness, say),
    headline: t('restated.headline', visits),
    why: changes.length > 0 && why.length === 0 ? [t('reason.unknown')] : why,
    changed: changedWords(changes, { report, say }),
    missing: [...missingSum(missing, say), ...missing.map((each) => missingWords(each, say))],
  }
}

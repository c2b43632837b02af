import type { RestatementReason } from '../restatement-reasons.ts'
import type { Say } from './say.ts'

type Of<W extends RestatementReason['why']> = Extract<RestatementReason, { why: W }>
type Sayer = Pick<Say, 't' | 'moment'>

/** "Yaochiyuan: heard again Tuesday 10:20, with 5 more entries; complete up to …, before up to …" */
export function reasonWords(reason: RestatementReason, say: Sayer): string {
  const { t } = say
  const words = wordsOf(reason, say)
  return reason.name === null
    ? t('reason.unit', { words })
    : t('reason.station', { name: reason.name, words })
}

function wordsOf(reason: RestatementReason, say: Sayer): string {
  const { t, moment } = say
  switch (reason.why) {
    case 'late':
      return lateWords(reason, say)
    case 'voided':
      return t('reason.voided', { count: reason.visits })
    case 'lost':
      return lostWords(reason, say)
    case 'journal':
      return t('reason.journal', { moment: moment(reason.openedAt) })
    case 'clock':
      return clockWords(reason, say)
    case 'closed':
      return t('reason.closed', { moment: moment(reason.closedAt) })
    default:
      return t(`reason.${reason.why}`)
  }
}

function lateWords({ heardAt, entries, coveredBefore, coveredAfter }: Of<'late'>, { t, moment }: Sayer) {
  const parts = [heardAt === null ? t('reason.came') : t('reason.heard', { moment: moment(heardAt) })]
  if (entries !== null)
    parts.push(entries === 0 ? t('reason.nothing') : t('reason.entries', { count: entries }))
  if (coveredAfter !== null && coveredAfter !== coveredBefore)
    parts.push(
      coveredBefore === null
        ? t('reason.covered', { after: moment(coveredAfter) })
        : t('reason.coveredFrom', { before: moment(coveredBefore), after: moment(coveredAfter) }),
    )
  return parts.join(t('missing.and'))
}

function lostWords({ before, after }: Of<'lost'>, { t }: Sayer): string {
  return after > before
    ? t('reason.lost', { count: after - before })
    : t('reason.found', { count: before - after })
}

function clockWords({ verified, moved }: Of<'clock'>, { t }: Sayer): string {
  return [
    ...(verified > 0 ? [t('reason.verified', { count: verified })] : []),
    ...(moved > 0 ? [t('reason.moved', { count: moved })] : []),
  ].join(t('missing.and'))
}

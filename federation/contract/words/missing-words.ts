import type { MissingStation } from '../missing.ts'
import type { Say } from './say.ts'

/** "Yaochiyuan last heard Tuesday 14:02; typically 31 visits a day; about 90 visits may still arrive." */
export function missingWords(missing: MissingStation, say: Pick<Say, 't' | 'number' | 'moment'>): string {
  const { t } = say
  const parts = [heard(missing, say)]
  if (missing.lost > 0) parts.push(t('missing.lost', { count: missing.lost }))
  if (missing.why !== 'lost') parts.push(...toCome(missing, say))
  return t('missing.sentence', { name: missing.name, words: parts.join(t('missing.and')) })
}

function heard(
  { why, lastHeardAt, coveredThrough }: MissingStation,
  { t, moment }: Pick<Say, 't' | 'moment'>,
): string {
  if (lastHeardAt === null) return t('missing.never')
  const words = t('missing.heard', { moment: moment(lastHeardAt) })
  const behindMs = Date.parse(lastHeardAt) - Date.parse(coveredThrough ?? '')
  // Heard again, with a heap still to bring; or only some of it ever came.
  if (why === 'lost' || behindMs < 3_600_000) return words
  return [
    words,
    coveredThrough === null
      ? t('missing.notCovered')
      : t('missing.covered', { moment: moment(coveredThrough) }),
  ].join(t('missing.and'))
}

function toCome(
  { typicalVisitsPerDay: typical, mayStillArrive: visits }: MissingStation,
  { t, number }: Pick<Say, 't' | 'number'>,
): string[] {
  if (typical === null || visits === null) return [t('missing.unknown')]
  return [
    t('missing.typical', { count: typical }),
    visits === 0
      ? t('missing.hardly')
      : t('missing.mayArrive', { count: visits, about: number(about(visits)) }),
  ]
}

/** "About 120 visits may still arrive from 4 stations; this is not in the figures." No sentence where nothing is missing. */
export function missingSum(
  missing: readonly MissingStation[],
  { t, number }: Pick<Say, 't' | 'number'>,
): string[] {
  const open = missing.filter(({ why }) => why !== 'lost')
  if (open.length === 0) return []
  const known = open.filter(({ mayStillArrive }) => mayStillArrive !== null)
  const unknown = open.length - known.length
  const visits = known.reduce((sum, { mayStillArrive }) => sum + (mayStillArrive ?? 0), 0)
  const stations = t('missing.stations', { count: known.length })
  return [
    ...(visits > 0 ? [t('missing.sum', { count: visits, about: number(about(visits)), stations })] : []),
    ...(visits === 0 && known.length > 0 ? [t('missing.sumHardly', { count: known.length })] : []),
    ...(unknown > 0 ? [t('missing.sumUnknown', { count: unknown })] : []),
  ]
}

/** A guess is told in two figures: 93 → 90, 1,234 → 1,200. */
function about(visits: number): number {
  if (visits < 20) return visits
  const step = 10 ** Math.max(1, Math.floor(Math.log10(visits)) - 1)
  return step * Math.round(visits / step)
}

import type { WeeklyReport } from '../weekly-report.ts'
import type { Say } from './say.ts'

/** "Of 7 stations, 6 are complete, 1 partial, 0 silent." and what can no longer come. */
export function completenessWords(
  completeness: WeeklyReport['completeness'],
  { t }: Pick<Say, 't'>,
): string[] {
  const { stations, complete, lost } = completeness
  const sentence =
    stations === 0
      ? t('report.completeness.none')
      : complete === stations
        ? t('report.completeness.all', { count: stations })
        : t('report.completeness.some', { ...completeness, count: stations })
  return lost > 0 ? [sentence, t('report.completeness.lost', { count: lost })] : [sentence]
}

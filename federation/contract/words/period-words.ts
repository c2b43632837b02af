import type { Report } from '../any-report.ts'
import { daysOfWeek } from '../iso-week.ts'
import type { Say } from './say.ts'

/** What a report is about: "Week 47, 2026", "November 2026", "Autumn 2026"; and its first and last day. */
export function periodWords(
  report: Report,
  { t, day }: Pick<Say, 't' | 'day'>,
): { name: string; days: string } {
  const days = 'week' in report ? daysOfWeek(report.week) : [report.period.from, report.period.to]
  const range = t('date.range', { from: day(days?.[0] ?? ''), to: day(days?.at(-1) ?? '') })
  return { name: nameOf(report, { t, range }), days: range }
}

function nameOf(report: Report, { t, range }: Pick<Say, 't'> & { range: string }): string {
  if ('week' in report)
    return t('date.week', { year: report.week.slice(0, 4), week: Number(report.week.slice(6)) })
  const { kind, name } = report.period
  const year = name.slice(0, 4)
  if (kind === 'month') return t('month', { ns: 'periods', year, month: t(`month.${Number(name.slice(5))}`) })
  if (kind === 'season') return t(`season.${name.slice(5)}`, { ns: 'periods', year })
  return kind === 'year' ? t('year', { ns: 'periods', year }) : range
}

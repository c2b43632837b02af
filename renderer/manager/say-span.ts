import type { TFunction } from 'i18next'

const secondMs = 1_000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A length of time in the largest unit that fits, said roughly: nobody plans by the second. */
export function saySpan(t: TFunction<'manager'>, ms: number): string {
  const length = Math.abs(ms)
  if (length >= 2 * dayMs) return t('time.days', { count: Math.floor(length / dayMs) })
  if (length >= 2 * hourMs) return t('time.hours', { count: Math.floor(length / hourMs) })
  if (length >= minuteMs) return t('time.minutes', { count: Math.floor(length / minuteMs) })
  return t('time.seconds', { count: Math.floor(length / secondMs) })
}

/** `5 minutes ago`, `in 20 seconds`, `just now`. */
export function sayWhen(t: TFunction<'manager'>, instant: string, nowMs: number): string {
  const away = Date.parse(instant) - nowMs
  if (Math.abs(away) < 5 * secondMs) return t('time.now')
  const time = saySpan(t, away)
  return away < 0 ? t('time.ago', { time }) : t('time.in', { time })
}

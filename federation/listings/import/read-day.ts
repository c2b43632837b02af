import { Temporal } from 'temporal-polyfill'
import { daySchema } from '../../../protocol/days.ts'

/**
 * A day as a table or a machine writes it: 2026-12-05, 2026/12/5, 2026年12月5日, 20261205, or an instant, which is a day by the
 * federation's clock. Undefined for what is none, or could be two.
 */
export function readDay(text: string, timeZone: string): string | undefined {
  const plain = text.normalize('NFKC').trim()
  const [, year, month, day, rest = ''] =
    /^(\d{4})[-/.年]?\s?(\d{1,2})[-/.月]?\s?(\d{1,2})日?(.*)$/s.exec(plain) ?? []
  if (!year || !month || !day) return undefined
  if (/^\d+$/.test(plain) && plain.length !== 8) return undefined
  const told = daySchema.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  if (!told.success) return undefined
  if (rest === '' || /^[T ]\d{1,2}:\d\d(:\d\d(\.\d+)?)?$/.test(rest)) return told.data
  try {
    return Temporal.Instant.from(plain).toZonedDateTimeISO(timeZone).toPlainDate().toString()
  } catch {
    return undefined
  }
}

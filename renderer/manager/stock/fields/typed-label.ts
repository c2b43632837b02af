import { useByLabelSchema } from '../../../../protocol/days.ts'

/**
 * "Use by" as somebody types it from a package: `202705`, `20270531`, `2027-05`, `2027.5.31`, `2027年5月`. Month and day may be one
 * digit where something parts them. Null for what is no month and no day of the calendar.
 */
export function parseLabel(typed: string): string | null {
  const text = typed.trim()
  const run = /^(\d{4})(\d\d)(\d\d)?$/.exec(text)
  const parted = /^(\d{4})\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*(\d{1,2}))?\s*[月日]?$/.exec(text)
  const [, year, month, day] = run ?? parted ?? []
  if (year === undefined || month === undefined) return null
  const label = [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))
  const parsed = useByLabelSchema.safeParse(label.join('-'))
  return parsed.success ? parsed.data : null
}

/** Puts the dashes in while digits are typed one after the other: `20270531` reads `2027-05-31`. Anything else stays as it is. */
export function spaceOutLabel(typed: string): string {
  const digits = typed.replaceAll('-', '')
  if (!/^\d{5,8}$/.test(digits) || !/^[\d-]*$/.test(typed)) return typed
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter(Boolean).join('-')
}

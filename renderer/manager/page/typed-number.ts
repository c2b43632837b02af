/** What stands on the pad while a number is typed: digits, and a minus before them where there may be one. */
export type TypedNumber = { digits: string; minus: boolean }

export const emptyNumber: TypedNumber = { digits: '', minus: false }

export function numberTyped(value: number | null): TypedNumber {
  return value === null ? emptyNumber : { digits: String(Math.abs(value)), minus: value < 0 }
}

/** A further digit; refused where the number would pass `most`. No zeros before others. */
export function typeDigit(typed: TypedNumber, digit: string, most: number): TypedNumber {
  const digits = typed.digits === '0' ? digit : typed.digits + digit
  return Number(digits) <= most ? { ...typed, digits } : typed
}

export function eraseDigit(typed: TypedNumber): TypedNumber {
  return { ...typed, digits: typed.digits.slice(0, -1) }
}

/** Null while nothing is typed. */
export function numberOf({ digits, minus }: TypedNumber): number | null {
  if (digits === '') return null
  const value = Number(digits)
  return minus && value !== 0 ? -value : value
}

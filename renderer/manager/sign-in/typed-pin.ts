/** The county gives no PIN shorter than this (staff-card document). */
export const leastDigits = 6
/** And the host takes none longer. */
export const mostDigits = 32

export type PinKey = { digit: string } | 'erase' | 'enter'

/** What a key of a real keyboard means to the pad; undefined for one that is not the pad's. */
export function pinKeyOf(key: string): PinKey | undefined {
  if (/^[0-9]$/.test(key)) return { digit: key }
  if (key === 'Backspace' || key === 'Delete') return 'erase'
  return key === 'Enter' ? 'enter' : undefined
}

export function typePin(pin: string, key: Exclude<PinKey, 'enter'>): string {
  if (key === 'erase') return pin.slice(0, -1)
  return pin.length < mostDigits ? pin + key.digit : pin
}

/** Milliseconds since 1970 → the wire's form, `2026-11-22T03:04:05.678Z`. Throws a RangeError outside years 0–9999. */
export function toInstant(ms: number): string {
  return new Date(ms).toISOString()
}

/** The wire's form → milliseconds since 1970. The text must already have passed `instantSchema`. */
export function fromInstant(text: string): number {
  return Date.parse(text)
}

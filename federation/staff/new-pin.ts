import { randomInt } from 'node:crypto'

const digits = 6

/** A PIN by chance. */
export function newPin(): string {
  return Array.from({ length: digits }, () => randomInt(10)).join('')
}

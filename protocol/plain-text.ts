import * as z from 'zod'

/**
 * One line of words a person typed, at most `max` UTF-16 units: no control characters, line breaks or halves of a character, not
 * blank. Format characters pass: Mongolian is not written without them.
 */
export function plainTextSchema(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u)
    .regex(/[^\p{C}\p{Z}]/u)
}

/**
 * A code as it is printed on a thing (lot number, shelf number), at most `max` UTF-16 units: visible characters, with single spaces
 * between them. Nothing invisible passes, so that two codes which look the same are the same, whatever a scanner sent along.
 */
export function printedCodeSchema(max: number) {
  return z
    .string()
    .max(max)
    .regex(/^[^\p{C}\p{Z}]+( [^\p{C}\p{Z}]+)*$/u)
}

import * as z from 'zod'

/** What an officer signs in with, and is called by: one line, no name like another. */
export const accountNameSchema = z
  .string()
  .transform((name) => name.normalize('NFC').trim())
  .pipe(
    z
      .string()
      .min(2)
      .max(60)
      .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u),
  )

/** The name as names are compared: width, case and spaces of a keyboard tell nobody apart. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')
}

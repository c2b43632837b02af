import { wordsInCell } from '../../../protocol/tables/plain-cell.ts'

/** Conditions in one cell, as people separate them. */
export function listOf(text: string): string[] {
  return text
    .split(/[;；\n\r|]|(?:^|\s)\d+[.、)]\s*(?=\D)/u)
    .map(wordsInCell)
    .filter((each) => each !== '')
}

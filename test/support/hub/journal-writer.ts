import type { Was } from '../../../protocol/entry.ts'
import { formatLine } from '../../../protocol/entry.ts'
import { toInstant } from '../../../protocol/instants.ts'

/** A journal being written by hand: one entry a minute from a moment on, unless told otherwise. */
export type JournalWriter = {
  epoch: string
  lines: string[]
  put(
    kind: string,
    body: Record<string, unknown>,
    change?: { atMs?: number; was?: Was; v?: number },
  ): JournalWriter
  visits(count: number): JournalWriter
}

export const epochs = [1, 2, 3, 4].map((number) => `0197b3a0-0000-7000-8000-00000000000${number}`) as [
  string,
  string,
  string,
  string,
]

export function journalWriter(
  epoch: string = epochs[0],
  firstMs = Date.parse('2026-11-22T02:00:00.000Z'),
): JournalWriter {
  const lines: string[] = []
  const writer: JournalWriter = {
    epoch,
    lines,
    put: (kind, body, change = {}) => {
      const { atMs = firstMs + lines.length * 60_000, was, v = 1 } = change
      lines.push(formatLine(lines.length + 1, { at: toInstant(atMs), kind, v, by: 'host', body, was }))
      return writer
    },
    visits: (count) => {
      for (let i = 0; i < count; i++)
        writer.put('visit.checked-in', { category: 'rider', services: [], people: 1 })
      return writer
    },
  }
  return writer
}

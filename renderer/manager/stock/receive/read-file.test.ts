import { expect, test } from 'vitest'
import { maxNoteBytes, readAsBase64 } from './read-file.ts'

test('a file of the largest size comes through byte for byte, and fits the call', async () => {
  const bytes = Uint8Array.from({ length: maxNoteBytes }, (_, at) => (at * 31) % 256)
  const text = await readAsBase64(new Blob([bytes]))
  expect(Buffer.from(text, 'base64').equals(bytes)).toBe(true)
  expect(text.length).toBeLessThanOrEqual(900_000)
})

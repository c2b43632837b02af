import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLine } from './entry.ts'
import { kinds } from './kinds/index.ts'

/** One line as it was first written of every kind and version. A line here is never changed and never removed. */
const frozen: Record<string, string> = JSON.parse(
  readFileSync(new URL('./fixtures/lines.json', import.meta.url), 'utf8'),
)

describe('old lines', () => {
  it('has one of every kind in every version', () => {
    const released = kinds.flatMap((each) => Object.keys(each.versions).map((v) => `${each.kind}@${v}`))
    expect(Object.keys(frozen).sort()).toEqual(released.sort())
  })

  it.each(Object.entries(frozen))('reads %s for ever, every member of it', (name, line) => {
    const read = readLine(line)
    expect(read).toMatchObject({ read: true })
    if (!read.read) return
    expect(`${read.entry.kind}@${read.entry.v}`).toBe(name)
    expect(read.entry).toEqual(JSON.parse(line))
  })
})

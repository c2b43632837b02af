import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chainNext, chainStart } from '../protocol/chain.ts'
import { formatLine, maxLineBytes } from '../protocol/entry.ts'
import type { ScratchDb } from '../test/support/db/scratch-db.ts'
import { firstEpoch, scratchDb, scratchJournal, visit } from '../test/support/db/scratch-db.ts'
import { CannotRecord } from './faults.ts'
import { readEntries } from './read-entries.ts'
import { visitsBetween } from './visits.ts'

let scratch: ScratchDb
beforeEach(() => {
  scratch = scratchDb()
})
afterEach(() => scratch.close())

const linesIn = (epochNo = 1) => [...readEntries(scratch.db, { epochNo })]

describe('the journal', () => {
  it('names entries by their place, without a hole', () => {
    const journal = scratchJournal(scratch)
    expect(journal.append([visit(), visit(1)])).toEqual([
      { epoch: firstEpoch, seq: 1 },
      { epoch: firstEpoch, seq: 2 },
    ])
    expect(journal.append([visit(2)])).toEqual([{ epoch: firstEpoch, seq: 3 }])
  })

  it('keeps each line as it was written, and the chain through it', () => {
    const journal = scratchJournal(scratch)
    journal.append([visit(), visit(1, 'rider')])
    let head = chainStart(firstEpoch)
    for (const { seq, line, chain } of linesIn()) {
      expect(line).toBe(formatLine(seq, JSON.parse(line)))
      head = chainNext(head, Buffer.from(line))
      expect(chain.equals(head)).toBe(true)
    }
    expect(journal.place()).toMatchObject({ epoch: firstEpoch, tip: 2, head })
  })

  it('goes on where it stood when it is opened again', () => {
    scratchJournal(scratch).append([visit(), visit(1)])
    const again = scratchJournal(scratch, '0197b3a0-0000-7000-8000-00000000000f')
    expect(again.append([visit(2)])).toEqual([{ epoch: firstEpoch, seq: 3 }])
  })

  it('writes all of a piece of work or nothing, lines and rows alike', () => {
    const journal = scratchJournal(scratch)
    journal.append([visit()])
    const before = journal.place()
    expect(() =>
      journal.within(() => {
        journal.append([visit(1)])
        throw new Error('later in the same work')
      }),
    ).toThrow('later')
    expect(journal.place()).toEqual(before)
    expect(linesIn()).toHaveLength(1)
    expect(visitsBetween(scratch.db, 0, Number.MAX_SAFE_INTEGER)).toHaveLength(1)
    expect(journal.append([visit(2)])).toEqual([{ epoch: firstEpoch, seq: 2 }])
  })

  it('keeps an act with what it did', () => {
    const journal = scratchJournal(scratch)
    journal.within(() => {
      const [name] = journal.append([visit()])
      journal.acts.keep('act-1', { call: 'visits.checkIn', answer: { visit: name } })
    })
    const answer = { visit: { epoch: firstEpoch, seq: 1 } }
    expect(journal.acts.find('act-1')).toEqual({ call: 'visits.checkIn', answer })
    expect(journal.acts.find('act-2')).toBeUndefined()
  })

  it('takes no line above 64 KiB and stays whole', () => {
    const journal = scratchJournal(scratch)
    const endless = { ...visit(), body: { category: 'x'.repeat(maxLineBytes) } }
    expect(() => journal.append([visit(), endless])).toThrow(RangeError)
    expect(linesIn()).toHaveLength(0)
  })
})

describe('a full disk', () => {
  const fill = (journal: ReturnType<typeof scratchJournal>) => {
    for (let minute = 1; minute <= 150; minute += 1) journal.append([visit(minute)])
  }

  it('is told as such; what was recorded stays, and recording goes on once there is room', () => {
    const journal = scratchJournal(scratch)
    const pages = scratch.db.sqlite.pragma('page_count', { simple: true }) as number
    scratch.db.sqlite.pragma(`max_page_count = ${pages + 3}`)
    expect(() => fill(journal)).toThrow(CannotRecord)
    const { tip } = journal.place()
    expect(tip).toBeGreaterThan(0)
    expect(linesIn()).toHaveLength(tip)
    scratch.db.sqlite.pragma('max_page_count = 100000')
    expect(journal.append([visit()])).toEqual([{ epoch: firstEpoch, seq: tip + 1 }])
  })

  it('lets go of the ballast and records the very act that found it full', () => {
    scratch.close()
    let dropped = 0
    scratch = scratchDb({
      relieve: () => {
        dropped += 1
        scratch.db.sqlite.pragma('max_page_count = 100000')
        return dropped === 1
      },
    })
    const journal = scratchJournal(scratch)
    const pages = scratch.db.sqlite.pragma('page_count', { simple: true }) as number
    scratch.db.sqlite.pragma(`max_page_count = ${pages + 3}`)
    fill(journal)
    expect([dropped, journal.place().tip]).toEqual([1, 150])
    expect(linesIn().map(({ seq }) => seq)).toEqual(Array.from({ length: 150 }, (_, i) => i + 1))
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ScratchDb } from '../test/support/db/scratch-db.ts'
import { scratchDb, scratchJournal, visit } from '../test/support/db/scratch-db.ts'
import { damagedLines } from './check-chain.ts'

let scratch: ScratchDb
beforeEach(() => {
  scratch = scratchDb()
  scratchJournal(scratch).append(Array.from({ length: 12 }, (_, minute) => visit(minute)))
})
afterEach(() => scratch.close())

const run = (sql: string) => scratch.db.sqlite.exec(sql)
const damaged = (from = 1) => damagedLines(scratch.db, 1, { from, through: 12 })
const otherLine = "line = replace(line, 'courier', 'sourier')"

describe('the check of the chain', () => {
  it('finds nothing in a whole journal, from wherever it begins', () => {
    expect([damaged(), damaged(7), damaged(12)]).toEqual([[], [], []])
  })

  it.each([1, 5, 12])('finds line %i when it was altered', (seq) => {
    run(`UPDATE entries SET ${otherLine} WHERE seq = ${seq}`)
    expect(damaged()).toEqual([seq])
  })

  it.each([1, 5, 12])('finds line %i when it is missing', (seq) => {
    run(`DELETE FROM entries WHERE seq = ${seq}`)
    expect(damaged()).toEqual([seq])
  })

  it('finds several together, neighbours too', () => {
    run(`UPDATE entries SET ${otherLine} WHERE seq IN (4, 5, 9); DELETE FROM entries WHERE seq IN (6, 11)`)
    expect(damaged()).toEqual([4, 5, 6, 9, 11])
  })

  it.each([1, 5])('loses no line when only the stored value of %i was damaged', (seq) => {
    run(`UPDATE entries SET chain = zeroblob(32) WHERE seq = ${seq}`)
    expect(damaged()).toEqual([])
  })

  it('counts the last line as damaged when its value does not fit: nothing behind it speaks for it', () => {
    run('UPDATE entries SET chain = zeroblob(32) WHERE seq = 12')
    expect(damaged()).toEqual([12])
  })

  it('finds everything when everything is gone', () => {
    run('DELETE FROM entries WHERE seq > 3')
    expect(damaged()).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12])
  })
})

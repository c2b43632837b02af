import { describe, expect, it } from 'vitest'
import { scratchDb, scratchJournal, visit } from '../test/support/db/scratch-db.ts'
import { isFatal, refusalOf } from './faults.ts'
import { transact } from './transact.ts'

const sqliteError = (code: string) => Object.assign(new Error(code), { code })

describe('a failure of the disk', () => {
  it.each(['SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR', 'SQLITE_CORRUPT', 'SQLITE_NOTADB'])(
    'is fatal when it leaves a doubt: %s',
    (code) => {
      expect([isFatal(sqliteError(code)), refusalOf(sqliteError(code))]).toEqual([true, undefined])
    },
  )

  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['SQLITE_BUSY', 'busy'],
  ])('passes when nothing was written: %s', (code, reason) => {
    expect([isFatal(sqliteError(code)), refusalOf(sqliteError(code))]).toEqual([false, reason])
  })

  it('is nothing of ours otherwise', () => {
    for (const error of [new Error('x'), sqliteError('SQLITE_CONSTRAINT_UNIQUE'), null, { code: 'ENOENT' }])
      expect([isFatal(error), refusalOf(error)]).toEqual([false, undefined])
  })

  it('ends the journal: after it nothing more is written, even where the process lives on', () => {
    const heard: string[] = []
    const scratch = scratchDb({ onFatal: (error) => heard.push(error.message) })
    const journal = scratchJournal(scratch)
    const fail = () =>
      transact(scratch.db, () => {
        throw sqliteError('SQLITE_IOERR_FSYNC')
      })
    expect(fail).toThrow('SQLITE_IOERR_FSYNC')
    expect(heard).toEqual(['SQLITE_IOERR_FSYNC'])
    expect(() => journal.append([visit()])).toThrow('takes nothing more')
    scratch.close()
  })
})

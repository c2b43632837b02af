import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ScratchDb } from '../test/support/db/scratch-db.ts'
import { scratchDb } from '../test/support/db/scratch-db.ts'
import { readDocuments } from './documents.ts'
import { applyPage, readAgain, readFeedState, startReset } from './feed.ts'
import { transact } from './transact.ts'

let scratch: ScratchDb
beforeEach(() => {
  scratch = scratchDb()
})
afterEach(() => scratch.close())

const service = (n: number, id: string, zh = id) =>
  JSON.stringify({ n, type: 'service', id, rev: n, gone: false, body: { name: { 'zh-CN': zh } } })
const gone = (n: number, id: string) => JSON.stringify({ n, type: 'service', id, rev: n, gone: true })
const apply = (after: number, to: number, lines: string[], more = false) =>
  applyPage(scratch.db, { after, to, more, lines })
const held = () => readDocuments(scratch.db, 'service').map(({ id, body }) => `${id}=${body.name['zh-CN']}`)

describe('the feed', () => {
  it('keeps the newest change of a document, and where it is read to', () => {
    apply(0, 2, [service(1, 'a'), service(2, 'b')])
    apply(2, 5, [service(5, 'a', 'new')])
    expect(held()).toEqual(['a=new', 'b=b'])
    expect(readFeedState(scratch.db)).toMatchObject({ cursor: 5, resetting: false })
  })

  it('drops a document that was withdrawn', () => {
    apply(0, 2, [service(1, 'a'), service(2, 'b')])
    apply(2, 3, [gone(3, 'a')])
    expect(held()).toEqual(['b=b'])
  })

  it('is not taken back by an old page', () => {
    apply(0, 1, [service(1, 'a')])
    apply(1, 9, [service(9, 'a', 'newest')])
    apply(1, 4, [service(4, 'a', 'older')])
    expect(held()).toEqual(['a=newest'])
    expect(readFeedState(scratch.db).cursor).toBe(9)
  })

  it('lets go of what a reset did not show, once its last page is applied', () => {
    apply(0, 3, [service(1, 'a'), service(2, 'b'), service(3, 'c')])
    apply(0, 5, [service(5, 'a')], true)
    expect(held()).toEqual(['a=a', 'b=b', 'c=c'])
    expect(readFeedState(scratch.db)).toMatchObject({ cursor: 5, resetting: true })
    apply(5, 8, [service(8, 'c', 'again')])
    expect(held()).toEqual(['a=a', 'c=again'])
    expect(readFeedState(scratch.db)).toMatchObject({ cursor: 8, resetting: false })
  })

  it('takes whatever a hub of another generation says, though it counts lower', () => {
    apply(0, 90, [service(90, 'a', 'before')])
    transact(scratch.db, () => startReset(scratch.db, true))
    expect(readFeedState(scratch.db)).toMatchObject({ cursor: 0, resetting: true })
    apply(0, 3, [service(3, 'a', 'after')])
    expect(held()).toEqual(['a=after'])
    expect(readFeedState(scratch.db)).toMatchObject({ cursor: 3, resetting: false })
  })

  it('keeps a document it cannot read, moves on, and shows it to a version that can', () => {
    const strange = JSON.stringify({
      n: 2,
      type: 'service',
      id: 'x',
      rev: 1,
      gone: false,
      body: { name: 'text' },
    })
    apply(0, 3, [service(1, 'a'), strange, 'not even JSON'])
    expect(held()).toEqual(['a=a'])
    expect(readFeedState(scratch.db).cursor).toBe(3)
    const raw = scratch.db.sqlite.prepare('SELECT line FROM documents WHERE id = ?').pluck().get('x')
    expect(raw).toBe(strange)
    expect(readAgain(scratch.db)).toBe(0)
    // The upgrade: what stands there now is what the new version reads that line as.
    scratch.db.sqlite.prepare('UPDATE unread_changes SET line = ?').run(service(3, 'later'))
    expect(readAgain(scratch.db)).toBe(1)
    expect(held()).toEqual(['a=a', 'later=later'])
  })

  it('is applied whole or not at all', () => {
    apply(0, 1, [service(1, 'a')])
    scratch.db.sqlite.exec(
      "CREATE TEMP TRIGGER stop BEFORE UPDATE ON feed BEGIN SELECT raise(ABORT, 'stop'); END",
    )
    expect(() => apply(1, 2, [service(2, 'b')])).toThrow('stop')
    expect(held()).toEqual(['a=a'])
  })
})

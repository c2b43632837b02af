import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { putDocument } from '../../test/support/db/put-document.ts'
import type { ScratchDb } from '../../test/support/db/scratch-db.ts'
import { scratchDb } from '../../test/support/db/scratch-db.ts'
import { sampleJob } from '../../test/support/sample-listings.ts'
import { calls } from '../contract/calls.ts'
import { browse } from './browse.ts'
import type { ListingBook } from './shown-listings.ts'
import { listingBook } from './shown-listings.ts'

let scratch: ScratchDb
let day: string
let book: ListingBook

beforeEach(() => {
  scratch = scratchDb()
  day = '2026-11-22'
  book = listingBook({ db: scratch.db, day: () => day, timeZone: () => 'Asia/Shanghai' })
})
afterEach(() => scratch.close())

const look = (ask: object) =>
  browse(book.shown(), calls['listings.browse'].input.parse({ kinds: ['job'], ...ask }), '652328')
const ids = (ask: object) => look(ask).listings.map(({ id }) => id)
const post = (seq: number) =>
  scratch.db.sqlite
    .prepare('INSERT INTO postings (epoch, seq, at_ms, title, until, job) VALUES (?, ?, ?, ?, ?, ?)')
    .run('e', seq, Date.parse('2026-11-22T03:00:00Z') + seq, '搬家工', '2026-11-30', jobOf(seq))
const jobOf = (n: number) => {
  const { body } = sampleJob(n)
  return JSON.stringify(body.kind === 'job' ? body.job : null)
}

it('reads a thousand jobs once, however often they are browsed, searched and opened, until one of them changes', () => {
  scratch.db.sqlite.transaction(() => {
    for (let n = 0; n < 1_000; n++) putDocument(scratch.db, sampleJob(n))
    for (let n = 0; n < 30; n++) post(n)
  })()
  const asked = vi.spyOn(scratch.db.sqlite, 'prepare')
  // What reads the lines of documents, or the jobs of postings; the marks that tell of changes read neither.
  const reads = () => asked.mock.calls.filter(([sql]) => /SELECT[^;]*\b(line|job)\b/.test(sql)).length
  for (const sort of ['newest', 'pay', 'near', 'ends']) expect(ids({ sort })).toHaveLength(24)
  for (let n = 0; n < 40; n++) expect(book.isShown(`job-${n}`)).toBe(true)
  expect(look({ search: '人民路' }).total).toBe(206)
  expect(reads()).toBe(2)
  putDocument(scratch.db, { ...sampleJob(0), body: { ...sampleJob(0).body, title: { 'zh-CN': '改过了' } } })
  expect(ids({ search: '改过了' })).toEqual(['job-0'])
  post(31)
  expect(look({}).total).toBe(1_031)
  expect(reads()).toBe(5)
})

it('looks anew on another day, without a change', () => {
  putDocument(scratch.db, { ...sampleJob(1), body: { ...sampleJob(1).body, until: '2026-11-23' } })
  expect(ids({})).toEqual(['job-1'])
  day = '2026-11-24'
  expect(ids({})).toEqual([])
  expect(book.isShown('job-1')).toBe(false)
})

it('finds a page that is known by its id, as long as it is shown', () => {
  putDocument(scratch.db, sampleJob(1))
  putDocument(scratch.db, { ...sampleJob(2), body: { ...sampleJob(2).body, until: '2026-11-25' } })
  expect(ids({ ids: ['job-1', 'job-2', 'never'] })).toHaveLength(2)
  day = '2026-11-26'
  expect(ids({ ids: ['job-1', 'job-2', 'never'] })).toEqual(['job-1'])
})

it('keeps what unions do beside the county’s own programmes, until it changes or withdraws that very one', () => {
  const ask = { kinds: ['programme'], limit: 60 }
  const built = look(ask).total
  expect(built).toBeGreaterThan(5)
  const body = { kind: 'programme', title: { 'zh-CN': '疗休养' }, until: null }
  putDocument(scratch.db, { type: 'listing', id: 'ours', body })
  putDocument(scratch.db, { type: 'listing', id: 'programme-join-union', body: null })
  const shown = ids(ask)
  expect(shown).toHaveLength(built)
  expect(shown[0]).toBe('ours')
  expect(shown).not.toContain('programme-join-union')
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listingDocument } from '../../../protocol/documents/listing.ts'
import { problemSchema } from '../../../protocol/problems.ts'
import type { AppInProcess } from '../../../test/support/hub/app-in-process.ts'
import { appAround } from '../../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../../test/support/hub/hub-in-process.ts'
import type { JobFile } from '../../../test/support/jobs/job-files.ts'
import { jobFiles } from '../../../test/support/jobs/job-files.ts'
import type { JobImport } from '../../contract/job-imports.ts'
import { jobImportSchema } from '../../contract/job-imports.ts'
import { listingsSchema } from '../../contract/listings.ts'
import { readCsvJobs } from './read-csv-jobs.ts'

const day = '2026-11-22'
const files = jobFiles(day)
let parts: HubInProcess
let served: AppInProcess
let officer: string
beforeEach(async () => {
  parts = await openHubInProcess()
  served = appAround(parts)
  officer = await served.readToken('652328', ['publish'])
  const body = { rev: 0, unit: '652328', ownPostings: true, floorFenPerHour: 1_000 }
  const headers = { authorization: `Bearer ${officer}`, 'content-type': 'application/json' }
  await served.app.request('/v1/settings', { method: 'PUT', body: JSON.stringify(body), headers })
})
afterEach(() => parts.close())

function post(body: string | Uint8Array<ArrayBuffer>, query = '', token = officer) {
  const headers = { authorization: `Bearer ${token}` }
  return served.app.request(`/v1/job-imports?unit=652328${query}`, { method: 'POST', body, headers })
}
async function imported(body: string | Uint8Array<ArrayBuffer>, query = '&commit=true'): Promise<JobImport> {
  const answer = await post(body, query)
  if (answer.status !== 200) throw new Error(await answer.text())
  return jobImportSchema.parse(await answer.json())
}
const detail = async (body: string | Uint8Array<ArrayBuffer>) => {
  const answer = await post(body)
  return [answer.status, problemSchema.parse(await answer.json()).detail?.slice(0, 20)]
}
async function live(): Promise<number> {
  const headers = { authorization: `Bearer ${officer}` }
  const answer = await served.app.request('/v1/listings?unit=652328&kind=job&limit=1', { headers })
  return listingsSchema.parse(await answer.json()).byState.live
}
const told = ({ refused }: JobImport) =>
  refused.map(({ line, reference, faults }) => {
    const [fault] = faults
    return { line, reference, field: fault?.field, rule: fault?.rule, law: fault?.law }
  })

describe.each<[string, JobFile, JobImport['format']]>([
  ['a table', files.csv, 'csv'],
  ['JSON-LD', files.jsonLd, 'json-ld'],
])('five hundred jobs in %s', (_, { text, lawful, refused }, format) => {
  it('are published, except twenty that break the law, each told by line, field, rule and law', async () => {
    const made = await imported(text)
    expect(made).toMatchObject({ format, encoding: 'utf-8', committed: true })
    expect(told(made)).toEqual(refused)
    for (const { faults } of made.refused) expect(faults[0]?.cites['zh-CN']).toMatch(/第.+条|规则/)
    expect(made.accepted).toHaveLength(lawful.length)
    expect(new Set(made.accepted.map(({ what }) => what))).toEqual(new Set(['new']))
    expect(await live()).toBe(480)
  })

  it('are only looked at until it is said that they be published; a second time they are the same', async () => {
    expect(await imported(text, '')).toMatchObject({ committed: false })
    expect(await live()).toBe(0)
    await imported(text)
    const newest = () => parts.store.read((reads) => reads.documents.newest(['unit:652328']))
    const before = await newest()
    expect(new Set((await imported(text)).accepted.map(({ what }) => what))).toEqual(new Set(['same']))
    expect(await newest()).toBe(before)
  })
})

it('forty ways to break the law are forty', () => {
  const ways = [...files.csv.refused, ...files.jsonLd.refused]
  expect(ways).toHaveLength(40)
  expect(new Set(ways.map(({ field, rule, law }) => `${field} ${rule} ${law}`)).size).toBeGreaterThan(36)
})

describe('a file', () => {
  const head =
    '岗位编号,岗位名称,用工单位,单位性质,工作地点,招聘人数,用工形式,薪酬,结算方式,工作时间,工作内容,招聘条件,联系电话,有效期至'
  const row = (reference: string, title = '搬家工', pay = '180-220元/天') =>
    `${reference},${title},王女士,个人,人民路12号,2人,零工,${pay},日结,9:00-18:00,搬家,有力气；守时,0994-4820000,2026年12月1日`
  const table = (...rows: string[]) => [head, ...rows].join('\n')

  it('is read in the encodings of spreadsheets', async () => {
    const text = table(row('A1'))
    expect(await imported(Buffer.from(`\ufeff${text}`, 'utf16le'))).toMatchObject({
      ...{ encoding: 'utf-16', accepted: [{ line: 2, title: '搬家工', what: 'new' }], refused: [] },
    })
    expect(await imported(text)).toMatchObject({ encoding: 'utf-8', accepted: [{ what: 'same' }] })
    const gb18030 = Buffer.from('b8dacebbc3fbb3c62cd3c3b9a4b5a5cebb0ab0e1bcd2b9a42ccdf5c5aecabf0a', 'hex')
    expect(await imported(gb18030)).toMatchObject({
      encoding: 'gb18030',
      refused: [{ line: 2, title: '搬家工' }],
    })
  })

  it('that names a number again changes what is published, and keeps what an officer added', async () => {
    const [first] = (await imported(table(row('A1')))).accepted
    const id = first?.listing ?? ''
    const held = async () => {
      const document = await parts.store.read((reads) => reads.documents.find('listing', id))
      return listingDocument.body.parse(JSON.parse(document?.body ?? ''))
    }
    const better = { ...(await held()), title: { 'zh-CN': '搬家工', ug: 'يۈك توشۇغۇچى' } }
    const headers = { authorization: `Bearer ${officer}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ rev: 1, unit: '652328', body: better })
    await served.app.request(`/v1/listings/${id}`, { method: 'PUT', headers, body })
    expect(await imported(table(row('A1', '搬家工', '200-240元/天')))).toMatchObject({
      accepted: [{ listing: id, what: 'changed' }],
    })
    expect(await held()).toMatchObject({
      title: better.title,
      job: { reference: 'A1', pay: { minFen: 20_000, maxFen: 24_000, unit: 'day' } },
    })
  })

  it('without a column that the law wants is told which column to add', async () => {
    const made = await imported('岗位名称,用工单位\n卸货工,木垒县第1商贸有限公司\n')
    const [refused] = made.refused
    const wanted = new Map(refused?.faults.map((fault) => [fault.field, [fault.column, fault.wanted]]))
    expect(wanted.get('openings')).toEqual([null, '招聘人数'])
    expect(wanted.get('place.address')).toEqual([null, '工作地点'])
    for (const [column, name] of wanted.values()) expect(column ?? name).not.toBeNull()
  })

  it('may not name a number twice: the second is refused, and the same number elsewhere is another job', async () => {
    const made = await imported(table(row('A1'), row('A1', '卸货工')))
    expect(made).toMatchObject({
      accepted: [{ line: 2 }],
      refused: [
        {
          line: 3,
          faults: [{ field: 'reference', rule: 'twice', law: 'posting-number', column: '岗位编号' }],
        },
      ],
    })
    const above = await served.readToken('6523', ['publish'])
    const answer = await served.app.request('/v1/job-imports?unit=6523&commit=true', {
      ...{ method: 'POST', body: table(row('A1')), headers: { authorization: `Bearer ${above}` } },
    })
    expect(jobImportSchema.parse(await answer.json()).accepted[0]?.listing).not.toBe(
      made.accepted[0]?.listing,
    )
  })

  it('keeps words as they were written, punctuation and all, and makes one line of several', async () => {
    const made = await imported(
      table(row('A1', '搬家工（城区）').replace(',搬家,有', ',"搬家，装车。\n轻放！",有')),
    )
    const id = made.accepted[0]?.listing ?? ''
    const held = await parts.store.read((reads) => reads.documents.find('listing', id))
    expect(JSON.parse(held?.body ?? '')).toMatchObject({
      ...{ title: { 'zh-CN': '搬家工（城区）' }, job: { description: '搬家，装车。轻放！' } },
    })
  })

  it('tells several faults of one posting, by the headings it has itself', async () => {
    const [refused] = (await imported(table(row('A1', '搬家工', '面议').replace('2026年12月1日', '下月底'))))
      .refused
    expect(refused?.faults.map(({ column, rule, text }) => [column, rule, text])).toEqual([
      ['薪酬', 'unreadable', '面议'],
      ['有效期至', 'unreadable', '下月底'],
    ])
  })

  it('that is none is said to be so', async () => {
    expect(await detail('name,age\nx,1')).toEqual([400, 'The file is no table'])
    expect(await detail('{"@type":"Person"}')).toEqual([400, 'The file is no JSON,'])
    expect(await detail('{"@type":')).toEqual([400, 'The file is no JSON,'])
    expect(await detail(new Uint8Array([0xff, 0, 0xff, 0x81, 0xff, 0xff]))).toEqual([
      400,
      'The file is no text ',
    ])
    const many = table(...Array.from({ length: 1_001 }, (_, n) => row(`N${n}`)))
    expect((await post(many)).status).toBe(413)
    expect((await post(JSON.stringify(Array(1_001).fill({ '@type': 'JobPosting' })))).status).toBe(413)
    expect(readCsvJobs(many, 'Asia/Shanghai', 7)).toHaveLength(7)
  })

  it('comes from whoever may publish for the unit', async () => {
    expect((await post(table(row('A1')), '', await served.readToken('652328'))).status).toBe(403)
    expect((await post(table(row('A1')), '', await served.readToken('652302', ['publish']))).status).toBe(403)
  })
})

it('what is published comes out as JSON-LD, and read again it is the same job', async () => {
  await imported(files.csv.text)
  const headers = { authorization: `Bearer ${officer}` }
  const out = await served.app.request('/v1/job-postings?unit=652328', { headers })
  expect(out.headers.get('content-type')).toBe('application/ld+json')
  const text = await out.text()
  expect(JSON.parse(text)).toMatchObject({ '@context': 'https://schema.org' })
  const again = await imported(text)
  expect(again.refused).toEqual([])
  const jobs = await parts.store.read((reads) => reads.documents.ofType('listing'))
  expect(jobs).toHaveLength(480)
  expect(again.accepted).toHaveLength(480)
  // The day it was published is a window's first day now; nothing else has changed.
  for (const { body } of jobs) expect(JSON.parse(body ?? '')).toMatchObject({ from: day })
  for (const { rev } of jobs) expect(rev).toBe(2)
})

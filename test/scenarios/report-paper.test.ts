// A month of the sample federation on paper: the hub's own browser prints the county's built page, another reader reads it.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Report } from '../../federation/contract/any-report.ts'
import { catalogueSchema } from '../../federation/contract/catalogue.ts'
import type { WeeklyReport } from '../../federation/contract/weekly-report.ts'
import { makePrinter } from '../../federation/printing/printer.ts'
import { problemSchema } from '../../protocol/problems.ts'
import { enrolStation } from '../../scripts/simulate/wire-station.ts'
import { bare, figuresInWords } from '../support/figures-in-words.ts'
import { hubWithVisits, storyNowMs } from '../support/generator/county-story.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'
import type { ReadPdf } from '../support/read-pdf.ts'
import { readPdf } from '../support/read-pdf.ts'

let hub: HubWithClock
let token: string
beforeAll(async () => {
  hub = await hubWithVisits(13, 2)
  token = await hub.makeToken('demo')
})
afterAll(() => hub.stop())

const uyghur = 'مورى ناھىيە ئىشچىلار پونكىتى'
const kazakh = 'قازاق جۇمىسشىلار بەكەتى'
const mongolian = 'ᠪᠣᠷᠲᠠᠯᠠ ᠶᠢᠨ ᠠᠵᠢᠯᠴᠢᠳ'

function ask(path: string, bearer = token): Promise<Response> {
  return fetch(`${hub.url}/v1/reports/weekly/${path}`, { headers: { authorization: `Bearer ${bearer}` } })
}

async function paper(path: string): Promise<ReadPdf> {
  const answer = await ask(path)
  expect(answer.status, answer.ok ? '' : await answer.text()).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  return readPdf(new Uint8Array(await answer.arrayBuffer()))
}

it.each([
  ['zh-CN', '周报', '到站次数'],
  ['en', 'Weekly report', 'Visits'],
])(
  'prints a frozen week in %s: A4, and on every sheet whose it is, which revision, and its number',
  async (language, title, visits) => {
    const { revision, totals } = (await (await ask('2026-W46')).json()) as WeeklyReport
    const answer = await ask(`2026-W46.pdf?language=${language}`)
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="waystation-2026-W46-demo-r${revision}.pdf"`,
    )
    const { sheets, size } = await readPdf(new Uint8Array(await answer.arrayBuffer()))
    expect(size.map(Math.round)).toEqual([595, 842])
    expect(sheets.length).toBeGreaterThan(2)
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain(`${title} · 2026-W46`)
      expect(sheet).toContain(language === 'en' ? `Revision ${revision}, made` : `第 ${revision} 次定稿`)
      expect(sheet).toContain(`${index + 1} / ${sheets.length}`)
    }
    expect(sheets[0]).toContain(`${new Intl.NumberFormat(language).format(totals.visits.total)} ${visits}`)
    expect(sheets.join('\n')).not.toMatch(/今天|昨天|today|yesterday/)
  },
)

it('is the same for those who may do more, and for who names the newest revision by its number', async () => {
  const { sheets } = await paper('2026-W46.pdf')
  const may = await hub.makeToken('demo', ['keep-accounts', 'keep-stations', 'publish'])
  const theirs = await readPdf(new Uint8Array(await (await ask('2026-W46.pdf', may)).arrayBuffer()))
  expect(theirs.sheets).toEqual(sheets)
  const { revision } = (await (await ask('2026-W46')).json()) as WeeklyReport
  expect((await paper(`2026-W46.pdf?revision=${revision}`)).sheets).toEqual(sheets)
})

it.each([
  ['2026-W46', 'zh-CN'],
  ['2026-W46', 'en'],
  ['2026-11', 'zh-CN'],
] as const)('has every figure of %s that its page has, in %s', async (period, language) => {
  const root = period.includes('W') ? 'weekly' : 'periods'
  const read = async (path: string) =>
    (await fetch(`${hub.url}/v1/${path}`, { headers: { authorization: `Bearer ${token}` } })).arrayBuffer()
  const parsed = async (path: string) => JSON.parse(Buffer.from(await read(path)).toString())
  const report = (await parsed(`reports/${root}/${period}`)) as Report
  const { sheets } = await readPdf(
    new Uint8Array(await read(`reports/${root}/${period}.pdf?language=${language}`)),
  )
  // A list that goes on overleaf has its headings again, and the sheets their heads, between two lines and never within one.
  const text = bare(sheets.join(''))
  const catalogue = catalogueSchema.parse(await parsed('catalogue'))
  const figures = await figuresInWords(report, { language, catalogue, nowMs: storyNowMs, onPaper: true })
  expect(figures.length).toBeGreaterThan(150)
  const absent = figures.filter(({ words }) => words.length > 0 && !words.some((each) => text.includes(each)))
  expect(absent).toEqual([])
})

it('shapes every script of names, from faces that are in the file', async () => {
  for (const [index, name] of [uyghur, kazakh, mongolian].entries()) {
    const at = new Date(storyNowMs - 60_000).toISOString()
    const entries = [
      { at, kind: 'host.started', v: 1, by: 'host', body: { app: '0.1.0', boot: '00000001' } },
    ] as const
    const epoch = `01a20000-0000-7000-8000-00000000000${index}`
    const code = await hub.makeCode({ unit: '652328', name })
    await (await enrolStation({ hub: hub.url, code, epoch, entries })).deliver(1, storyNowMs)
  }
  const { sheets, faces } = await paper('2026-W47.pdf?unit=652328')
  expect(sheets.join('\n')).toContain(mongolian)
  // The file holds the forms that were drawn: a seen within its word, a heh at its end. Letters that stand apart would be others.
  for (const form of [/[\uFEB3\uFEB4]/, /[\uFEEA\uFEEC]/]) expect(sheets.at(-1)).toMatch(form)
  expect(faces.length).toBeGreaterThan(3)
  expect(faces.filter(({ embedded }) => !embedded)).toEqual([])
})

it('answers whom the report is answered, and prints nothing for others', async () => {
  const neighbour = await hub.makeToken('652302')
  expect((await ask('2026-W46.pdf?unit=652328', neighbour)).status).toBe(403)
  for (const [path, status] of [
    ['2026-W99.pdf', 400],
    ['2026-W50.pdf', 404],
    ['2026-W46.pdf?revision=99', 404],
    ['2026-W46.pdf?language=ug', 400],
  ] as const)
    expect((await ask(path)).status, path).toBe(status)
})

it('says what to do where the hub has no browser', async () => {
  const usual = hub.hub.printer
  const onFault = () => undefined
  hub.hub.printer = makePrinter({ chromium: undefined, screens: '', onFault })
  try {
    const answer = await ask('2026-W46.pdf')
    const problem = problemSchema.parse(await answer.json())
    expect([answer.status, problem.type]).toEqual([501, 'urn:waystation:problem:cannot-print'])
    expect(problem.detail).toContain('Install Chromium')
  } finally {
    hub.hub.printer = usual
  }
})

it('notes who took it, like the other files', async () => {
  await ask('2026-W45.pdf?unit=demo')
  await hub.hub.readNotes.flush()
  const auditor = await hub.makeToken('demo', ['audit'])
  const log = await fetch(`${hub.url}/v1/audit?unit=demo`, {
    headers: { authorization: `Bearer ${auditor}` },
  })
  expect(await log.text()).toContain('weekly/:week{.+[.]pdf}')
})

import { Temporal } from 'temporal-polyfill'
import type { Law } from '../../../protocol/jobs/laws.ts'
import { jsonLdOf } from './json-ld-of.ts'
import type { MadeJob } from './made-job.ts'
import { madeJob } from './made-job.ts'
import { unlawfulWays } from './unlawful-ways.ts'

/** What the hub must say of an unlawful posting. */
export type Expected = { line: number; reference: string; field: string; rule: string; law: Law }
export type JobFile = { text: string; lawful: MadeJob[]; refused: Expected[] }

const headings = [
  ...['岗位编号', '岗位名称', '用工单位', '单位性质', '统一社会信用代码', '单位简介', '已核验', '工作地点'],
  ...['招聘人数', '用工形式', '最低工资(元)', '最高工资(元)', '计酬方式', '计件单位', '结算方式', '工作时间'],
  ...['工作内容', '招聘条件', '联系人', '联系电话', '有效期至'],
]
const cellsOf = (job: MadeJob): string[] => [
  ...[
    job.reference,
    job.title,
    job.employer,
    job.kind,
    job.uscc,
    job.introduction,
    job.verified,
    job.address,
  ],
  ...[job.openings, job.type, job.payMin, job.payMax, job.payUnit, job.piece, job.settlement, job.hours],
  ...[job.description, job.requirements.join('；'), job.contact, job.phone, job.until],
]

/**
 * Five hundred jobs as a table and five hundred as JSON-LD; in each twenty break the law, each in another way, forty in all. `day`:
 * today. Lawful ones end between five and twenty-four days from then.
 */
export function jobFiles(day: string): { csv: JobFile; jsonLd: JobFile } {
  const after = (days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
  const ways = unlawfulWays({ past: after(-1), tooFar: after(31) })
  const filled = (part: 0 | 1) =>
    Array.from({ length: 500 }, (_, index) => {
      const n = 500 * part + index
      const way = index % 25 === 7 ? ways[2 * Math.floor(index / 25) + part] : undefined
      const job = madeJob(n, after(5 + (n % 20)))
      return { way, job: way ? { ...job, ...way.change } : job }
    })
  return { csv: csvFile(filled(0)), jsonLd: jsonLdFile(filled(1)) }
}

type Filled = { way: ReturnType<typeof unlawfulWays>[number] | undefined; job: MadeJob }[]

/** A title above the headings, a blank row here and there, and descriptions of two lines: lines are not rows. */
function csvFile(jobs: Filled): JobFile {
  const lines = ['木垒县2026年冬季岗位,,,,', headings.join(',')]
  const refused: Expected[] = []
  for (const [index, { way, job }] of jobs.entries()) {
    if (index % 100 === 50) lines.push(','.repeat(headings.length - 1))
    if (way) refused.push(expectedOf(way, { line: lines.join('\r\n').split('\r\n').length + 1, job }))
    const description = index % 40 === 3 ? `${job.description}\r\n服从安排` : job.description
    lines.push(
      cellsOf({ ...job, description })
        .map(quoted)
        .join(','),
    )
  }
  return { text: `${lines.join('\r\n')}\r\n`, lawful: lawfulIn(jobs), refused }
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function jsonLdFile(jobs: Filled): JobFile {
  const graph = jobs.map(({ job }, index) => jsonLdOf(job, index))
  const text = JSON.stringify({ '@context': 'https://schema.org/', '@graph': graph }, null, 1)
  const begins = text.split('\n').flatMap((line, at) => (line === '  {' ? [at + 1] : []))
  const refused = jobs.flatMap(({ way, job }, index) =>
    way ? [expectedOf(way, { line: begins[index] ?? 0, job })] : [],
  )
  return { text, lawful: lawfulIn(jobs), refused }
}

function expectedOf(
  { field, rule, law }: ReturnType<typeof unlawfulWays>[number],
  { line, job }: { line: number; job: MadeJob },
): Expected {
  return { line, reference: job.reference, field, rule, law }
}

function lawfulIn(jobs: Filled): MadeJob[] {
  return jobs.filter(({ way }) => !way).map(({ job }) => job)
}

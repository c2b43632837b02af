import type { Job } from '../../../protocol/jobs/job.ts'
import { jobSchema } from '../../../protocol/jobs/job.ts'

/** A lawful job of a company, as a county would publish it. */
export const sampleJob: Job = jobSchema.parse({
  reference: 'MJ-2026-0117',
  source: 'hr',
  trade: 'porter',
  employer: {
    name: '木垒县顺达物流有限公司',
    kind: 'company',
    uscc: '91110000600037341L',
    introduction: '县城物流仓库，二十名职工',
    verified: true,
  },
  place: { address: '木垒县人民路12号', division: '652328' },
  openings: 4,
  employmentType: 'per-day',
  pay: { minFen: 18_000, maxFen: 22_000, unit: 'day' },
  settlement: 'daily',
  workHours: '9:00-18:00，中午休息一小时',
  description: '卸货、码货',
  requirements: ['能搬 25 公斤'],
  contact: { phone: '0994-4820000' },
})

import type { Job } from '../../protocol/jobs/job.ts'

// Written out: the schema that has them would bring its whole library onto the worker's page. A type keeps both lists alike.

/** Ways of being paid, soonest first. */
export const settlementNames = [
  'daily',
  'weekly',
  'half-monthly',
  'monthly',
  'on-completion',
] as const satisfies readonly Job['settlement'][]

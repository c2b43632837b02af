// The closed list of what a hub may refuse with (RFC 9457). A new name needs a line here and in README.md.
import * as z from 'zod'
import { countSchema, instantSchema } from './ids.ts'

/** HTTP status of each problem. */
export const problemStatus = {
  malformed: 400,
  'bad-signature': 401,
  'bad-token': 401,
  'stale-token': 401,
  revoked: 403,
  forbidden: 403,
  'unknown-station': 404,
  'bad-code': 404,
  'not-found': 404,
  'method-not-allowed': 405,
  gap: 409,
  fork: 409,
  'code-used': 409,
  changed: 409,
  'code-expired': 410,
  'too-large': 413,
  corrupt: 422,
  'slow-down': 429,
  internal: 500,
  'cannot-print': 501,
  busy: 503,
} as const

export type ProblemName = keyof typeof problemStatus

const prefix = 'urn:waystation:problem:'

/** `application/problem+json`. `at`: the hub's time, with slow-down, busy and stale-token; `acked`, `receipt`: with gap and fork. */
export const problemSchema = z.object({
  type: z.string().startsWith(prefix),
  title: z.string().optional(),
  status: z.int().optional(),
  detail: z.string().optional(),
  at: instantSchema.optional(),
  acked: countSchema.optional(),
  receipt: z.string().optional(),
})
export type Problem = z.infer<typeof problemSchema>

export function problemType(name: ProblemName): string {
  return prefix + name
}

/** The name inside a problem's `type`, or undefined when this reader does not know it. */
export function problemNameOf(problem: Problem): ProblemName | undefined {
  const name = problem.type.slice(prefix.length)
  return Object.hasOwn(problemStatus, name) ? (name as ProblemName) : undefined
}

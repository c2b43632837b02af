import type * as z from 'zod'
import type { Problem, ProblemName } from '../../protocol/problems.ts'
import { problemNameOf, problemSchema } from '../../protocol/problems.ts'
import type { HubAnswer } from './ask-hub.ts'

/** The JSON of an answer when it fits `schema`; undefined for a portal's page or anything else. */
export function readJson<T>(answer: HubAnswer, schema: z.ZodType<T>): T | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(answer.body.toString('utf8')))
    return parsed.success ? parsed.data : undefined
  } catch {
    // Not JSON: the caller treats it as any other answer that is not the hub's.
    return undefined
  }
}

/** The problem an answer speaks of. It is unsigned: a reason to wait or to ask, never a proof. */
export function readProblem(answer: HubAnswer): { name: ProblemName; problem: Problem } | undefined {
  const problem = readJson(answer, problemSchema)
  const name = problem && problemNameOf(problem)
  return name && { name, problem }
}

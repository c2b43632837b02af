import type * as z from 'zod'
import type { CallProblem } from './problems.ts'

/** One call a screen may make: what it takes, what it answers, what it may refuse with besides bad-input and internal. */
export type CallShape = { input: z.ZodType; output: z.ZodType; problems: readonly CallProblem[] }

export function defineCall<const C extends CallShape>(call: C): C {
  return call
}

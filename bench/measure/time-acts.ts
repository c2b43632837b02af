import { quantile } from './quantile.ts'
import type { ActsMeasured } from './station-calls.ts'

/** Does the acts one after the other, each waited for, and says how long each took from call to answer. */
export async function timeActs<Input>(
  inputs: Input[],
  act: (input: Input) => unknown | Promise<unknown>,
): Promise<ActsMeasured> {
  const latenciesMs: number[] = []
  const start = performance.now()
  let before = start
  for (const input of inputs) {
    const answer = act(input)
    // A synchronous act is not made to wait for a turn of the event loop it has no need of.
    if (answer instanceof Promise) await answer
    const after = performance.now()
    latenciesMs.push(after - before)
    before = after
  }
  return {
    seconds: (performance.now() - start) / 1000,
    p50Ms: quantile(latenciesMs, 0.5),
    p99Ms: quantile(latenciesMs, 0.99),
  }
}

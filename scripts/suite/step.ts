/** What one step of the suite came to. A step in which nothing was tested has failed, whatever its tool says. */
export type Outcome = {
  passed: number
  failed: number
  /** What this machine could not run, each with the reason: said at the end, counted apart, never as passed. */
  notRun?: string[]
  /** What passed only when it was tried again, each with what went wrong at first: counted apart, never as passed. */
  flaky?: string[]
}

export type Step = { name: string; run(place: Place): Promise<Outcome> }

export type Place = { root: string; browser: string; say(line: string): void }

/** Several runs of one step. */
export function together(runs: Outcome[]): Outcome {
  const sum = (of: (run: Outcome) => number) => runs.reduce((total, run) => total + of(run), 0)
  return {
    passed: sum((run) => run.passed),
    failed: sum((run) => run.failed),
    notRun: runs.flatMap((run) => run.notRun ?? []),
    flaky: runs.flatMap((run) => run.flaky ?? []),
  }
}

/** One check that holds or does not. */
export function outcomeOf(holds: boolean): Outcome {
  return holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

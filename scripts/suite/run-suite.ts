import type { Outcome, Place, Step } from './step.ts'

type Row = Outcome & { name: string; seconds: number }

/** Runs the steps one after the other, prints a table and, at the very end, `N passed, N failed`. The exit code. */
export async function runSuite(steps: Step[], place: Place, clock: () => number): Promise<number> {
  const rows: Row[] = []
  for (const { name, run } of steps) {
    place.say(`\n── ${name}`)
    const begun = clock()
    const outcome = await run(place).catch((problem: Error): Outcome => {
      place.say(problem.stack ?? problem.message)
      return { passed: 0, failed: 1 }
    })
    // A step that tested nothing is a test that did not run.
    const failed = outcome.passed + outcome.failed === 0 ? 1 : outcome.failed
    rows.push({ name, passed: outcome.passed, failed, seconds: (clock() - begun) / 1000 })
  }
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)
  const [passed, failed] = [sum((row) => row.passed), sum((row) => row.failed)]
  place.say(`\n${rows.map(line).join('\n')}`)
  place.say(line({ name: 'all', passed, failed, seconds: sum((row) => row.seconds) }))
  place.say(`\n${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

function line({ name, passed, failed, seconds }: Row): string {
  const mark = failed === 0 ? '✓' : '✗'
  const columns = [name.padEnd(10), `${passed} passed`.padStart(12), `${failed} failed`.padStart(10)]
  return `${mark} ${columns.join('')}${`${seconds.toFixed(1)} s`.padStart(10)}`
}

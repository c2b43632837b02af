import type { Outcome, Place, Step } from './step.ts'

type Row = Required<Outcome> & { name: string; seconds: number }

/**
 * Runs the steps one after the other, prints a table, what this machine could not run, what needed a second try, and, at the very
 * end, `N passed, N failed` (and `, N flaky`, `, N not run`). The exit code: neither of them fails anything, nor counts as passed.
 */
export async function runSuite(steps: Step[], place: Place, clock: () => number): Promise<number> {
  const rows: Row[] = []
  for (const { name, run } of steps) {
    place.say(`\n── ${name}`)
    const begun = clock()
    const outcome = await run(place).catch((problem: Error): Outcome => {
      place.say(problem.stack ?? problem.message)
      return { passed: 0, failed: 1 }
    })
    const { passed, notRun = [], flaky = [] } = outcome
    // A step that tested nothing is a test that did not run; unless it says why.
    const failed = passed + outcome.failed + notRun.length + flaky.length === 0 ? 1 : outcome.failed
    rows.push({ name, passed, failed, notRun, flaky, seconds: (clock() - begun) / 1000 })
  }
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)
  const [passed, failed] = [sum((row) => row.passed), sum((row) => row.failed)]
  const all = (of: (row: Row) => string[]) =>
    rows.flatMap((row) => of(row).map((what) => `  ${row.name}: ${what}`))
  const [notRun, flaky] = [all((row) => row.notRun), all((row) => row.flaky)]
  place.say(`\n${rows.map(line).join('\n')}`)
  place.say(line({ name: 'all', passed, failed, notRun, flaky, seconds: sum((row) => row.seconds) }))
  if (notRun.length > 0)
    place.say(`\nNOT RUN on this machine, and not counted as passed:\n${notRun.join('\n')}`)
  if (flaky.length > 0)
    place.say(
      `\nFLAKY: failed, and passed when tried again; each is a fault to be found:\n${flaky.join('\n')}`,
    )
  const apart = [
    ...(flaky.length > 0 ? [`, ${flaky.length} flaky`] : []),
    ...(notRun.length > 0 ? [`, ${notRun.length} not run`] : []),
  ]
  place.say(`\n${passed} passed, ${failed} failed${apart.join('')}`)
  return failed === 0 && passed > 0 ? 0 : 1
}

function line({ name, passed, failed, notRun, flaky, seconds }: Row): string {
  const mark = failed > 0 ? '✗' : flaky.length > 0 ? '!' : passed > 0 ? '✓' : '–'
  const columns = [name.padEnd(10), `${passed} passed`.padStart(12), `${failed} failed`.padStart(10)]
  const again = flaky.length > 0 ? `  ${flaky.length} FLAKY` : ''
  const left = notRun.length > 0 ? `  ${notRun.length} NOT RUN` : ''
  return `${mark} ${columns.join('')}${`${seconds.toFixed(1)} s`.padStart(10)}${again}${left}`
}

import type { Outcome } from './step.ts'

type VitestReport = {
  numPassedTests?: number
  numFailedTests?: number
  numFailedTestSuites?: number
  success?: boolean
}
type PlaywrightReport = { stats?: { expected: number; unexpected: number; flaky: number; skipped: number } }

/** Vitest's JSON report. A file that could not be loaded has no failed test, but has failed. */
export function readVitestCounts(report: VitestReport, exitCode: number): Outcome {
  const [passed, failed] = [report.numPassedTests ?? 0, report.numFailedTests ?? 0]
  const sound = exitCode === 0 && report.success === true && passed > 0
  return { passed, failed: failed === 0 && !sound ? 1 : failed }
}

/** Playwright's JSON report. A test that passes only on a second try, or is passed over, has failed. */
export function readPlaywrightCounts(report: PlaywrightReport, exitCode: number): Outcome {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {}
  const failed = unexpected + flaky + skipped
  return { passed: expected, failed: failed === 0 && (exitCode !== 0 || expected === 0) ? 1 : failed }
}

import type { Outcome } from './step.ts'

type VitestReport = {
  numPassedTests?: number
  numFailedTests?: number
  numFailedTestSuites?: number
  success?: boolean
  testResults?: { assertionResults: TestReport[] }[]
}
type TestReport = { fullName: string; status: string; meta?: { notRun?: string } }
type PlaywrightReport = { stats?: { expected: number; unexpected: number; flaky: number; skipped: number } }

/**
 * Vitest's JSON report. A file that could not be loaded has no failed test, but has failed. A test that was left out has not
 * run; one that gives no reason for it (`notRun` of its meta) has failed.
 */
export function readVitestCounts(report: VitestReport, exitCode: number): Outcome {
  const [passed, failed] = [report.numPassedTests ?? 0, report.numFailedTests ?? 0]
  const sound = exitCode === 0 && report.success === true && passed > 0
  const tests = (report.testResults ?? []).flatMap((file) => file.assertionResults)
  const leftOut = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')
  const notRun = leftOut.flatMap(({ fullName, meta }) => (meta?.notRun ? `${fullName}: ${meta.notRun}` : []))
  const unexplained = leftOut.length - notRun.length
  return { passed, failed: failed + unexplained === 0 && !sound ? 1 : failed + unexplained, notRun }
}

/** Playwright's JSON report. A test that passes only on a second try, or is passed over, has failed. */
export function readPlaywrightCounts(report: PlaywrightReport, exitCode: number): Outcome {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {}
  const failed = unexpected + flaky + skipped
  return { passed: expected, failed: failed === 0 && (exitCode !== 0 || expected === 0) ? 1 : failed }
}

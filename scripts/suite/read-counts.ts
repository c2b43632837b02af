import { stripVTControlCharacters } from 'node:util'
import type { Outcome } from './step.ts'

type VitestReport = {
  numPassedTests?: number
  numFailedTests?: number
  numFailedTestSuites?: number
  success?: boolean
  testResults?: { assertionResults: TestReport[] }[]
}
type TestReport = { fullName: string; status: string; meta?: { notRun?: string } }
type PlaywrightReport = {
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number }
  suites?: PlaywrightSuite[]
}
type PlaywrightSuite = { title: string; specs?: PlaywrightSpec[]; suites?: PlaywrightSuite[] }
type PlaywrightSpec = { title: string; file: string; line: number; tests: PlaywrightTest[] }
type PlaywrightTest = { status: string; results?: { error?: { message?: string } }[] }

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

/**
 * Playwright's JSON report. A test that is passed over has failed. One that passed only on its second try (which CI alone allows) is
 * named, with the words of its first failure: neither passed nor failed.
 */
export function readPlaywrightCounts(report: PlaywrightReport, exitCode: number): Outcome {
  const { expected = 0, unexpected = 0, flaky: again = 0, skipped = 0 } = report.stats ?? {}
  const named = (report.suites ?? []).flatMap((file) => flakyIn(file, []))
  // A report that counts more than it names hides none of them.
  const unnamed = Array.from({ length: Math.max(0, again - named.length) }, () => 'a test without a name')
  const flaky = [...named, ...unnamed]
  const failed = unexpected + skipped
  const tested = exitCode === 0 && expected + flaky.length > 0
  return { passed: expected, failed: failed === 0 && !tested ? 1 : failed, flaky }
}

/** `around`: the titles of the groups it stands in. */
function flakyIn(suite: PlaywrightSuite, around: string[]): string[] {
  const own = (suite.specs ?? []).flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .map(({ results = [] }) => {
        const why = results.find(({ error }) => error?.message)?.error?.message ?? 'it did not say why'
        return `${file}:${line} › ${[...around, title].join(' › ')}: ${firstLine(why)}`
      }),
  )
  const inner = (suite.suites ?? []).flatMap((group) => flakyIn(group, [...around, group.title]))
  return [...own, ...inner]
}

/** Without the colours of a terminal. */
function firstLine(message: string): string {
  return stripVTControlCharacters(message).trim().split('\n')[0] ?? ''
}

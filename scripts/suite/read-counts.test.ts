import { expect, test } from 'vitest'
import { readPlaywrightCounts, readVitestCounts } from './read-counts.ts'

test('vitest: counts what passed and what failed', () => {
  expect(readVitestCounts({ numPassedTests: 5, numFailedTests: 0, success: true }, 0)).toEqual({
    passed: 5,
    failed: 0,
    notRun: [],
  })
  expect(readVitestCounts({ numPassedTests: 5, numFailedTests: 2, success: false }, 1)).toEqual({
    passed: 5,
    failed: 2,
    notRun: [],
  })
})

test('vitest: a file that does not load, an unhandled error, and no test at all are failures', () => {
  const loaded = { numPassedTests: 5, numFailedTests: 0 }
  expect(readVitestCounts({ ...loaded, numFailedTestSuites: 1, success: false }, 1).failed).toBe(1)
  expect(readVitestCounts({ ...loaded, success: true }, 1).failed).toBe(1)
  expect(readVitestCounts({ numPassedTests: 0, numFailedTests: 0, success: true }, 0).failed).toBe(1)
  expect(readVitestCounts({}, 0).failed).toBe(1)
})

test('vitest: what could not be run is told apart with its reason, and is a failure without one', () => {
  const report = (meta: { notRun?: string }) => ({
    numPassedTests: 1,
    success: true,
    testResults: [
      {
        assertionResults: [
          { fullName: 'a disk', status: 'passed' },
          { fullName: 'a full disk', status: 'skipped', meta },
        ],
      },
    ],
  })
  expect(readVitestCounts(report({ notRun: 'nobody may mount' }), 0)).toEqual({
    passed: 1,
    failed: 0,
    notRun: ['a full disk: nobody may mount'],
  })
  expect(readVitestCounts(report({}), 0)).toEqual({ passed: 1, failed: 1, notRun: [] })
})

const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }

test('playwright: counts what passed and what failed', () => {
  const counted = readPlaywrightCounts({ stats: { ...stats, unexpected: 1 } }, 1)
  expect(counted).toEqual({ passed: 3, failed: 1, flaky: [] })
})

test('playwright: skipped and no tests are failures', () => {
  expect(readPlaywrightCounts({ stats }, 0)).toEqual({ passed: 3, failed: 0, flaky: [] })
  expect(readPlaywrightCounts({ stats: { ...stats, skipped: 2 } }, 0).failed).toBe(2)
  expect(readPlaywrightCounts({ stats: { ...stats, expected: 0 } }, 0).failed).toBe(1)
  expect(readPlaywrightCounts({ stats }, 1).failed).toBe(1)
  expect(readPlaywrightCounts({}, 1).failed).toBe(1)
})

test('playwright: a test that needed its second try is named with its first failure, and is neither passed nor failed', () => {
  const error = { message: '\u001b[31mError: not found\u001b[39m\n\nLocator: .still-here' }
  const spec = (title: string, status: string, results: { error?: { message?: string } }[]) => ({
    ...{ title, file: 'a.spec.ts', line: 7 },
    tests: [{ status, results }],
  })
  const suites = [
    {
      title: 'a.spec.ts',
      specs: [spec('sound', 'expected', [{}]), spec('alone', 'flaky', [{ error }, {}])],
      suites: [{ title: 'a group', specs: [spec('inside', 'flaky', [{}, {}])] }],
    },
  ]
  expect(readPlaywrightCounts({ stats: { ...stats, flaky: 3 }, suites }, 0)).toEqual({
    passed: 3,
    failed: 0,
    flaky: [
      'a.spec.ts:7 › alone: Error: not found',
      'a.spec.ts:7 › a group › inside: it did not say why',
      'a test without a name',
    ],
  })
})

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

test('playwright: counts what passed and what failed', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 0, skipped: 0 }
  expect(readPlaywrightCounts({ stats }, 1)).toEqual({ passed: 3, failed: 1 })
})

test('playwright: flaky, skipped and no tests are failures', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }
  expect(readPlaywrightCounts({ stats }, 0)).toEqual({ passed: 3, failed: 0 })
  expect(readPlaywrightCounts({ stats: { ...stats, flaky: 1 } }, 0).failed).toBe(1)
  expect(readPlaywrightCounts({ stats: { ...stats, skipped: 2 } }, 0).failed).toBe(2)
  expect(readPlaywrightCounts({ stats: { ...stats, expected: 0 } }, 0).failed).toBe(1)
  expect(readPlaywrightCounts({ stats }, 1).failed).toBe(1)
  expect(readPlaywrightCounts({}, 1).failed).toBe(1)
})

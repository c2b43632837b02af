import { expect, test } from 'vitest'
import { runSuite } from './run-suite.ts'
import type { Outcome, Step } from './step.ts'
import { together } from './step.ts'

async function suite(outcomes: Record<string, Outcome | Error>) {
  const said: string[] = []
  const steps = Object.entries(outcomes).map(
    ([name, outcome]): Step => ({
      name,
      run: async () => {
        if (outcome instanceof Error) throw outcome
        return outcome
      },
    }),
  )
  let now = 0
  const clock = () => {
    now += 500
    return now
  }
  const code = await runSuite(steps, { root: '', browser: '', say: (line) => said.push(line) }, clock)
  return { code, last: said.at(-1)?.trim(), text: said.join('\n') }
}

test('adds up, and ends with the one line of the total', async () => {
  const { code, last, text } = await suite({
    lint: { passed: 1, failed: 0 },
    unit: { passed: 40, failed: 0 },
  })
  expect(last).toBe('41 passed, 0 failed')
  expect(code).toBe(0)
  expect(text).toMatch(/✓ unit +40 passed +0 failed +0\.5 s/)
})

test('one failure anywhere fails the whole, and the later steps still run', async () => {
  const { code, last } = await suite({ lint: { passed: 0, failed: 1 }, unit: { passed: 40, failed: 0 } })
  expect(last).toBe('40 passed, 1 failed')
  expect(code).toBe(1)
})

test('a step that tested nothing fails', async () => {
  const { code, last } = await suite({ unit: { passed: 40, failed: 0 }, e2e: { passed: 0, failed: 0 } })
  expect(last).toBe('40 passed, 1 failed')
  expect(code).toBe(1)
})

test('a step that throws fails with its words', async () => {
  const { code, text } = await suite({ docs: new Error('no such folder') })
  expect(code).toBe(1)
  expect(text).toContain('no such folder')
})

test('what could not be run is counted apart, said with its reason, and fails nothing', async () => {
  const { code, last, text } = await suite({
    unit: { passed: 40, failed: 0, notRun: ['a full disk: nobody may mount here'] },
    electron: { passed: 0, failed: 0, notRun: ['the shell: no display'] },
  })
  expect(last).toBe('40 passed, 0 failed, 2 not run')
  expect(code).toBe(0)
  expect(text).toMatch(/– electron +0 passed +0 failed +0\.5 s +1 NOT RUN/)
  expect(text).toContain(
    'NOT RUN on this machine, and not counted as passed:\n  unit: a full disk: nobody may',
  )
})

test('what passed only on a second try is counted apart, said by name, and fails nothing', async () => {
  const { code, last, text } = await suite({
    unit: { passed: 40, failed: 0 },
    e2e: { passed: 3, failed: 0, flaky: ['a.spec.ts:7 › a story: not found'] },
  })
  expect(last).toBe('43 passed, 0 failed, 1 flaky')
  expect(code).toBe(0)
  expect(text).toMatch(/! e2e +3 passed +0 failed +0\.5 s +1 FLAKY/)
  expect(text).toContain('each is a fault to be found:\n  e2e: a.spec.ts:7 › a story: not found')
})

test('the runs of one step add up, and a run that failed is not lost in the other', async () => {
  const runs = [
    { passed: 0, failed: 1, flaky: ['a'] },
    { passed: 9, failed: 0, notRun: ['b'] },
  ]
  expect(together(runs)).toEqual({ passed: 9, failed: 1, notRun: ['b'], flaky: ['a'] })
})

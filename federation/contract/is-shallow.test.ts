import { expect, it } from 'vitest'
import { isShallow } from './is-shallow.ts'

const nested = (depth: number): unknown => JSON.parse(`${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`)

it('is what a form is, and nothing that is nested without end', () => {
  expect(isShallow({ fields: [{ choices: [{ words: { 'zh-CN': '是' } }] }] })).toBe(true)
  expect([16, 17, 20_000].map((depth) => isShallow(nested(depth)))).toEqual([true, false, false])
})

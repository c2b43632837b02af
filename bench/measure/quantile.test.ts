import assert from 'node:assert/strict'
import { test } from 'node:test'
import { median, quantile } from './quantile.ts'

test('takes the middle of an odd number and between the middles of an even one', () => {
  assert.equal(median([9, 1, 5]), 5)
  assert.equal(median([9, 1, 5, 6]), 5.5)
})

test('puts the 99th percentile of 101 values at the second largest', () => {
  const values = Array.from({ length: 101 }, (_value, index) => 100 - index)
  assert.equal(quantile(values, 0.99), 99)
})

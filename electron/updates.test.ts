import { expect, it } from 'vitest'
import { compareRelease } from './updates.ts'

it.each([
  ['1.2.3', '1.2.3', 'current'],
  ['1.2.3', '1.2.3-rc.1', 'current'],
  ['1.2.3', '1.10.0', 'behind'],
  ['0.9.9', '1.0.0', 'behind'],
  ['2.0.0', '1.99.99', 'ahead'],
  ['1.2.3', '1.2', 'unreadable'],
  ['1.2.3', '1.2.3; rm -rf /', 'unreadable'],
  ['1.2.3', '', 'unreadable'],
])('of version %s and wanted %s says %s', (own, wanted, standing) => {
  expect(compareRelease(own, wanted)).toBe(standing)
})

import { expect, it } from 'vitest'
import { roleNames, roles } from './roles.ts'

it('gives nobody a role that reaches further than the giver’s, except to the federation', () => {
  for (const name of roleNames) {
    const { may, gives } = roles[name]
    if (gives.length > 0) expect(may, name).toContain('keep-accounts')
    expect(gives.includes('federation-administrator'), name).toBe(name === 'federation-administrator')
  }
})

it('keeps what workers confide from everybody but the office they asked', () => {
  expect(roleNames.filter((name) => roles[name].may.includes('handle-requests'))).toEqual([
    'legal-aid-officer',
  ])
})

it('has one role that only reads', () => {
  expect(roleNames.filter((name) => roles[name].may.length === 0)).toEqual(['read-only'])
})

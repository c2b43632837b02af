import { expect, test } from 'vitest'
import { listingSchema } from '../../../station/contract/listings.ts'
import { withoutHost } from './built-in-hotlines.ts'

const page = { offset: 0, limit: 6 }

test('numbers to call are there while the host is away, as the host would have said them, page by page', () => {
  const away = { value: null, problem: 'unreachable' } as const
  const first = withoutHost(away, page).value
  for (const listing of first?.listings ?? []) expect(listingSchema.parse(listing)).toEqual(listing)
  expect(first?.listings.map(({ id }) => id)).toContain('hotline-ambulance')
  expect(withoutHost(away, { offset: 6, limit: 6 }).value?.listings).toHaveLength((first?.total ?? 0) - 6)
})

test('what the host says goes first, and while it is asked nothing is made up', () => {
  const said = { value: null, problem: null }
  expect(withoutHost(said, page)).toBe(said)
})

import { expect, test } from 'vitest'
import type { ListedRequest } from './by-urgency.ts'
import { byUrgency } from './by-urgency.ts'

const asked = (seq: number, change: Partial<ListedRequest> = {}): ListedRequest => ({
  request: { epoch: '0197b3a0-0000-7000-8000-000000000001', seq },
  at: `2026-11-${String(seq).padStart(2, '0')}T01:00:00.000Z`,
  form: 'demand',
  urgency: null,
  state: 'delivered',
  ...change,
})

test('who waits comes before what is over, who cannot wait before both, the longest first', () => {
  const list = [
    asked(1, { state: 'answered' }),
    asked(2),
    asked(3, { urgency: 'urgent', state: 'waiting' }),
    asked(4, { urgency: 'urgent', state: 'withdrawn' }),
    asked(5, { urgency: 'urgent' }),
    asked(6),
  ]
  expect(byUrgency(list).map(({ request }) => request.seq)).toEqual([3, 5, 2, 6, 4, 1])
})

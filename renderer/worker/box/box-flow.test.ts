import { expect, test } from 'vitest'
import type { BoxEvent, BoxStage } from './box-flow.ts'
import { boxStart, nextBox } from './box-flow.ts'

const after = (...events: BoxEvent[]): BoxStage => events.reduce(nextBox, boxStart)
const plaster: BoxEvent = { type: 'chose', item: 'plaster', containsEthanol: false }
const tincture: BoxEvent = { type: 'chose', item: 'tincture', containsEthanol: true }
const more: BoxEvent = { type: 'changed-quantity', by: 1 }
const less: BoxEvent = { type: 'changed-quantity', by: -1 }
const posted: BoxEvent = { type: 'posted', act: 'a' }
const back: BoxEvent = { type: 'went-back' }

test('two taps take one', () => {
  expect(after(plaster, posted)).toMatchObject({ at: 'taken', item: 'plaster', qty: 1, act: { id: 'a' } })
})

test('what has alcohol in it cannot be taken past the warning', () => {
  expect(after(tincture)).toEqual({ at: 'alcohol', item: 'tincture' })
  expect(after(tincture, posted, more)).toEqual({ at: 'alcohol', item: 'tincture' })
  expect(after(tincture, { type: 'does-not-drive' }, posted)).toMatchObject({ at: 'taken', item: 'tincture' })
})

test('who drives comes to what has no alcohol, or is told that there is none', () => {
  expect(after(tincture, { type: 'wants-another', item: 'capsule' })).toEqual({
    at: 'item',
    item: 'capsule',
    qty: 1,
  })
  const none = after(tincture, { type: 'wants-another', item: null })
  expect(none).toEqual({ at: 'no-other', item: 'tincture' })
  expect(nextBox(none, posted)).toBe(none)
})

test('as many as a worker may take, and never fewer than one', () => {
  expect(after(plaster, less)).toMatchObject({ qty: 1 })
  expect(after(plaster, more, more, less)).toMatchObject({ qty: 2 })
  expect(after(plaster, ...Array.from({ length: 40 }, () => more))).toMatchObject({ qty: 20 })
})

test('back leads to the list from everywhere, and a choice begins anew', () => {
  for (const events of [[plaster, more], [tincture], [plaster, posted]])
    expect(after(...events, back)).toEqual(boxStart)
  expect(after(plaster, more, back, plaster)).toMatchObject({ qty: 1 })
})

test('a late answer does not disturb the next choice', () => {
  const late: BoxEvent = { type: 'answered', act: 'a', answer: { ok: true, value: {} } }
  expect(after(plaster, posted, back, plaster, late)).toEqual({ at: 'item', item: 'plaster', qty: 1 })
})

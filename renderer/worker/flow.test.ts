import { expect, test } from 'vitest'
import type { FeatureName } from './feature-names.ts'
import type { Flow, FlowEvent } from './flow.ts'
import { freshFlow, nextFlow } from './flow.ts'

const after = (...events: FlowEvent[]): Flow => events.reduce(nextFlow, freshFlow)

const choseCourier: FlowEvent = { type: 'chose-category', category: 'courier' }
const water: FlowEvent = { type: 'toggled-service', service: 'water', byFinger: true }
const posted: FlowEvent = { type: 'posted', act: 'a' }
const recorded: FlowEvent = { type: 'answered', act: 'a', answer: { ok: true, value: {} } }
const visit = [choseCourier, water, posted, recorded]
const open = (feature: FeatureName): FlowEvent => ({ type: 'opened', feature })
const closed: FlowEvent = { type: 'closed' }

test('help and "still here" lie over the page and leave it as it was', () => {
  const asked = after(choseCourier, water, { type: 'fell-idle' })
  expect(asked.askingStillHere).toBe(true)
  expect(nextFlow(asked, { type: 'came-back' })).toEqual(after(choseCourier, water))
  const helped = after(choseCourier, water, { type: 'help-opened' }, { type: 'help-closed' })
  expect(helped).toEqual(after(choseCourier, water))
})

test('a door opens from the start and from thanks, and back leads to the start', () => {
  expect(after(open('first-aid')).open).toMatchObject({ feature: 'first-aid', from: null })
  expect(after(open('first-aid'), closed)).toEqual(freshFlow)
  const fromThanks = after(...visit, open('shelf'))
  expect(fromThanks).toMatchObject({ stage: { at: 'start' }, open: { feature: 'shelf' } })
  expect(nextFlow(fromThanks, closed)).toMatchObject({ stage: { at: 'start' }, open: null })
})

test('half a check-in has no door', () => {
  expect(after(choseCourier, open('shelf'))).toEqual(after(choseCourier))
})

test('back from the box leads to the first aid it was opened from', () => {
  const box = after(open('first-aid'), open('box'))
  expect(box.open).toMatchObject({ feature: 'box', from: { feature: 'first-aid' } })
  expect(nextFlow(box, closed)).toEqual(after(open('first-aid')))
})

test('back goes all the way, page by page, and a page opened about something stays about it', () => {
  const about = { form: 'job-contact' }
  const deep = after(open('shelf'), { type: 'opened', feature: 'daily', about }, open('share'))
  const once = nextFlow(deep, closed)
  expect(once.open).toMatchObject({ feature: 'daily', about })
  expect(nextFlow(once, closed)).toEqual(after(open('shelf')))
})

test('a page that says what it has come to be about is opened for that again', () => {
  const here = { listing: { id: 'job-1', title: { 'zh-CN': '卸货工' } }, seen: true }
  const asking = after(open('jobs'), { type: 'opened', feature: 'ask', about: { form: 'job-contact' }, here })
  expect(asking.open).toMatchObject({ feature: 'ask', about: { form: 'job-contact' } })
  expect(nextFlow(asking, closed).open).toMatchObject({ feature: 'jobs', about: here })
})

test('the kind of work is known to a feature only once it has been said by a visit, and not after that was taken back', () => {
  expect(after(choseCourier, water).said).toBeNull()
  expect(after(open('box')).said).toBeNull()
  expect(after(...visit, open('box')).said).toBe('courier')
  const undone: FlowEvent[] = [
    { type: 'undo-asked' },
    { type: 'undo-answered', act: 'a', answer: { ok: true, value: {} } },
  ]
  expect(after(...visit, ...undone).said).toBeNull()
})

test('events of a check-in change nothing while a feature is open', () => {
  const inside = after(open('box'))
  for (const event of [choseCourier, water, posted, recorded]) expect(nextFlow(inside, event)).toBe(inside)
})

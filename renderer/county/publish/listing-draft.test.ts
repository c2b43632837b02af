import { describe, expect, it } from 'vitest'
import { listingDocument } from '../../../protocol/documents/listing.ts'
import { draftOfBody, keepUnshown } from './draft-of-body.ts'
import type { ListingDraft } from './listing-draft.ts'
import { bodyOf, emptyDraft, missingIn, writtenKinds } from './listing-draft.ts'

const now = '2026-11-22T04:00:00.000Z'
const whole = (kind: ListingDraft['kind']): ListingDraft => ({
  ...emptyDraft(kind),
  until: '2026-12-31',
  number: '0994-4821111',
  reviewBy: '2027-06-30',
  places: '10',
  taken: '7',
  slots: [{ id: 'a', from: '2026-12-01T10:00', until: '2026-12-01T12:00', places: '20' }],
  words: {
    title: { 'zh-CN': '标题', ug: 'ماۋزۇ' },
    paragraphs: { 'zh-CN': '第一段\n\n第二段', en: 'First' },
    place: { 'zh-CN': '工人文化宫' },
    words: { 'zh-CN': '找工会' },
    points: { 'zh-CN': '一\n二', ug: 'بىر\nئىككى' },
    lawVersion: { 'zh-CN': '2018年修正' },
  },
})
const made = (draft: ListingDraft) => {
  const answer = bodyOf(draft, now)
  if (!answer.ok) throw new Error(answer.fault)
  return listingDocument.body.parse(answer.body)
}

it.each(writtenKinds)(
  'a %s that is whole is a document of its kind, and comes back as it was written',
  (kind) => {
    const body = made(whole(kind))
    expect(body.kind).toBe(kind)
    const again = draftOfBody(body)
    expect(again && made(again)).toEqual(body)
  },
)

it('lists are told a line each, in every language as far as it goes', () => {
  expect(made(whole('notice'))).toMatchObject({
    title: { 'zh-CN': '标题', ug: 'ماۋزۇ' },
    paragraphs: [{ 'zh-CN': '第一段', en: 'First' }, { 'zh-CN': '第二段' }],
  })
})

describe('a draft that lacks something', () => {
  it.each<[string, ListingDraft['kind'], Partial<ListingDraft>]>([
    ['noChinese', 'notice', { words: { title: { ug: 'ماۋزۇ' }, paragraphs: { 'zh-CN': '文' } } }],
    ['noUntil', 'notice', { until: '' }],
    ['badWindow', 'notice', { from: '2027-01-01' }],
    ['badNumber', 'hotline', { number: '12351转1' }],
    ['noReviewBy', 'law-card', { reviewBy: '' }],
    [
      'badSlot',
      'event',
      { slots: [{ id: 'a', from: '2026-12-01T12:00', until: '2026-12-01T10:00', places: '' }] },
    ],
    ['badPlaces', 'programme', { taken: '11' }],
  ])('says %s', (fault, kind, change) => {
    expect(bodyOf({ ...whole(kind), ...change }, now)).toMatchObject({ ok: false, fault })
  })

  it('has no last day when it is shown until it is withdrawn', () => {
    expect(made({ ...whole('notice'), until: '', untilOpen: true })).toMatchObject({ until: null })
  })

  it('marks what each language lacks of what Chinese says, and nothing that nobody wrote', () => {
    expect(missingIn(whole('law-card'), 'ug')).toEqual(['lawVersion'])
    expect(missingIn(whole('law-card'), 'en')).toEqual(['title', 'points', 'lawVersion'])
    expect(missingIn(emptyDraft('notice'), 'zh-CN')).toEqual(['title', 'paragraphs'])
    expect(missingIn(emptyDraft('notice'), 'ug')).toEqual([])
  })
})

it('a change keeps what no field shows', () => {
  const cites = [{ law: { 'zh-CN': '劳动法' } }]
  const before = { ...made(whole('law-card')), order: 3, cites } as ReturnType<typeof made>
  expect(keepUnshown(made(whole('law-card')), before)).toMatchObject({ order: 3, cites })
  const event = made(whole('event'))
  if (event.kind !== 'event') throw new Error('no event')
  const slots = event.slots.map((slot) => ({ ...slot, places: { places: 20, taken: 12, asOf: now } }))
  expect(keepUnshown(event, { ...event, slots })).toMatchObject({ slots: [{ places: { taken: 12 } }] })
})

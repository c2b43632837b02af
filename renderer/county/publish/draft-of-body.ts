import type { DocumentBody } from '../../../protocol/documents/index.ts'
import type { Texts } from '../../../protocol/ids.ts'
import type { ListingDraft, WordName, WrittenKind } from './listing-draft.ts'
import { emptyDraft, listingLanguages, writtenKinds } from './listing-draft.ts'

type Body = DocumentBody<'listing'>

/** A published listing as fields to change; undefined for a kind that is not written here. */
export function draftOfBody(body: Body): ListingDraft | undefined {
  const kind = writtenKinds.find((each) => each === body.kind)
  if (!kind) return undefined
  const draft: ListingDraft = {
    ...emptyDraft(kind satisfies WrittenKind),
    from: body.from ?? '',
    until: body.until ?? '',
    untilOpen: body.until === null,
    picture: body.picture,
    words: { title: { ...body.title }, ...(body.summary ? { summary: { ...body.summary } } : {}) },
  }
  const add = (field: WordName, texts: Texts | readonly Texts[] | undefined) => {
    if (texts === undefined) return
    const list = Array.isArray(texts) ? (texts as readonly Texts[]) : [texts as Texts]
    draft.words[field] = Object.fromEntries(
      listingLanguages.map((language) => [
        language,
        list
          .map((each) => each[language] ?? '')
          .join('\n')
          .trimEnd(),
      ]),
    )
  }
  if (body.kind === 'notice' || body.kind === 'story') add('paragraphs', body.paragraphs)
  if (body.kind === 'programme' || body.kind === 'course') {
    add('who', body.who)
    add('gives', body.gives)
    add('place', body.place)
    if (body.places)
      Object.assign(draft, { places: String(body.places.places), taken: String(body.places.taken) })
  }
  if (body.kind === 'hotline') {
    add('words', body.words)
    add('hours', body.hours)
    draft.number = body.number
  }
  if (body.kind === 'law-card') {
    add('points', body.points)
    add('lawVersion', body.lawVersion)
    Object.assign(draft, { topic: body.topic, reviewBy: body.reviewBy })
  }
  if (body.kind === 'event') {
    add('place', body.place)
    draft.slots = body.slots.map(({ slot, from, until, places }) => ({
      ...{ id: slot, from: localOf(from), until: localOf(until) },
      places: places ? String(places.places) : '',
    }))
  }
  return draft
}

/** An instant as a field of local time has it: `2026-12-01T10:00`. */
function localOf(instant: string): string {
  const at = new Date(instant)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/**
 * What a change must not lose: members that no field shows. A picture's words, a pooled group, how many places of a slot are taken, which
 * laws a card cites.
 */
export function keepUnshown(body: Body, before: Body | undefined): Body {
  if (!before || before.kind !== body.kind) return body
  const { order, pictogram, form } = before
  const kept = Object.fromEntries(
    Object.entries({ order, pictogram, form }).filter(([, value]) => value !== undefined),
  )
  if (body.kind === 'law-card' && before.kind === 'law-card') return { ...kept, ...body, cites: before.cites }
  if ((body.kind === 'programme' || body.kind === 'course') && before.kind === body.kind)
    return { ...kept, ...body, ...(before.pool ? { pool: before.pool } : {}) }
  if (body.kind === 'event' && before.kind === 'event') {
    const taken = new Map(before.slots.map(({ slot, places }) => [slot, places?.taken ?? 0]))
    const slots = body.slots.map((slot) =>
      slot.places
        ? {
            ...slot,
            places: { ...slot.places, taken: Math.min(taken.get(slot.slot) ?? 0, slot.places.places) },
          }
        : slot,
    )
    return { ...kept, ...body, slots }
  }
  return { ...kept, ...body }
}

// A listing while it is being written: what stands in the fields, and the document it makes.
import type { DocumentBody } from '../../../protocol/documents/index.ts'
import type { Texts } from '../../../protocol/ids.ts'
import { phoneSchema } from '../../../protocol/jobs/job.ts'

type Body = DocumentBody<'listing'>

/** Kinds that are written by hand; jobs come from files and from managers. */
export const writtenKinds = [
  'notice',
  'programme',
  'course',
  'event',
  'hotline',
  'law-card',
  'story',
] as const
export type WrittenKind = (typeof writtenKinds)[number]

export const listingLanguages = ['zh-CN', 'ug', 'kk-Arab', 'mn-Mong', 'en'] as const
export type ListingLanguage = (typeof listingLanguages)[number]

/** `lines`: a list of texts, one a line. Optional ones may be left out in every language. */
type WordField = { field: WordName; lines?: true; optional?: true }
export type WordName =
  | 'title'
  | 'summary'
  | 'paragraphs'
  | 'who'
  | 'gives'
  | 'place'
  | 'words'
  | 'hours'
  | 'points'
  | 'lawVersion'

const always: readonly WordField[] = [{ field: 'title' }, { field: 'summary', optional: true }]
const paragraphs: readonly WordField[] = [...always, { field: 'paragraphs', lines: true }]
const programme: readonly WordField[] = [
  ...always,
  { field: 'who', optional: true },
  { field: 'gives', optional: true },
  { field: 'place', optional: true },
]

/** What is written in words, by kind. */
export const wordFields: Record<WrittenKind, readonly WordField[]> = {
  notice: paragraphs,
  story: paragraphs,
  programme,
  course: programme,
  event: [...always, { field: 'place' }],
  hotline: [{ field: 'title' }, { field: 'words' }, { field: 'hours', optional: true }],
  'law-card': [...always, { field: 'points', lines: true }, { field: 'lawVersion' }],
}

export type SlotDraft = { id: string; from: string; until: string; places: string }
export type Picture = NonNullable<Body['picture']>

export type ListingDraft = {
  kind: WrittenKind
  words: Partial<Record<WordName, Partial<Record<ListingLanguage, string>>>>
  from: string
  until: string
  /** Shown until it is withdrawn. */
  untilOpen: boolean
  number: string
  places: string
  taken: string
  slots: readonly SlotDraft[]
  topic: string
  reviewBy: string
  picture: Picture | undefined
}

export function emptyDraft(kind: WrittenKind): ListingDraft {
  return {
    ...{ kind, words: {}, from: '', until: '', untilOpen: false, number: '', places: '', taken: '0' },
    ...{ slots: [], topic: 'wage-arrears', reviewBy: '', picture: undefined },
  }
}

export type DraftFault =
  | { fault: 'noChinese'; field: WordName }
  | {
      fault: 'noUntil' | 'badWindow' | 'badNumber' | 'noReviewBy' | 'badSlot' | 'badPlaces'
      field?: undefined
    }

export type Made = { ok: true; body: Body } | ({ ok: false } & DraftFault)

const said = (draft: ListingDraft, field: WordName, language: ListingLanguage) =>
  draft.words[field]?.[language]?.trim() ?? ''

/** What a language lacks of what Chinese says. */
export function missingIn(draft: ListingDraft, language: ListingLanguage): WordName[] {
  return wordFields[draft.kind]
    .filter(
      ({ field, optional }) => said(draft, field, 'zh-CN') !== '' || (!optional && language === 'zh-CN'),
    )
    .filter(({ field }) => said(draft, field, language) === '')
    .map(({ field }) => field)
}

/** The document that a draft makes. `nowIso`: as of when the places are told. */
export function bodyOf(draft: ListingDraft, nowIso: string): Made {
  const [noChinese] = wordFields[draft.kind].filter(
    ({ field, optional }) => !optional && said(draft, field, 'zh-CN') === '',
  )
  if (noChinese) return { ok: false, fault: 'noChinese', field: noChinese.field }
  if (!draft.untilOpen && draft.until === '') return { ok: false, fault: 'noUntil' }
  if (!draft.untilOpen && draft.from > draft.until) return { ok: false, fault: 'badWindow' }
  const common = {
    title: textsOf(draft, 'title'),
    ...part('summary', draft),
    ...(draft.from === '' ? {} : { from: draft.from }),
    until: draft.untilOpen ? null : draft.until,
    ...(draft.picture === undefined ? {} : { picture: draft.picture }),
  }
  switch (draft.kind) {
    case 'notice':
    case 'story':
      return { ok: true, body: { ...common, kind: draft.kind, paragraphs: linesOf(draft, 'paragraphs') } }
    case 'hotline': {
      if (!phoneSchema.safeParse(draft.number).success) return { ok: false, fault: 'badNumber' }
      const words = { words: textsOf(draft, 'words'), ...part('hours', draft) }
      return { ok: true, body: { ...common, kind: 'hotline', number: draft.number, ...words } }
    }
    case 'law-card': {
      if (draft.reviewBy === '') return { ok: false, fault: 'noReviewBy' }
      const { topic, reviewBy } = draft
      const law = { topic, reviewBy, lawVersion: textsOf(draft, 'lawVersion'), cites: [] }
      return { ok: true, body: { ...common, kind: 'law-card', points: linesOf(draft, 'points'), ...law } }
    }
    case 'event': {
      const slots = draft.slots.map((slot, at) => slotOf(slot, at, nowIso))
      const whole = slots.filter((slot) => slot !== undefined)
      if (whole.length < slots.length) return { ok: false, fault: 'badSlot' }
      return { ok: true, body: { ...common, kind: 'event', place: textsOf(draft, 'place'), slots: whole } }
    }
    default: {
      const places = placesOf(draft.places, draft.taken, nowIso)
      if (places === 'bad') return { ok: false, fault: 'badPlaces' }
      const words = { ...part('who', draft), ...part('gives', draft), ...part('place', draft) }
      return { ok: true, body: { ...common, kind: draft.kind, ...words, ...(places ? { places } : {}) } }
    }
  }
}

function textsOf(draft: ListingDraft, field: WordName): Texts {
  const texts = listingLanguages.map((language) => [language, said(draft, field, language)] as const)
  return { 'zh-CN': '', ...Object.fromEntries(texts.filter(([, text]) => text !== '')) }
}

function part<F extends WordName>(field: F, draft: ListingDraft): { [K in F]?: Texts } {
  return said(draft, field, 'zh-CN') === ''
    ? {}
    : ({ [field]: textsOf(draft, field) } as { [K in F]?: Texts })
}

/** One text a line, in each language as many of them as there are: what a language lacks at the end falls back to Chinese. */
function linesOf(draft: ListingDraft, field: WordName): Texts[] {
  const lines = (language: ListingLanguage) =>
    said(draft, field, language)
      .split(/\n+/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
  const byLanguage = listingLanguages.map((language) => [language, lines(language)] as const)
  return lines('zh-CN').map((chinese, at) => ({
    'zh-CN': chinese,
    ...Object.fromEntries(byLanguage.flatMap(([language, all]) => (all[at] ? [[language, all[at]]] : []))),
  }))
}

type Places = { places: number; taken: number; asOf: string }

function placesOf(places: string, taken: string, nowIso: string): Places | undefined | 'bad' {
  if (places.trim() === '') return undefined
  const [all, gone] = [places, taken || '0'].map((text) =>
    /^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined,
  )
  if (all === undefined || gone === undefined || gone > all) return 'bad'
  return { places: all, taken: gone, asOf: nowIso }
}

function slotOf({ from, until, places }: SlotDraft, at: number, nowIso: string) {
  // A field of local time, by the clock of the officer's machine.
  const [fromMs, untilMs] = [Date.parse(from), Date.parse(until)]
  const room = placesOf(places, '0', nowIso)
  if (!(fromMs < untilMs) || room === 'bad') return undefined
  return {
    slot: `slot-${at + 1}`,
    from: new Date(fromMs).toISOString(),
    until: new Date(untilMs).toISOString(),
    ...(room ? { places: room } : {}),
  }
}

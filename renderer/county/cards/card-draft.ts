import type { CardOrder, CardRow } from '../../../federation/contract/cards.ts'
import { cardOrderSchema } from '../../../federation/contract/cards.ts'

/** Trainings the kiosk has words for. */
export const trainingKinds = [
  'first-aid',
  'aed',
  'fire-safety',
  'station-keeping',
  'legal-basics',
  'counselling',
] as const
export type TrainingKind = (typeof trainingKinds)[number]

/** What an officer has typed so far. Of trainings: the last day by kind, empty for one that does not end. */
export type CardDraft = {
  name: string
  role: CardRow['role']
  validUntil: string
  trainings: Readonly<Record<string, string>>
  stations: readonly string[]
}

export type CardFault = 'noName' | 'longName' | 'noDay' | 'pastDay' | 'noStation' | 'badTraining'

/** A new card is good for a year, as a volunteer's usually is. */
export function draftOf(card: CardRow | undefined, today: string): CardDraft {
  if (!card) {
    const year = Number(today.slice(0, 4)) + 1
    return { name: '', role: 'volunteer', validUntil: `${year}-12-31`, trainings: {}, stations: [] }
  }
  return {
    ...{ name: card.name ?? '', role: card.role, validUntil: card.validUntil },
    trainings: Object.fromEntries(card.trainings.map(({ kind, validUntil }) => [kind, validUntil ?? ''])),
    stations: card.stations.map(({ station }) => station),
  }
}

/** The card that a draft makes, or what is wrong with it. */
export function orderOf(
  draft: CardDraft,
  today: string,
): { ok: true; order: CardOrder } | { ok: false; fault: CardFault } {
  const name = draft.name.trim()
  if (name === '') return { ok: false, fault: 'noName' }
  if (draft.validUntil === '') return { ok: false, fault: 'noDay' }
  if (draft.validUntil < today) return { ok: false, fault: 'pastDay' }
  if (draft.stations.length === 0) return { ok: false, fault: 'noStation' }
  const trainings = Object.entries(draft.trainings).map(([kind, until]) => ({
    ...{ kind, validUntil: until === '' ? null : until },
  }))
  const { role, validUntil, stations } = draft
  const parsed = cardOrderSchema.safeParse({ name, role, validUntil, trainings, stations })
  if (parsed.success) return { ok: true, order: parsed.data }
  const isName = parsed.error.issues.some(({ path }) => path[0] === 'name')
  return { ok: false, fault: isName ? 'longName' : 'badTraining' }
}

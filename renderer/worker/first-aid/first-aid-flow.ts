import type { CardId } from './cards.ts'

//   cards ──▶ card ──▶ call (120)
//     └────────────────▲

export type FirstAidStage =
  | { at: 'cards' }
  | { at: 'card'; card: CardId }
  /** `from`: the card that "back" leads to; null: the list. */
  | { at: 'call'; from: CardId | null }

export type FirstAidEvent =
  | { type: 'chose-card'; card: CardId }
  | { type: 'asked-for-ambulance' }
  | { type: 'went-back' }

export const firstAidStart: FirstAidStage = { at: 'cards' }

/** Back from the list is not of this flow: it leads out of first aid. */
export function nextFirstAid(stage: FirstAidStage, event: FirstAidEvent): FirstAidStage {
  switch (event.type) {
    case 'chose-card':
      return stage.at === 'cards' ? { at: 'card', card: event.card } : stage
    case 'asked-for-ambulance':
      return stage.at === 'call' ? stage : { at: 'call', from: stage.at === 'card' ? stage.card : null }
    case 'went-back':
      if (stage.at === 'call' && stage.from !== null) return { at: 'card', card: stage.from }
      return stage.at === 'cards' ? stage : firstAidStart
  }
}

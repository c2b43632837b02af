/** The cards, most urgent first, with how many steps each has (words in locales/…/first-aid.json, pictures in assets/illustrations). */
export const cards = [
  { id: 'collapse', steps: 5 },
  { id: 'heatstroke', steps: 4 },
  { id: 'cut', steps: 4 },
  { id: 'burn', steps: 4 },
  { id: 'eye', steps: 4 },
  { id: 'sting', steps: 4 },
  { id: 'frostbite', steps: 4 },
] as const

export type Card = (typeof cards)[number]
export type CardId = Card['id']

export type Step = 's1' | 's2' | 's3' | 's4' | 's5'

/** The steps of a card, in their order. */
export function stepsOf({ steps }: Card): Step[] {
  return (['s1', 's2', 's3', 's4', 's5'] as const).slice(0, steps)
}

import { expect, test } from 'vitest'
import words from '../../../locales/zh-CN/first-aid.json'
import { cards, stepsOf } from './cards.ts'

const pictures = Object.keys(import.meta.glob('../../../assets/illustrations/first-aid/*.svg'))

test('every step of every card has words and a picture, and no words are left over', () => {
  for (const card of cards) {
    const { name, call, ...steps } = words[card.id]
    expect([name, call].every(Boolean), card.id).toBe(true)
    expect(Object.keys(steps), card.id).toEqual(stepsOf(card))
    for (const step of stepsOf(card)) {
      const picture = `../../../assets/illustrations/first-aid/${card.id}-${step.slice(1)}.svg`
      expect(pictures).toContain(picture)
    }
  }
})

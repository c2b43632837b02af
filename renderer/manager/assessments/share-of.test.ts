import { expect, test } from 'vitest'
import { shareOf } from './share-of.ts'

const words = { 'zh-CN': '题' }
const howOften = ['weekly', 'monthly', 'seldom', 'never'].map((code) => ({ code, words }))
const section = {
  section: 'party',
  name: words,
  questions: [
    { question: 'contact', words, kind: 'yes-no' as const },
    { question: 'activity', words, kind: 'choice' as const, choices: howOften },
    { question: 'volunteers', words, kind: 'number' as const },
  ],
}

test('a section is whole when all is there, and empty when nothing is', () => {
  expect(shareOf(section, { contact: true, activity: 'weekly', volunteers: 3 })).toBe(1)
  expect(shareOf(section, { contact: false, activity: 'never', volunteers: 0 })).toBe(0)
})

test('a choice counts by its place', () => {
  const share = (activity: string) => shareOf(section, { activity })
  expect(['weekly', 'monthly', 'seldom', 'never'].map(share)).toEqual([
    1,
    expect.closeTo(2 / 3, 9),
    expect.closeTo(1 / 3, 9),
    0,
  ])
})

test('what was not answered, or answered with a choice that is no more, counts neither way', () => {
  expect(shareOf(section, { contact: true })).toBe(1)
  expect(shareOf(section, { activity: 'yearly' })).toBeNull()
  expect(shareOf(section, {})).toBeNull()
})

import { expect, test } from 'vitest'
import { screenWords } from './screen-words.ts'

test('every file of screens, unless some are named', () => {
  expect(screenWords([])).toEqual(['test', '--project=stories', '-screens'])
  const named = ['manager-screens', '-g', 'ug 1280']
  expect(screenWords(named)).toEqual(['test', '--project=stories', ...named])
})

test('a word of the choice that speaks of screens is no file', () => {
  expect(screenWords(['-g', 'every screen'])).toContain('-screens')
})

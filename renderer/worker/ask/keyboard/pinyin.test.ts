import { expect, test } from 'vitest'
import table from '../../../../assets/typing/pinyin.json' with { type: 'json' }
import { candidatesFor } from './pinyin.ts'

/** Types a word syllable by syllable, choosing each character where it is offered; false where it is not. */
function canType(pinyin: string, word: string): boolean {
  let left = pinyin
  for (const character of word) {
    const { used, characters } = candidatesFor(left)
    if (!characters.includes(character)) return false
    left = left.slice(used)
  }
  return left === ''
}

test('names and what one complains of can be typed, character by character', () => {
  for (const [pinyin, word] of [
    ['zhangwei', '张伟'],
    ['lvfang', '吕芳'],
    ['ayiguli', '阿依古丽'],
    ['meituan', '美团'],
    ['laobanqianxin', '老板欠薪'],
    ['xian', '先'],
    ['gongshang', '工伤'],
  ] as const)
    expect(canType(pinyin, word), word).toBe(true)
})

test('a surname is among the first that are offered', () => {
  for (const [pinyin, surname] of [
    ['wang', '王'],
    ['li', '李'],
    ['zhang', '张'],
    ['liu', '刘'],
    ['ma', '马'],
  ] as const)
    expect(candidatesFor(pinyin).characters.slice(0, 7), pinyin).toContain(surname)
})

test('a syllable that is only begun offers what may become of it, and nonsense nothing', () => {
  expect(candidatesFor('zh').characters).toContain('中')
  // First letters only, as many people write: one character for each.
  expect(candidatesFor('zw')).toMatchObject({ used: 1, characters: expect.arrayContaining(['中', '张']) })
  expect(candidatesFor('').characters).toEqual([])
  expect(candidatesFor('vvv').characters).toEqual([])
})

test('every syllable has characters, each once', () => {
  for (const [syllable, characters] of Object.entries(table)) {
    expect(syllable).toMatch(/^[a-z]{1,6}$/)
    expect(new Set(characters).size, syllable).toBe([...characters].length)
  }
})

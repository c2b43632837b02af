import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { slugSchema } from '../ids.ts'
import { trades } from './trades.ts'

const drawn = new Set(
  ['../../assets/pictograms/', '../../assets/pictograms/features/'].flatMap((folder) =>
    readdirSync(new URL(folder, import.meta.url)).map((file) => file.replace(/\.svg$/, '')),
  ),
)

it('has every trade once, under a slug that a posting may carry', () => {
  const slugs = trades.map(({ trade }) => slugSchema.parse(trade))
  expect(new Set(slugs).size).toBe(slugs.length)
  expect(slugs.at(-1)).toBe('other')
})

it('has a drawing and a word in Chinese, English and Uyghur for each, no word twice', () => {
  for (const { trade, pictogram, words } of trades) {
    expect(drawn, trade).toContain(pictogram ?? trade)
    for (const language of ['zh-CN', 'en', 'ug', 'kk-Arab'])
      expect(words[language], `${trade} ${language}`).toBeTruthy()
  }
  for (const language of ['zh-CN', 'en', 'ug'])
    expect(new Set(trades.map(({ words }) => words[language])).size).toBe(trades.length)
})

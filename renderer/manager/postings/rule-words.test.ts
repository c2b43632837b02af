import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import english from '../../../locales/en/postings.json'
import uyghur from '../../../locales/ug/postings.json'
import chinese from '../../../locales/zh-CN/postings.json'
import { wordingRules } from '../../../protocol/jobs/wording-rules.ts'

/** The rules that check members rather than words, as the check itself names them. */
const checks = readFileSync(new URL('../../../protocol/jobs/check-job.ts', import.meta.url), 'utf8')
const memberRules = [...checks.matchAll(/add\('[\w.]+', '([a-z-]+)'/g)].map(([, rule]) => rule ?? '')

test('every rule that can refuse a posting is said in words in each language', () => {
  const rules = [...wordingRules.map(({ rule }) => rule), ...memberRules]
  expect(memberRules.length).toBeGreaterThan(8)
  for (const words of [chinese, english, uyghur]) {
    const said: Record<string, string> = words.rule
    expect(rules.filter((rule) => !said[rule])).toEqual([])
    expect(Object.keys(said).filter((rule) => !rules.includes(rule))).toEqual([])
  }
})

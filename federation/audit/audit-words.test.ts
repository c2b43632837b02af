import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { wordsKeyOf } from '../contract/audit-words.ts'
import { endpoints } from '../http/routes.ts'

it.each([
  ['put /v1/restocks/:station/:epoch/:seq', 'put-restocks'],
  ['get /v1/reports/weekly/:week{.+[.]csv}', 'get-reports-weekly-csv'],
  ['get /v1/reports/weekly/:week{.+[.]pdf}', 'get-reports-weekly-pdf'],
  ['get /v1/audit.csv', 'get-audit-csv'],
  ['post /county/me/recovery-codes', 'post-me-recovery-codes'],
  ['command account add', 'command-account-add'],
  ['sign-in-wrong', 'sign-in-wrong'],
])('%s has its words at %s', (what, key) => {
  expect(wordsKeyOf(what)).toBe(key)
})

it('every call that is noted has words for what it does, in the languages of the console', () => {
  const noted = endpoints.filter(
    ({ who, reach }) => who !== 'anyone' && who !== 'station' && reach !== undefined,
  )
  const keys = noted
    .filter(({ method, reach }) => method !== 'get' || reach !== 'own')
    .map(({ method, path }) => wordsKeyOf(`${method} ${path}`))
  expect(keys.length).toBeGreaterThan(30)
  for (const language of ['zh-CN', 'en']) {
    const file = new URL(`../../locales/${language}/accounts.json`, import.meta.url)
    const known: Record<string, string> = JSON.parse(readFileSync(file, 'utf8')).audit.what
    const where = 'locales/*/accounts.json, audit.what: what an officer did with this call, in a few words'
    expect(
      keys.filter((key) => !known[key]),
      where,
    ).toEqual([])
  }
})

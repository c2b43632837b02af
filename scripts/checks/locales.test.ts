import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkLocales } from './locales.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locales-'))
  write('zh-CN', { thanks: '谢谢', days_other: '{{count}} 天', at: { station: '在{{name}}' } })
  write('en', {
    thanks: 'Thank you',
    days_one: 'one day',
    days_other: '{{count}} days',
    at: { station: 'at {{name}}' },
  })
  write('ug', {
    thanks: 'رەھمەت',
    days_one: '{{count}} كۈن',
    days_other: '{{count}} كۈن',
    at: { station: '{{name}} دا' },
  })
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(language: string, words: unknown, namespace = 'kiosk'): void {
  mkdirSync(join(folder, language), { recursive: true })
  writeFileSync(join(folder, language, `${namespace}.json`), JSON.stringify(words))
}

test('three languages with the same keys, each with its own plural forms, have no mistakes', () => {
  expect(checkLocales(folder)).toMatchObject({ namespaces: 1, mistakes: [] })
})

test('a missing key, a surplus key, a lost placeholder and empty words are mistakes', () => {
  write('en', { thanks: '', days_one: 'one day', days_other: 'days', at: { station: 'here' }, extra: 'more' })
  write('ug', { thanks: 'رەھمەت' })
  const { mistakes } = checkLocales(folder)
  expect(mistakes).toContain('locales/en/kiosk.json thanks: empty')
  expect(mistakes).toContain('locales/en/kiosk.json at.station: placeholders')
  expect(mistakes).toContain('locales/en/kiosk.json extra: surplus')
  expect(mistakes).toContain('locales/ug/kiosk.json days_one: missing')
})

test('words left in Chinese are told, not refused', () => {
  write('en', { thanks: '谢谢', days_one: 'a day', days_other: 'days', at: { station: 'at {{name}}' } })
  const { mistakes, remarks } = checkLocales(folder)
  expect(mistakes).toEqual([])
  expect(remarks).toContain('locales/en/kiosk.json thanks: same')
})

test('a language in the making is counted, and its missing keys are no mistake', () => {
  write('kk-Arab', { thanks: 'راحمەت' })
  const { mistakes, remarks } = checkLocales(folder)
  expect(mistakes).toEqual([])
  expect(remarks).toContain('kk-Arab: 25 % translated (4 keys)')
})

test('the officers’ console is due in Chinese and English', () => {
  write('zh-CN', { report: '周报' }, 'county')
  expect(checkLocales(folder).mistakes).toEqual(['locales/en/county.json report: missing'])
})

test('a missing language and a missing source are mistakes', () => {
  rmSync(join(folder, 'ug'), { recursive: true })
  expect(checkLocales(folder).mistakes).toContain('locales/ug is missing')
  rmSync(join(folder, 'zh-CN'), { recursive: true })
  expect(checkLocales(folder).mistakes.join()).toContain('nothing was checked')
})

test('a file that is not JSON is named', () => {
  writeFileSync(join(folder, 'en/kiosk.json'), '{')
  expect(checkLocales(folder).mistakes[0]).toMatch(/en\/kiosk\.json/)
})

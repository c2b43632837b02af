import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkAudio, hashText } from './audio.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audio-'))
  for (const name of ['audio/ug', 'locales/ug', 'locales/zh-CN'])
    mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'locales/ug/first-aid.json'), JSON.stringify({ burn: { s1: 'سۇ' } }))
  writeFileSync(join(folder, 'locales/zh-CN/first-aid.json'), JSON.stringify({ burn: { s1: '水' } }))
  writeFileSync(join(folder, 'audio/ug/first-aid.burn.s1.opus'), '')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const clip = (text: string, source = 'human') => ({ textHash: hashText(text), speaker: 'Aynur', source })

function check(clips: unknown) {
  writeFileSync(join(folder, 'audio/manifest.json'), JSON.stringify({ clips }))
  return checkAudio(join(folder, 'audio'), join(folder, 'locales'))
}

test('a clip of the words as they read today is right', () => {
  expect(check({ ug: { 'first-aid.burn.s1': clip('سۇ') } })).toEqual({ clips: 1, mistakes: [] })
})

test('a clip whose text has changed is reported', () => {
  expect(check({ ug: { 'first-aid.burn.s1': clip('مۇز') } }).mistakes).toEqual([
    'ug/first-aid.burn.s1: its text has changed, record it again',
  ])
})

test('a clip without words, without a file, and a file without a line are reported', () => {
  expect(check({ ug: { 'first-aid.cut.s1': clip('سۇ') } }).mistakes).toEqual([
    'ug/first-aid.cut.s1: there are no such words',
    'ug/first-aid.cut.s1: the file is missing',
    'ug/first-aid.burn.s1.opus: the manifest does not know it',
  ])
})

test('a synthetic voice may stand in for Uyghur and not for Chinese', () => {
  writeFileSync(join(folder, 'audio/ug/first-aid.burn.s1.opus'), '')
  mkdirSync(join(folder, 'audio/zh-CN'))
  writeFileSync(join(folder, 'audio/zh-CN/first-aid.burn.s1.opus'), '')
  const { mistakes } = check({
    ug: { 'first-aid.burn.s1': clip('سۇ', 'synthetic') },
    'zh-CN': { 'first-aid.burn.s1': clip('水', 'synthetic') },
  })
  expect(mistakes).toEqual(['zh-CN/first-aid.burn.s1: waits for a person to read it'])
})

test('a manifest of another form is refused', () => {
  expect(check({ ug: { 'first-aid.burn.s1': { speaker: 'Aynur' } } }).mistakes).toHaveLength(1)
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Flat } from './locales/compare-namespace.ts'
import { compareNamespace, expectedKeys, flatten } from './locales/compare-namespace.ts'

/** Languages that must be complete; any other is counted and told. */
const complete = ['zh-CN', 'en', 'ug']
const source = 'zh-CN'
/** The console is read by officers, who work in Chinese: its other languages are counted and told. */
const completeForOfficers = ['zh-CN', 'en']
const forOfficers = [
  'county',
  'casework',
  'accounts',
  'editors',
  'periods',
  'restated',
  'review',
  'subscriptions',
]

export type LocalesReport = { namespaces: number; mistakes: string[]; remarks: string[] }

/** Holds every language under `locales/` against the Chinese: keys, placeholders, plural forms, words left in Chinese. */
export function checkLocales(folder: string): LocalesReport {
  const report: LocalesReport = { namespaces: 0, mistakes: [], remarks: [] }
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const names = languages.map((entry) => entry.name)
  for (const language of complete.filter((name) => !names.includes(name))) {
    report.mistakes.push(`locales/${language} is missing`)
  }
  const chinese = readLanguage(join(folder, source), report)
  report.namespaces = chinese.size
  if (chinese.size === 0) report.mistakes.push(`locales/${source} has no namespace: nothing was checked`)

  for (const language of names.filter((name) => name !== source)) {
    const target = readLanguage(join(folder, language), report)
    const say = (words: string, mistake: boolean) => (mistake ? report.mistakes : report.remarks).push(words)
    let [keys, lacking] = [0, 0]
    for (const [namespace, flat] of chinese) {
      keys += expectedKeys(flat, language).size
      for (const { key, problem } of compareNamespace(flat, target.get(namespace) ?? new Map(), language)) {
        if (problem === 'missing' || problem === 'same') lacking += 1
        const wanted = forOfficers.includes(namespace) ? completeForOfficers : complete
        const due = wanted.includes(language) || problem === 'surplus' || problem === 'placeholders'
        if (due || problem === 'empty')
          say(`locales/${language}/${namespace}.json ${key}: ${problem}`, problem !== 'same')
      }
    }
    for (const namespace of target.keys()) {
      if (!chinese.has(namespace))
        say(`locales/${language}/${namespace}.json has no Chinese counterpart`, true)
    }
    const percent = keys === 0 ? 0 : Math.floor((100 * (keys - lacking)) / keys)
    report.remarks.push(`${language}: ${percent} % translated (${keys} keys)`)
  }
  return report
}

function readLanguage(folder: string, report: LocalesReport): Map<string, Flat> {
  const namespaces = new Map<string, Flat>()
  if (!existsSync(folder)) return namespaces
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    try {
      namespaces.set(
        file.replace(/\.json$/, ''),
        flatten(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
      )
    } catch (problem) {
      report.mistakes.push(`${join(folder, file)}: ${problem instanceof Error ? problem.message : problem}`)
    }
  }
  return namespaces
}

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../../locales'))
  const { namespaces, mistakes, remarks } = checkLocales(folder)
  for (const line of [...remarks, ...mistakes]) console.log(line)
  console.log(`locales: ${namespaces} namespaces, ${mistakes.length} mistakes`)
  process.exitCode = mistakes.length > 0 ? 1 : 0
}

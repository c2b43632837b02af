import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'
import type { Report } from '../../federation/contract/any-report.ts'
import type { Catalogue } from '../../federation/contract/catalogue.ts'
import type { Say } from '../../federation/contract/words/say.ts'
import type { Texts } from '../../protocol/ids.ts'

export type Reading = { language: 'zh-CN' | 'en'; catalogue: Catalogue; nowMs: number; onPaper: boolean }

// The page's own names of codes and moments, not by its types: those of React know no DOM here, and would take it from other tests.
type Named = (code: string) => { name: string }
type ReportNames = Record<'categories' | 'services' | 'items', Named> &
  Record<'session' | 'form', (code: string) => string>
type Moments = Record<'instant' | 'day' | 'weekdayShort', (at: string) => string> & { today: string }

async function ofPage<F>(file: string, name: string): Promise<F> {
  const address = new URL(`../../renderer/${file}`, import.meta.url).href
  return (await import(/* @vite-ignore */ address))[name]
}

/** The words of a report's page. `n`: a number as it is written there. */
export type PageWords = {
  report: Report
  t: (key: string, values?: object) => string
  n: (value: number) => string
  say: Moments
  names: ReportNames
  /** What the page says in the words of the contract. */
  contract: Say
}

export async function pageWords(
  report: Report,
  { language, catalogue, nowMs, onPaper }: Reading,
): Promise<PageWords> {
  const spaces = ['county', 'periods', 'restated']
  const read = (space: string) =>
    JSON.parse(readFileSync(join(import.meta.dirname, `../../locales/${language}/${space}.json`), 'utf8'))
  const words = createInstance()
  await words.init({
    ...{ lng: language, ns: spaces, defaultNS: 'county', fallbackNS: spaces },
    resources: { [language]: Object.fromEntries(spaces.map((space) => [space, read(space)])) },
    interpolation: { escapeValue: false },
  })
  const t = words.t as unknown as PageWords['t']
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const n = (value: number) => numbers.format(value)
  const momentsIn = await ofPage<(where: object) => Moments>('county/words/moments.ts', 'momentsIn')
  const say = momentsIn({ t, timeZone: report.timeZone, nowMs, onPaper })
  const text = (texts: Texts) => texts[language] ?? texts['zh-CN']
  const namesOf = await ofPage<(...of: unknown[]) => ReportNames>(
    'county/report/report-names.ts',
    'reportNames',
  )
  const names = namesOf({ t, language, number: n, text }, catalogue, say)
  const code = (of: Named) => (each: string) => of(each).name
  const contract: Say = {
    ...{ t, number: n, moment: say.instant, day: say.day, text },
    names: {
      ...{ category: code(names.categories), service: code(names.services) },
      ...{ item: code(names.items), form: names.form },
    },
  }
  return { report, t, n, say, names, contract }
}

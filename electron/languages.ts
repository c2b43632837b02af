import type { Log } from './shell-deps.ts'

const wanted = ['zh-CN', 'ug', 'kk-Arab', 'mn-Mong', 'mn']
const services = ['DateTimeFormat', 'NumberFormat', 'PluralRules', 'Collator', 'DisplayNames'] as const

type Service = { supportedLocalesOf(locales: string[]): string[] }

/**
 * Which languages each part of Intl knows in this very build: Chromium's data leaves out what Node's has (dates in ug and mn),
 * silently falling back to English. The screens do not rest on it; this line tells whether a new Electron changed something.
 */
export function logLanguages(log: Log): void {
  const known = services.map((name) => [name, (Intl[name] as Service).supportedLocalesOf(wanted)])
  log('languages', Object.fromEntries(known))
}

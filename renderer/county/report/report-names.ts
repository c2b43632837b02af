import type { Catalogue } from '../../../federation/contract/catalogue.ts'
import type { Moments } from '../words/moments.ts'
import type { Words } from '../words/use-words.ts'

/** What a code is called, and which pictogram shows it. */
export type CodeNames = (code: string) => { name: string; pictogram: string }

export type ReportNames = { categories: CodeNames; services: CodeNames; figure: (path: string) => string }

/** Names for the codes of a report; a code the county never published stands for itself. */
export function reportNames(words: Words, catalogue: Catalogue | undefined, moments: Moments): ReportNames {
  const categories = namesFrom(catalogue?.categories ?? [], words)
  const services = namesFrom(catalogue?.services ?? [], words)
  const { t } = words

  /** `visits.byDay.2026-11-16` → "Visits · 16 Nov". */
  function figure(path: string): string {
    const [group, kind, ...rest] = path.split('.')
    const code = rest.join('.')
    if (group === 'completeness') return t(`figure.completeness.${kind as 'complete'}`)
    if (group !== 'visits') return t(`figure.${group as 'state'}`)
    if (kind === 'byCategory') return t('figure.visits.byCategory', { name: categories(code).name })
    if (kind === 'byService') return t('figure.visits.byService', { name: services(code).name })
    if (kind === 'byDay') return t('figure.visits.byDay', { name: moments.day(code) })
    if (kind === 'byBand')
      return t('figure.visits.byBand', { name: t('date.hours', { hours: code.replace('-', '–') }) })
    return t(`figure.visits.${kind as 'total'}`)
  }

  return { categories, services, figure }
}

function namesFrom(published: Catalogue['categories'], words: Words): CodeNames {
  const byCode = new Map(published.map((each) => [each.code, each]))
  return (code) => {
    const found = byCode.get(code)
    return { name: found ? words.text(found.name) : code, pictogram: found?.pictogram ?? code }
  }
}

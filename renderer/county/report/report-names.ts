import type { Catalogue } from '../../../federation/contract/catalogue.ts'
import type { Moments } from '../words/moments.ts'
import type { Words } from '../words/use-words.ts'

/** What a code is called, and which pictogram shows it. */
export type CodeNames = (code: string) => { name: string; pictogram: string }

export type ReportNames = {
  categories: CodeNames
  services: CodeNames
  items: CodeNames
  /** Where an item stands in the catalogue; what is not in it comes last. */
  order: (item: string) => number
  session: (kind: string) => string
  form: (form: string) => string
  figure: (path: string) => string
}

/** Names for the codes of a report; a code the county never published stands for itself. */
export function reportNames(words: Words, catalogue: Catalogue | undefined, moments: Moments): ReportNames {
  const categories = namesFrom(catalogue?.categories ?? [], words)
  const services = namesFrom(catalogue?.services ?? [], words)
  const items = namesFrom(catalogue?.items ?? [], words)
  const orders = new Map((catalogue?.items ?? []).map(({ code, order }) => [code, order]))
  const { t } = words

  /** `visits.byDay.2026-11-16` → "Visits · 16 Nov". */
  function figure(path: string): string {
    const [group, kind, ...rest] = path.split('.')
    const code = rest.join('.')
    if (group === 'completeness') return t(`figure.completeness.${kind as 'complete'}`)
    if (group === 'supplies' && kind !== undefined)
      return `${items(kind).name} · ${t(`life.supply.${code as 'opening'}`)}`
    if (group !== 'visits') return lifeFigure(path)
    if (kind === 'byCategory') return t('figure.visits.byCategory', { name: categories(code).name })
    if (kind === 'byService') return t('figure.visits.byService', { name: services(code).name })
    if (kind === 'byDay') return t('figure.visits.byDay', { name: moments.day(code) })
    if (kind === 'byBand')
      return t('figure.visits.byBand', { name: t('date.hours', { hours: code.replace('-', '–') }) })
    return t(`figure.visits.${kind as 'total'}`)
  }

  /** `sessions.haircut.times` → "Sessions · Haircut · times". */
  function lifeFigure(path: string): string {
    const [group, kind = '', part = ''] = path.split('.')
    if (group === 'sessions') return `${session(kind)} · ${t(`figure.sessions.${part as 'times'}`)}`
    if (group === 'firstAid' && kind === 'byItem') return `${t('life.firstAid')} · ${items(part).name}`
    if (group === 'requests') return `${form(kind)} · ${t(`requests.${part as 'filed'}`)}`
    if (group === 'ratings') return `${t('life.ratings')} · ${t(`life.score.${kind as '1'}`)}`
    return t(`figure.${path as 'state'}`)
  }

  const session = (kind: string) => t(`session.${kind as 'haircut'}`, { defaultValue: kind })
  const forms = namesFrom(catalogue?.forms ?? [], words)
  const form = (code: string) => forms(code).name
  const order = (item: string) => orders.get(item) ?? Number.MAX_SAFE_INTEGER
  return { categories, services, items, order, session, form, figure }
}

type Named = Pick<Catalogue['categories'][number], 'code' | 'name' | 'pictogram'>

function namesFrom(published: readonly Named[], words: Words): CodeNames {
  const byCode = new Map(published.map((each) => [each.code, each]))
  return (code) => {
    const found = byCode.get(code)
    return { name: found ? words.text(found.name) : code, pictogram: found?.pictogram ?? code }
  }
}

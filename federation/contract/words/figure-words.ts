import type { Say } from './say.ts'

/** `visits.byDay.2026-11-16` → "Visits · 16 Nov": a figure of a difference as a person calls it. */
export function figureWords(path: string, say: Pick<Say, 't' | 'day' | 'names'>): string {
  const { t, names } = say
  const [group, kind, ...rest] = path.split('.')
  const code = rest.join('.')
  if (group === 'completeness') return t(`figure.completeness.${kind}`)
  if (group === 'supplies' && kind !== undefined) return `${names.item(kind)} · ${t(`life.supply.${code}`)}`
  if (group !== 'visits') return lifeWords(path, say)
  if (kind === 'byCategory') return t('figure.visits.byCategory', { name: names.category(code) })
  if (kind === 'byService') return t('figure.visits.byService', { name: names.service(code) })
  if (kind === 'byDay') return t('figure.visits.byDay', { name: say.day(code) })
  if (kind === 'byBand')
    return t('figure.visits.byBand', { name: t('date.hours', { hours: code.replace('-', '–') }) })
  return t(`figure.visits.${kind}`)
}

/** `sessions.haircut.times` → "Haircuts · times". */
function lifeWords(path: string, { t, names }: Pick<Say, 't' | 'names'>): string {
  const [group, kind = '', part = ''] = path.split('.')
  if (group === 'sessions')
    return `${t(`session.${kind}`, { defaultValue: kind })} · ${t(`figure.sessions.${part}`)}`
  if (group === 'firstAid' && kind === 'byItem') return `${t('life.firstAid')} · ${names.item(part)}`
  if (group === 'requests') return `${names.form(kind)} · ${t(`requests.${part}`)}`
  if (group === 'ratings') return `${t('life.ratings')} · ${t(`life.score.${kind}`)}`
  return t(`figure.${path}`)
}

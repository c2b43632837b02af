import type { Report } from '../any-report.ts'
import type { Change } from '../weekly-report.ts'
import { figureWords } from './figure-words.ts'
import type { Say } from './say.ts'

/** A difference as a person reads it. `path`: its name in the report. */
export type ChangeWords = { path: string; figure: string; before: string; after: string }

/** `station` null: the whole unit. */
export type ChangedPlace = { station: string | null; place: string; changes: ChangeWords[] }

/** Differences by place, the whole unit first. `report`: of this or a later revision, for the names of its stations. */
export function changedWords(
  changes: readonly Change[],
  { report, say }: { report: Report; say: Pick<Say, 't' | 'number' | 'day' | 'names'> },
): ChangedPlace[] {
  const { t } = say
  // One that left stands in no row any more; the reasons still know its name.
  const named = [...(report.reasons ?? []), ...report.stations]
  const names = new Map(named.flatMap(({ station, name }) => (station && name ? [[station, name]] : [])))
  return [...Map.groupBy(changes, ({ station }) => station)].map(([station, ofPlace]) => ({
    station,
    place: station === null ? t('report.whole') : (names.get(station) ?? station),
    changes: ofPlace.map(({ figure, before, after }) => ({
      path: figure,
      figure: figureWords(figure, say),
      before: valueWords(before, say),
      after: valueWords(after, say),
    })),
  }))
}

function valueWords(value: Change['before'], { t, number }: Pick<Say, 't' | 'number'>): string {
  if (value === null) return '—'
  return typeof value === 'number' ? number(value) : t(`report.state.${value}`)
}

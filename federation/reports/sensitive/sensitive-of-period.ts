import type { StoreReads, StoreWrites } from '../../store/store.ts'
import type { Period } from '../period-bounds.ts'
import type { SensitiveShown } from './sensitive-week.ts'
import { frozenSensitiveWeek, runningSensitiveWeek } from './sensitive-week.ts'
import { frozenSensitiveYear } from './sensitive-year.ts'

/** What may be told of a period that can still change: of weeks and years that there is such a group; of others not even that. */
export function runningSensitive(
  reads: Pick<StoreReads, 'documents'>,
  { kind }: Period,
): Promise<SensitiveShown | undefined> {
  return kind === 'week' || kind === 'year' ? runningSensitiveWeek(reads) : Promise.resolve(undefined)
}

/** What may be told of a period that is over: of weeks and years alone, so that no two overlap but as a part and its whole. */
export function frozenSensitive(
  writes: StoreWrites,
  asked: { period: Period; nowMs: number },
): Promise<SensitiveShown | undefined> {
  if (asked.period.kind === 'week') return frozenSensitiveWeek(writes, asked)
  if (asked.period.kind === 'year') return frozenSensitiveYear(writes, asked)
  return Promise.resolve(undefined)
}

import type { StoreReads, StoreWrites } from '../../store/store.ts'
import type { Period } from '../period-bounds.ts'
import type { SensitiveShown } from './sensitive-week.ts'
import { frozenSensitiveWeek, runningSensitiveWeek } from './sensitive-week.ts'

/** What may be told of a period that can still change: of weeks that there is such a group; of others not even that. */
export function runningSensitive(
  reads: Pick<StoreReads, 'documents'>,
  { kind }: Period,
): Promise<SensitiveShown | undefined> {
  return kind === 'week' ? runningSensitiveWeek(reads) : Promise.resolve(undefined)
}

/** What may be told of a period that is over. */
export function frozenSensitive(
  writes: StoreWrites,
  asked: { period: Period; nowMs: number },
): Promise<SensitiveShown | undefined> {
  return asked.period.kind === 'week' ? frozenSensitiveWeek(writes, asked) : Promise.resolve(undefined)
}

import { lineageOf } from '../reports/unit-scope.ts'
import { roles } from '../rights/roles.ts'
import type { Unit } from '../store/nouns/documents.ts'
import type { StoreReads } from '../store/store.ts'

/**
 * Who besides somebody may look at what is written for a unit: accounts of it or of a unit above, in use, that may publish. Machines'
 * tokens look at nothing, and whoever has the launch link keeps no office.
 */
export async function otherPublishers(
  reads: Pick<StoreReads, 'accounts'>,
  { unit, than }: { unit: string; than: string },
  units: readonly Unit[],
): Promise<string[]> {
  const above = lineageOf(unit, units)
  return (await reads.accounts.list())
    .filter(
      ({ id, disabledMs, password }) => id !== than && disabledMs === undefined && password !== undefined,
    )
    .filter((each) => above.has(each.unit) && roles[each.role].may.includes('publish'))
    .map(({ id }) => id)
}

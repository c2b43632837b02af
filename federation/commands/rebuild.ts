import { openExistingHub } from '../open-hub.ts'
import { rebuildFigures } from '../rebuild/rebuild-figures.ts'
import { takeServing } from '../take-serving.ts'
import { makeDayClock } from '../timelines/day-clock.ts'
import type { Command } from './command.ts'
import { dataDirOf } from './command.ts'

export const rebuild: Command = {
  help: `rebuild --data DIR

Counts everything again from the batches that the hub holds: after its rows of counts were damaged, or when a newer version counts
otherwise. The hub must not be serving. Reports that are frozen stay; a week that now counts otherwise is restated as its next
revision. Nothing is changed when a held batch turns out to be damaged.

Prints {"batches","entries"}.
`,
  options: { data: { type: 'string' } },
  async run(given) {
    const dir = dataDirOf(given)
    const lock = takeServing(dir)
    try {
      const clock = () => Date.now()
      const fatal = (error: unknown): never => {
        throw error
      }
      const hub = await openExistingHub({ dir, clock, fatal })
      try {
        return await hub.store.write((writes) =>
          rebuildFigures(writes, { days: makeDayClock(hub.identity.timeZone), nowMs: clock() }),
        )
      } finally {
        await hub.store.close()
      }
    } finally {
      lock.release()
    }
  },
}

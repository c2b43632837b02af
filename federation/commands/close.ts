import { toInstant } from '../../protocol/instants.ts'
import type { Command } from './command.ts'
import { configError } from './config-error.ts'
import { withHub } from './with-hub.ts'

export const close: Command = {
  help: `close --data DIR --station STATION

The station is gone for good: reports expect it no more after today. Works while the hub is serving.

Prints {"station","closedAt"}.
`,
  options: { data: { type: 'string' }, station: { type: 'string' } },
  run: (given) =>
    withHub(given, ({ store }, clock) => {
      const station = given.text('station')
      if (!station) throw configError('no-station')
      return store.write(async (writes) => {
        if (!(await writes.stations.find(station))) throw configError('unknown-station', station)
        const closedMs = clock()
        await writes.stations.close(station, closedMs)
        return { station, closedAt: toInstant(closedMs) }
      })
    }),
}

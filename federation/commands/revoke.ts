import type { Command } from './command.ts'
import { configError } from './config-error.ts'
import { withHub } from './with-hub.ts'

export const revoke: Command = {
  help: `revoke --data DIR --station STATION [--key THUMBPRINT]

Withdraws the station's keys, or one of them: nothing signed with them is taken from now on. The station keeps everything,
and can be enrolled again with a new code (code --station). Works while the hub is serving.

Prints {"station","revoked":[thumbprints]}.
`,
  options: { data: { type: 'string' }, station: { type: 'string' }, key: { type: 'string' } },
  run: (given) =>
    withHub(given, ({ store }, clock) => {
      const station = given.text('station')
      if (!station) throw configError('no-station')
      const key = given.text('key')
      return store.write(async (writes) => {
        if (!(await writes.stations.find(station))) throw configError('unknown-station', station)
        const all = (await writes.stations.keys(station)).map(({ kid }) => kid)
        if (key && !all.includes(key)) throw configError('unknown-key', key, station)
        const revoked = key ? [key] : all
        for (const kid of revoked) await writes.stations.revokeKey(station, kid, clock())
        return { station, revoked }
      })
    }),
}

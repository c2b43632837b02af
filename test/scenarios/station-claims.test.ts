// Our station against the second pair of hands: every claim of the wire's page that a station must keep.
import { join } from 'node:path'
import { v7 } from 'uuid'
import { countDelivery } from '../../db/delivery.ts'
import { listEpochs } from '../../db/epochs.ts'
import { openForReading } from '../../db/open.ts'
import { readEntries } from '../../db/read-entries.ts'
import type { Host } from '../../station/start-host.ts'
import { stationClaims } from '../support/peer/station-claims.ts'
import type { MakeStation } from '../support/peer/station-trial.ts'
import { scratchFolder, startTestHost } from '../support/station/host-in-process.ts'
import { until } from '../support/station/until.ts'

const make: MakeStation = async ({ hubUrl, code }) => {
  const folder = scratchFolder()
  const start = () => startTestHost(folder.path, { config: { hub: hubUrl, code } })
  let host: Host = await start()
  const db = openForReading(join(folder.path, 'station.db'))
  let lastAct = ''
  const status = async () =>
    (await host.inProcessClient.call('delivery.status', {})) as { ok: true; value: { state: string } }
  await until('the station enrolled', async () => (await status()).value.state !== 'not-enrolled')
  return {
    checkIn: async () => {
      lastAct = v7()
      const input = { act: lastAct, category: 'courier', services: ['water', 'rest'] }
      const answer = await host.inProcessClient.call('visits.checkIn', input)
      if (!answer.ok) throw new Error(answer.problem)
    },
    undo: async () => {
      const answer = await host.inProcessClient.call('visits.undo', { act: v7(), checkedInBy: lastAct })
      if (!answer.ok) throw new Error(answer.problem)
    },
    syncNow: async () => {
      await host.inProcessClient.call('delivery.syncNow', {})
    },
    status: async () => {
      const living = listEpochs(db).at(-1)
      if (!living) throw new Error('no epoch')
      const { epoch, tip, acked } = living
      return { epoch, tip, delivered: acked, waiting: countDelivery(db).waiting }
    },
    entries: async () =>
      listEpochs(db).flatMap(({ no, epoch }) =>
        [...readEntries(db, { epochNo: no })].map(({ seq, line }) => ({ epoch, seq, line })),
      ),
    stop: () => host.stop(),
    restart: async () => {
      host = await start()
    },
  }
}

stationClaims(make)

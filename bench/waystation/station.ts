/**
 * Our station: the host as it is, its database, its contract, its rules and its sync loop, in one process. Only
 * the clock is the workload's, and the network is unplugged except for a drain.
 */
import { randomUUIDv7 } from 'node:crypto'
import { systemRandom } from '../../station/random.ts'
import type { Host } from '../../station/start-host.ts'
import { startHost } from '../../station/start-host.ts'
import { answerCalls } from '../measure/answer-calls.ts'
import type { StationCalls } from '../measure/station-calls.ts'
import { timeActs } from '../measure/time-acts.ts'
import { visitsBetween } from '../workload/visits-between.ts'
import { takeNetwork } from './network.ts'
import { workloadClock } from './workload-clock.ts'

const clock = workloadClock()
const network = takeNetwork()
let host: Host

answerCalls({
  open: async ({ dir, hubUrl, code = '' }: Parameters<StationCalls['open']>[0]) => {
    network.leadTo(hubUrl)
    const complain = (facts: object, message: string) => console.error(message, facts)
    const started = await startHost({
      config: { dataDir: dir, app: '0.1.0', hub: hubUrl, code },
      clock,
      random: systemRandom,
      log: { info: () => undefined, warn: complain, error: complain },
      onFatal: (error) => {
        throw error
      },
    })
    if (!started.ok) throw new Error(started.say)
    host = started.host
    if ((await status()).state === 'not-enrolled') await drain()
  },
  act: async (span: Parameters<StationCalls['act']>[0]) => {
    const acts = visitsBetween(span).map(({ at, ...visit }) => ({
      at,
      input: { act: randomUUIDv7(), ...visit },
    }))
    const measured = await timeActs(acts, async ({ at, input }) => {
      clock.setTo(at)
      const answer = await host.inProcessClient.call('visits.checkIn', input)
      if (!answer.ok) throw new Error(`a check-in was answered ${answer.problem}`)
    })
    clock.setTo(null)
    return measured
  },
  drain: async () => {
    const { delivered } = await status()
    const start = performance.now()
    await drain()
    const seconds = (performance.now() - start) / 1000
    return { seconds, entries: (await status()).delivered - delivered }
  },
  close: () => host.stop(),
})

/** Plugs the network in and lets the loop work until it rests. A loop that is in the middle of a call goes on by itself. */
async function drain(): Promise<void> {
  network.plugIn()
  if (clock.isLoopResting()) await host.inProcessClient.call('delivery.syncNow', {})
  await clock.untilLoopRests()
  network.unplug()
  const { waiting, lastFault } = await status()
  if (waiting > 0 || lastFault !== null) throw new Error(`${waiting} entries wait, last fault ${lastFault}`)
}

async function status() {
  const answer = await host.inProcessClient.call('delivery.status', {})
  if (!answer.ok) throw new Error(`delivery.status was answered ${answer.problem}`)
  return answer.value
}

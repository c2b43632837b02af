import { systemClock } from '../../../station/clock.ts'
import type { HostConfig } from '../../../station/host-config.ts'
import { systemRandom } from '../../../station/random.ts'
import type { Host } from '../../../station/start-host.ts'
import { startHost } from '../../../station/start-host.ts'
import type { ClientUnderTest } from '../contract-suite.ts'
import { ownFolder } from './own-folder.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }

/** A host in the test's own process. A failure in doubt would end it; here it fails the test. */
export async function hostHere(config: HostConfig): Promise<Host> {
  const started = await startHost({
    config,
    clock: systemClock,
    random: systemRandom,
    log: quiet,
    onFatal: (error) => {
      throw error
    },
  })
  if (!started.ok) throw new Error(started.say)
  return started.host
}

export async function inProcess(): Promise<ClientUnderTest> {
  const folder = ownFolder()
  const host = await hostHere({ dataDir: folder.path, app: '1.2.3' })
  return {
    client: host.inProcessClient,
    stopHost: () => host.stop(),
    async close() {
      await host.stop()
      folder.remove()
    },
  }
}

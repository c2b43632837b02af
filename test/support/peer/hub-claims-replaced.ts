import { expect } from 'vitest'
import type { HubTrial } from './hub-trial.ts'
import { expectDelivered, expectProblem } from './hub-trial.ts'
import { StationPeer } from './station-peer.ts'

/** A dead kiosk is replaced: same station, another key. */
export function claimsOfReplacement(shared: HubTrial): void {
  shared.claimNeeding('codeFor', 'revoke')(
    'a replaced kiosk reads its past and goes on under a key of its own',
    async () => {
      const dead = await shared.newStation()
      for (let i = 0; i < 3; i += 1) dead.visit()
      const batch = dead.cut()
      await dead.send(batch)
      const next = new StationPeer({ clock: dead.clock })
      const answer = await next.enrol(shared.hub.url, await shared.hub.codeFor!(dead.station))
      expect([answer.status, next.station]).toEqual([201, dead.station])
      expect((await next.epochs()).map((one) => one.epoch)).toContain(dead.epoch)
      expect((await next.batchesBack(dead.epoch, 0)).map(String)).toEqual([String(batch.bytes)])
      next.visit()
      expectDelivered(next, await next.push(), 1)
      await shared.hub.revoke!(dead.station, dead.key.kid)
      dead.visit()
      expectProblem(await dead.push(), 403, 'revoked')
      expectProblem(await dead.get('/v1/epochs'), 403, 'revoked')
      next.visit()
      expectDelivered(next, await next.push(), 2)
    },
  )
}

import { randomBytes } from 'node:crypto'
import { makeCode } from '../../federation/enrolment/make-code.ts'
import { openExistingHub } from '../../federation/open-hub.ts'
import { makeDayClock } from '../../federation/timelines/day-clock.ts'
import { hubByCommand } from '../support/peer/hub-by-command.ts'
import { hubClaims } from '../support/peer/hub-claims.ts'

const eightyHoursMs = 80 * 3_600_000

// The hub as it is run, against the claims of those who read nothing but the wire's page.
hubClaims(async () => {
  const hub = await hubByCommand()
  return {
    ...hub,
    expiredCode: async () => {
      // The county made it days ago: the same command by an earlier clock.
      const clock = () => Date.now() - eightyHoursMs
      const fatal = (error: unknown): never => {
        throw error
      }
      const { store, identity } = await openExistingHub({ dir: hub.dir, clock, fatal })
      const days = makeDayClock(identity.timeZone)
      const made = await makeCode({ store, clock, randomBytes, days }, { unit: '652328', name: 'Late' })
      await store.close()
      if (!made.ok) throw new Error(made.why)
      return made
    },
  }
})

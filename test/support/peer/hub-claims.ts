import { afterAll, beforeAll, describe } from 'vitest'
import { claimsOfCopies } from './hub-claims-copies.ts'
import { claimsOfCorruption } from './hub-claims-corruption.ts'
import { claimsOfCounting } from './hub-claims-counting.ts'
import { claimsOfDelivery } from './hub-claims-delivery.ts'
import { claimsOfEndurance } from './hub-claims-endurance.ts'
import { claimsOfEnrolment } from './hub-claims-enrolment.ts'
import { claimsOfHeartbeats } from './hub-claims-heartbeats.ts'
import { claimsOfHistories } from './hub-claims-histories.ts'
import { claimsOfHostility } from './hub-claims-hostility.ts'
import { claimsOfLines } from './hub-claims-lines.ts'
import { claimsOfOddLines } from './hub-claims-odd-lines.ts'
import { claimsOfReading } from './hub-claims-reading.ts'
import { claimsOfRefusals } from './hub-claims-refusals.ts'
import { claimsOfReplacement } from './hub-claims-replaced.ts'
import { claimsOfTimes } from './hub-claims-times.ts'
import { claimsOfTokens } from './hub-claims-tokens.ts'
import type { Lack, MakeHub } from './hub-trial.ts'
import { HubTrial } from './hub-trial.ts'

/**
 * Every claim of the protocol's page that a hub must keep, as tests against a real one over HTTP.
 * `reports: false` leaves out those that only its weekly report can show, `lacks` those about what this hub does not offer.
 */
export function hubClaims(makeHub: MakeHub, options: { reports?: boolean; lacks?: Lack[] } = {}): void {
  describe('a hub, by the page', () => {
    const trial = new HubTrial(makeHub, options.lacks)
    beforeAll(() => trial.open())
    afterAll(() => trial.close())
    claimsOfDelivery(trial)
    claimsOfHeartbeats(trial)
    claimsOfRefusals(trial)
    claimsOfCorruption(trial)
    claimsOfLines(trial)
    claimsOfTokens(trial)
    claimsOfReading(trial)
    claimsOfEnrolment(trial)
    claimsOfHostility(trial)
    claimsOfReplacement(trial)
    // All of these kill their hub or put an older one in its place.
    if (!options.lacks?.includes('crash')) claimsOfEndurance(trial, { reports: options.reports !== false })
    if (options.reports === false) return
    claimsOfCounting(trial)
    claimsOfCopies(trial)
    claimsOfTimes(trial)
    claimsOfHistories(trial)
    claimsOfOddLines(trial)
  })
}

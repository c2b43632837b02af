import { describe } from 'vitest'
import { claimsOfHonesty } from './station-claims-delivery.ts'
import { claimsOfEpochs } from './station-claims-epochs.ts'
import { claimsOfStationReading } from './station-claims-reading.ts'
import type { MakeStation } from './station-trial.ts'

/** Every claim of the protocol's page that a station must keep, against the small hub of this folder. */
export function stationClaims(makeStation: MakeStation): void {
  describe('a station, by the page', () => {
    describe('in what it delivers', () => claimsOfHonesty(makeStation))
    describe('in its epochs', () => claimsOfEpochs(makeStation))
    describe('in what it reads', () => claimsOfStationReading(makeStation))
  })
}

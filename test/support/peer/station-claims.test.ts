import { stationClaims } from './station-claims.ts'
import { startStationPeer } from './station-peer-loop.ts'

// The claims run against the small station of this folder, so that they themselves are known to run.
stationClaims(startStationPeer)

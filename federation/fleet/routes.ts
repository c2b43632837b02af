import type { Endpoint } from '../http/endpoint.ts'
import { getCatalogue } from './get-catalogue.ts'
import { getStations } from './get-stations.ts'
import { getUnits } from './get-units.ts'
import { putLimits } from './put-limits.ts'

export const fleetEndpoints: readonly Endpoint[] = [getStations, getUnits, getCatalogue, putLimits]

// The one map from entries to tables. To add a family: a file beside this, its tables in a migration, a line here.
import { clockObservationsProjection } from './clock-observations.ts'
import type { Projection } from './define-projection.ts'
import { ratingsProjection } from './ratings.ts'
import { visitsProjection } from './visits.ts'

export const projections: readonly Projection[] = [
  visitsProjection,
  ratingsProjection,
  clockObservationsProjection,
]

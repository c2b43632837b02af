// The one map from entries to tables. To add a family: a file beside this, its tables in a migration, a line here.
import { assessmentsProjection } from './assessments.ts'
import { clockObservationsProjection } from './clock-observations.ts'
import type { Projection } from './define-projection.ts'
import { equipmentProjection } from './equipment.ts'
import { loansProjection } from './loans.ts'
import { movementsProjection } from './movements.ts'
import { postingsProjection } from './postings.ts'
import { ratingsProjection } from './ratings.ts'
import { requestsProjection } from './requests.ts'
import { restockRequestsProjection } from './restock-requests.ts'
import { sessionsProjection } from './sessions.ts'
import { shiftsProjection } from './shifts.ts'
import { visitsProjection } from './visits.ts'

export const projections: readonly Projection[] = [
  visitsProjection,
  ratingsProjection,
  clockObservationsProjection,
  shiftsProjection,
  equipmentProjection,
  sessionsProjection,
  assessmentsProjection,
  movementsProjection,
  loansProjection,
  restockRequestsProjection,
  requestsProjection,
  postingsProjection,
]

import type { AssessmentForm } from '../contract/sessions.ts'
import { fiveStrengths } from './five-strengths.ts'
import { starCriteria } from './star-criteria.ts'

/** The forms a station judges itself by. A form whose questions change gets a new revision: old answers keep their meaning. */
export const assessmentForms: readonly AssessmentForm[] = [fiveStrengths, starCriteria]

import type { Handlers } from '../contract/dispatch.ts'
import type { Sync } from '../sync/start-sync.ts'
import { lookAtHub } from './look.ts'

export function enrolmentHandlers(sync: Sync): Pick<Handlers, 'enrolment.look' | 'enrolment.enrol'> {
  return {
    'enrolment.look': (input) =>
      sync.mayEnrol() ? lookAtHub(sync.askHub, input) : { ok: false, problem: 'already-enrolled' },
    'enrolment.enrol': (input) => sync.enrol(input),
  }
}

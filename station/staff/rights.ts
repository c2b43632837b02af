// What each role may do at a station. The one list: handlers ask it, and screens are told its answer.
import type { Right, Role } from '../contract/staff.ts'
import { rightSchema } from '../contract/staff.ts'

const rightsByRole: Record<Role, readonly Right[]> = {
  manager: rightSchema.options,
  volunteer: ['issue', 'count', 'quarantine', 'restock', 'keep-shift', 'equipment', 'sessions', 'delivery'],
  guest: ['issue', 'equipment', 'sessions', 'keep-shift'],
}

export function rightsOf(role: Role): readonly Right[] {
  return rightsByRole[role]
}

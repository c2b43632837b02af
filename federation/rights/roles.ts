// Who may do what, in one table. A role is given for a unit and reaches it and everything below it; reading that is what every role
// may do. `gives`: the roles that somebody with this one may give to accounts of their unit and below.
import type { Right } from './right.ts'

export const roleNames = [
  'federation-administrator',
  'division',
  'county-officer',
  'legal-aid-officer',
  'read-only',
] as const
export type Role = (typeof roleNames)[number]

type Powers = { may: readonly Right[]; gives: readonly Role[] }

export const roles: Readonly<Record<Role, Powers>> = {
  // Requests are between a worker and the office asked: no administrator opens them, and who gives the role for it is in the log.
  'federation-administrator': {
    may: ['publish', 'keep-stations', 'keep-accounts', 'audit'],
    gives: roleNames,
  },
  division: {
    may: ['publish', 'keep-stations', 'keep-accounts', 'audit'],
    gives: ['division', 'county-officer', 'legal-aid-officer', 'read-only'],
  },
  'county-officer': { may: ['publish', 'keep-stations'], gives: [] },
  'legal-aid-officer': { may: ['handle-requests'], gives: [] },
  'read-only': { may: [], gives: [] },
}

export function isRole(name: string): name is Role {
  return Object.hasOwn(roles, name)
}

import type { Role } from '../../../station/contract/staff.ts'

export const rolePictogram: Record<Role, string> = {
  manager: 'manager',
  volunteer: 'volunteer',
  guest: 'guest',
}

import type { OutputOf } from '../../../station/contract/calls.ts'

/** What the host says of whoever has signed in. */
export type SignedIn = Extract<OutputOf<'staff.signIn'>, { is: 'signed-in' }>

/** A card as the sign-in page offers it. */
export type StaffCard = OutputOf<'staff.cards'>['cards'][number]

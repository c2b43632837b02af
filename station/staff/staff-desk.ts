import type { Right, Role } from '../contract/staff.ts'

/** Who is signed in: what a handler needs to know of them. `by` is what their entries say: `staff/<card>`. */
export type SignedIn = { card: string; by: string; role: Role; rights: ReadonlySet<Right> }

/** What the other nouns ask of the staff: who stands behind a session, and whether a second person's PIN is right. */
export type StaffDesk = {
  /** Undefined when nobody is signed in under it, or it has ended. Counts as a sign of life. */
  whoIs: (session: string) => SignedIn | undefined
  /** A second person confirms with card and PIN; counted against the card's tries like a sign-in. */
  confirm: (card: string, pin: string) => Promise<'right' | 'wrong-pin' | 'locked-out' | 'no-such-card'>
}

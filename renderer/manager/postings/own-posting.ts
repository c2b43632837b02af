import type { OutputOf } from '../../../station/contract/calls.ts'

/** One of this station's own postings, as the host tells of it. */
export type OwnPosting = OutputOf<'listings.mine'>['listings'][number]

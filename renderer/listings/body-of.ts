import type { Listing } from '../../station/contract/listings.ts'

/** What a listing of a kind has. */
export type BodyOf<K extends Listing['body']['kind']> = Extract<Listing['body'], { kind: K }>

import type { Store } from '../store.ts'

/** The store that the claims are made of; a fresh one for each. */
export type StoreOnTrial = { readonly store: Store }

export type OpenStore = () => Promise<{ store: Store; close: () => Promise<void> }>

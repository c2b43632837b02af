/** The store cannot be written just now: its disk is full, or another process holds it. Nothing of the job happened. */
export class StoreUnavailableError extends Error {}

import type { Delivery } from './delivery.ts'

/** What the host tells a screen unasked: over the MessagePort, or as server-sent events of the same names. */
export type Notices = {
  /** Delivery moved. */
  delivery: Delivery
  /** Documents changed: describe again. */
  documents: { cursor: number }
}

export type NoticeName = keyof Notices

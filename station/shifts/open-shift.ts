import type { EntryName } from '../../protocol/ids.ts'

/**
 * Since when the running shift goes, by the entry that opened it or handed it over last; undefined when nobody keeps the station. What
 * was written before it can no longer be voided.
 */
export type OpenShift = () => { name: EntryName; keeper: string } | undefined

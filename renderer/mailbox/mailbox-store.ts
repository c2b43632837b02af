import { Dexie } from 'dexie'
import type { InputOf } from '../../station/contract/calls.ts'

/** What a worker may do: the calls that wait here until the host has answered. */
export type MailCall =
  | 'visits.checkIn'
  | 'visits.undo'
  | 'visits.rate'
  | 'stock.take'
  | 'stock.undoTake'
  | 'loans.make'
  | 'loans.bringBack'
  | 'loans.undo'
  | 'requests.file'
  | 'requests.withdraw'

type Act<C extends MailCall> = C extends MailCall ? { call: C; input: InputOf<C> } : never

/** What a worker did, as the call that says it to the host. Its id is the act's own (UUIDv7: in order of time). */
export type MailAct = { id: string } & Act<MailCall>

/** The little that outlives a document: acts the host has not acknowledged, and what the screen last knew of itself. */
export type MailboxStore = {
  /** Resolves when the act is on the disk. */
  put(act: MailAct): Promise<void>
  /** Oldest first. */
  all(): Promise<MailAct[]>
  forget(id: string): Promise<void>
  keepScreen(name: string, value: unknown): Promise<void>
  readScreen(name: string): Promise<unknown>
  forgetScreen(name: string): Promise<void>
}

type Screen = { name: string; value: unknown }

/** The store in this browser's IndexedDB. */
export function openMailboxStore(name = 'waystation-mailbox'): MailboxStore {
  const db = new Dexie(name, {
    // At its default, relaxed, Chromium reports a write done before it is on the disk, and a power cut takes it back.
    chromeTransactionDurability: 'strict',
  })
  db.version(1).stores({ acts: 'id', screens: 'name' })
  const acts = db.table<MailAct, string>('acts')
  const screens = db.table<Screen, string>('screens')
  return {
    async put(act) {
      await acts.put(act)
    },
    all: () => acts.orderBy('id').toArray(),
    forget: (id) => acts.delete(id),
    async keepScreen(screen, value) {
      await screens.put({ name: screen, value })
    },
    async readScreen(screen) {
      return (await screens.get(screen))?.value
    },
    forgetScreen: (screen) => screens.delete(screen),
  }
}

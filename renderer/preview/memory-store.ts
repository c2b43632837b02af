import type { MailAct, MailboxStore } from '../mailbox/mailbox-store.ts'

/** What a preview would keep ends with it: nothing of it reaches the officer's disk. */
export function memoryStore(): MailboxStore {
  const acts = new Map<string, MailAct>()
  const screens = new Map<string, unknown>()
  return {
    put: async (act) => void acts.set(act.id, act),
    all: async () => [...acts.values()],
    forget: async (id) => void acts.delete(id),
    keepScreen: async (name, value) => void screens.set(name, value),
    readScreen: async (name) => screens.get(name),
    forgetScreen: async (name) => void screens.delete(name),
  }
}

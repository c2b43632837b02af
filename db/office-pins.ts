import type { ReadHandle, WriteHandle } from './handles.ts'
import { transact } from './transact.ts'

/** The thumbprint of the office's signing key that this station trusts; undefined before the office was first seen. */
export function pinOf(db: ReadHandle, office: string): string | undefined {
  return db.sqlite
    .prepare<[string], string>('SELECT kid FROM office_pins WHERE office = ?')
    .pluck()
    .get(office)
}

/** Pins a key, at first sight or because a manager accepted it. */
export function savePin(db: WriteHandle, pin: { office: string; kid: string; pinnedMs: number }): void {
  transact(db, () =>
    db.sqlite
      .prepare(
        'INSERT OR REPLACE INTO office_pins (office, kid, pinned_ms) VALUES (@office, @kid, @pinnedMs)',
      )
      .run({ ...pin, pinnedMs: Math.round(pin.pinnedMs) }),
  )
}

import type { ReadHandle } from '../../db/handles.ts'
import type { ShiftEvent } from '../../db/shifts.ts'
import { lastDoorEvent, lastShiftEvent } from '../../db/shifts.ts'
import type { OpenShift } from './open-shift.ts'

/** What began the shift that runs; undefined when nobody keeps the station. */
export function currentShift(db: ReadHandle): ShiftEvent | undefined {
  const last = lastShiftEvent(db)
  return last?.kind === 'shift.closed' ? undefined : last
}

/** Who keeps the station since that event: whom it was handed to, or who opened. */
export function keeperOf({ to, by }: Pick<ShiftEvent, 'to' | 'by'>): string {
  return to ?? cardIn(by) ?? by
}

/** The card in `by`: `staff/k1` → `k1`; undefined for the host and a worker. */
export function cardIn(by: string): string | undefined {
  return by.startsWith('staff/') ? by.slice('staff/'.length) : undefined
}

/** Since when the door has been open to workers, milliseconds by the station's clock; undefined while it is closed. */
export function doorOpenSinceMs(db: ReadHandle): number | undefined {
  const last = lastDoorEvent(db)
  return last?.kind === 'station.opened' ? last.atMs : undefined
}

export function openShiftOf(db: ReadHandle): OpenShift {
  return () => {
    const shift = currentShift(db)
    return shift && { name: shift.name, keeper: keeperOf(shift) }
  }
}

import { exitCodes } from './exit-codes.ts'
import type { Leaving } from './leaving.ts'
import type { Senders } from './senders.ts'
import type { ShellDeps } from './shell-deps.ts'
import type { LeaveAnswer } from './words.ts'
import { channels } from './words.ts'

/** After this many wrong PINs in a row none is looked at for a minute: six digits then take years to guess. */
export const wrongInARow = 3
export const pauseMs = 60_000
const longestPin = 32

export type ServiceDoor = { wrong: number; closedUntilMs: number }
export const closedDoor: ServiceDoor = { wrong: 0, closedUntilMs: Number.NEGATIVE_INFINITY }

/** The door after a wrong PIN at `nowMs`. */
export function afterWrongPin({ wrong }: ServiceDoor, nowMs: number): ServiceDoor {
  return wrong + 1 < wrongInARow
    ? { wrong: wrong + 1, closedUntilMs: Number.NEGATIVE_INFINITY }
    : { wrong: 0, closedUntilMs: nowMs + pauseMs }
}

/** The way from the screen into service mode: a page's request with a PIN, one at a time. */
export function setUpServiceExit(
  senders: Senders,
  leaving: Leaving,
  { isServicePin, clock, log }: Pick<ShellDeps, 'isServicePin' | 'clock' | 'log'>,
): void {
  let door = closedDoor
  let looking = false
  senders.answer(channels.leaveKiosk, async (pin): Promise<LeaveAnswer> => {
    if (looking || clock.steadyMs() < door.closedUntilMs) return { ok: false, problem: 'slow-down' }
    looking = true
    const right =
      typeof pin === 'string' && pin.length <= longestPin && (await isServicePin(pin).catch(() => false))
    looking = false
    if (!right) {
      door = afterWrongPin(door, clock.steadyMs())
      log('service-pin-wrong')
      return { ok: false, problem: 'wrong-pin' }
    }
    door = closedDoor
    leaving.leave(exitCodes.service, 'service mode')
    return { ok: true }
  })
}

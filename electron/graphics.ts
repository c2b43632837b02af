import * as z from 'zod'
import type { ElectronParts } from './electron-parts.ts'
import { exitCodes } from './exit-codes.ts'
import type { Leaving } from './leaving.ts'
import type { ShellDeps } from './shell-deps.ts'

/** Chromium gives up and ends the whole app after a few deaths of its graphics process; this many within a day and we act first. */
export const tooManyDeaths = 3
/** How long a death is held against the driver, in milliseconds: a day. */
export const forgivenAfterMs = 86_400_000

const recordSchema = z.object({ deaths: z.array(z.int()).max(100) })

/** The deaths, in milliseconds since 1970, that still count at `nowMs`. One dated later than now came from a wrong clock. */
export function readDeaths(text: string | undefined, nowMs: number): number[] {
  const deaths = parseRecord(text)
  return deaths.filter((diedMs) => diedMs <= nowMs && nowMs - diedMs < forgivenAfterMs)
}

function parseRecord(text: string | undefined): number[] {
  try {
    return recordSchema.parse(JSON.parse(text ?? '')).deaths
  } catch {
    return []
  }
}

/**
 * Counts the deaths of the graphics process over all starts. Too many on record: this start draws in software. Before `ready`,
 * after which acceleration can no longer be turned off.
 */
export function setUpGraphics(
  { app }: ElectronParts,
  { clock, graphicsRecord, log }: Pick<ShellDeps, 'clock' | 'graphicsRecord' | 'log'>,
  leaving: Leaving,
): void {
  const inSoftware = readDeaths(graphicsRecord.read(), clock.wallMs()).length >= tooManyDeaths
  if (inSoftware) app.disableHardwareAcceleration()
  log('graphics', { inSoftware })

  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return
    const now = clock.wallMs()
    const deaths = [...readDeaths(graphicsRecord.read(), now), now].slice(-tooManyDeaths)
    graphicsRecord.write(JSON.stringify({ deaths }))
    log('graphics-died', { reason, exitCode, deaths: deaths.length, inSoftware })
    // Already in software: nothing better to start again for.
    if (!inSoftware && deaths.length >= tooManyDeaths)
      leaving.leave(exitCodes.graphicsLoop, 'graphics keep dying')
  })
}

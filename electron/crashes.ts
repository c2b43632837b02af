import type { KioskWindow } from './electron-parts.ts'
import { exitCodes } from './exit-codes.ts'
import type { Leaving } from './leaving.ts'
import type { ShellDeps } from './shell-deps.ts'
import { loadPage } from './window.ts'

/** This many lost pages within a minute: loading it again does not help, a fresh start of everything may. */
export const tooManyLosses = 3
export const lossWindowMs = 60_000
/** A page that has not answered for this long is not slow, it is stuck. */
export const stuckAfterMs = 30_000
/** A page that could not be loaded is tried again after this long. */
const tryAgainMs = 1_000

/** The losses that count once one more has come at `nowMs`. */
export function withLoss(losses: readonly number[], nowMs: number): number[] {
  return [...losses.filter((lostMs) => nowMs - lostMs < lossWindowMs), nowMs]
}

/** Brings the page back when its process dies, hangs or cannot load it; gives up when that happens over and over. */
export function setUpCrashes(
  window: KioskWindow,
  leaving: Leaving,
  { clock, log }: Pick<ShellDeps, 'clock' | 'log'>,
): void {
  const page = window.webContents
  let losses: number[] = []

  const bringBack = (facts: Record<string, unknown>, load: () => void) => {
    if (leaving.isLeaving()) return
    losses = withLoss(losses, clock.steadyMs())
    log('page-lost', { ...facts, inAMinute: losses.length })
    if (losses.length >= tooManyLosses) leaving.leave(exitCodes.pageLoop, 'the page keeps going')
    else load()
  }

  let cancelCrash: (() => void) | undefined

  page.on('render-process-gone', (_event, { reason, exitCode }) => {
    cancelCrash?.()
    bringBack({ reason, exitCode }, () => loadPage(window))
  })
  page.on('did-fail-load', (...[, code, , , isMainFrame]) => {
    // -3: the load was called off by a newer one, or by our own refusal of a navigation.
    if (!isMainFrame || code === -3) return
    bringBack({ reason: 'did-fail-load', code }, () => void clock.after(tryAgainMs, () => loadPage(window)))
  })
  // A stuck page is crashed, and then comes back as any crashed page does.
  window.on('unresponsive', () => {
    cancelCrash?.()
    cancelCrash = clock.after(stuckAfterMs, () => page.forcefullyCrashRenderer())
  })
  window.on('responsive', () => cancelCrash?.())
  window.on('closed', () => cancelCrash?.())
}

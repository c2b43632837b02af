import type { ShellConfig } from './config.ts'

/** Time as the shell may use it. */
export type Clock = {
  /** Milliseconds since some moment, never backwards: for "three in a minute". */
  steadyMs(): number
  /** Milliseconds since 1970 by the machine's clock, right or wrong: for what outlives a start. */
  wallMs(): number
  /** Does `act` after `delayMs`; returns how to call it off. */
  after(delayMs: number, act: () => void): () => void
}

/** One line of the log: an event's name and its facts. Never a worker's words, never a PIN. */
export type Log = (event: string, facts?: Record<string, unknown>) => void

/** All the shell gets from outside besides Electron. */
export type ShellDeps = {
  config: ShellConfig
  clock: Clock
  log: Log
  /** Absolute paths of what was built: the preload, the host, and the folder of the screens. */
  places: { preload: string; host: string; screens: string }
  /** Graphics deaths of earlier starts, as text; `undefined` when there are none. A disk that refuses is not the shell's end. */
  graphicsRecord: { read(): string | undefined; write(text: string): void }
  /** Whether this PIN opens service mode. Staff cards will answer; until there are any, every PIN is wrong. */
  isServicePin(pin: string): Promise<boolean>
}

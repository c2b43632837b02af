import { destination, pino } from 'pino'

export type Log = {
  info: (facts: object, message: string) => void
  warn: (facts: object, message: string) => void
  error: (facts: object, message: string) => void
}

/** JSON lines on stderr, written before the call returns: the last line before an exit is the one that matters most. */
export function stderrLog(level: string): Log {
  const stderr = destination({ fd: 2, sync: true })
  // Whoever read the log is gone: the station has work to do all the same.
  stderr.on('error', ignore)
  return pino({ name: 'station', level }, stderr)
}

function ignore(): void {
  // Nowhere is left to say it.
}

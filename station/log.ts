import { destination, pino } from 'pino'

export type Log = {
  info: (facts: object, message: string) => void
  warn: (facts: object, message: string) => void
  error: (facts: object, message: string) => void
}

/** JSON lines on stderr, written before the call returns: the last line before an exit is the one that matters most. */
export function stderrLog(level: string): Log {
  return pino({ name: 'station', level }, destination({ fd: 2, sync: true }))
}

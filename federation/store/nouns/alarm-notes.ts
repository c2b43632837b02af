import type { Alarm } from '../../contract/fleet.ts'
import type { Who } from '../../rights/access.ts'

/** Somebody saw an alarm of a station, or closed it. `measure`: how far it had come then. Milliseconds since 1970. */
export type AlarmNote = {
  station: string
  alarm: Alarm
  state: 'seen' | 'closed'
  measure: number
  words: string | undefined
  who: Who
  atMs: number
}

/** After how long a silence a unit's stations are amber, and red, and who accepted that. */
export type SilenceLimits = {
  unit: string
  amberHours: number
  redHours: number
  rev: number
  who: Who
  atMs: number
}

export type AlarmNoteReads = {
  /** Of these stations, oldest first. */
  notes(stations: readonly string[]): Promise<AlarmNote[]>
  /** Of every unit that has its own. */
  limits(): Promise<SilenceLimits[]>
}

export type AlarmNoteWrites = {
  add(note: AlarmNote): Promise<void>
  putLimits(limits: SilenceLimits): Promise<void>
}

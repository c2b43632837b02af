import { expect } from 'vitest'
import type { Answer } from './ask.ts'
import { ask } from './ask.ts'
import type { HubTrial } from './hub-trial.ts'

// The weekly report as whoever holds a read token sees it, and the calendar it keeps.

export interface Visits {
  total: number
  people: number
  byCategory: Record<string, number>
  byService: Record<string, number>
  byDay: Record<string, number>
  byBand: Record<string, number>
}

export interface Weekly {
  week: string
  completeness: { stations: number; complete: number; partial: number; silent: number; lost: number }
  stations: {
    station: string
    coveredThrough: string | null
    unread: number
    unverifiedTime: number
    visits: { total: number }
  }[]
  totals: { visits: Visits }
}

const timeZone = 'Asia/Shanghai'
const zoneErrorMs = 8 * 3_600_000

/** The day of a moment in the federation's time zone, `2026-11-22`. */
export function dayOf(atMs: number): string {
  return new Date(atMs + zoneErrorMs).toISOString().slice(0, 10)
}

/** The four-hour band of a moment in the federation's time zone, `08-12`. */
export function bandOf(atMs: number): string {
  const from = Math.floor(new Date(atMs + zoneErrorMs).getUTCHours() / 4) * 4
  return [from, from + 4].map((hour) => String(hour).padStart(2, '0')).join('-')
}

/** The ISO week of a moment in the federation's time zone, `2026-W47`. */
export function weekOf(atMs: number): string {
  const day = new Date(`${dayOf(atMs)}T00:00:00Z`)
  // The week's year is that of its Thursday.
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * 86_400_000)
  const ordinal = Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0)) / 86_400_000)
  return `${thursday.getUTCFullYear()}-W${String(Math.floor(ordinal / 7) + 1).padStart(2, '0')}`
}

export class WeeklyReader {
  readonly trial: HubTrial
  readonly unit: string
  #tokens = new Map<string, string>()

  constructor(trial: HubTrial, unit: string) {
    this.trial = trial
    this.unit = unit
  }

  async tokenFor(unit: string): Promise<string> {
    const { token } = this.trial.hub
    if (!token) throw new Error('a hub with reports gives read tokens')
    const held = this.#tokens.get(unit) ?? (await token.call(this.trial.hub, unit))
    this.#tokens.set(unit, held)
    return held
  }

  async ask(
    options: { unit?: string; token?: string; atMs?: number; ending?: string } = {},
  ): Promise<Answer> {
    const week = weekOf(options.atMs ?? this.trial.nowMs())
    const path = `/v1/reports/weekly/${week}${options.ending ?? ''}?unit=${options.unit ?? this.unit}`
    const token = options.token ?? (await this.tokenFor(this.unit))
    return ask(`${this.trial.hub.url}${path}`, { token })
  }

  /** The report of the week of a moment, the running week by default. */
  async read(atMs?: number): Promise<Weekly> {
    const answer = await this.ask(atMs === undefined ? {} : { atMs })
    expect(answer.status, String(answer.bytes).slice(0, 300)).toBe(200)
    const weekly = answer.json as unknown as Weekly & { timeZone?: string }
    if (weekly.timeZone !== undefined) expect(weekly.timeZone).toBe(timeZone)
    return weekly
  }

  async row(station: string, atMs?: number): Promise<Weekly['stations'][number]> {
    const rows = (await this.read(atMs)).stations.filter((one) => one.station === station)
    expect(rows).toHaveLength(1)
    return rows[0]!
  }

  /** Visits of the unit on the day of a moment. */
  async onDay(atMs: number): Promise<number> {
    return (await this.read(atMs)).totals.visits.byDay[dayOf(atMs)] ?? 0
  }
}

/** What changed between two counts by name; names that did not change are left out. */
export function gained(
  before: Record<string, number>,
  after: Record<string, number>,
): Record<string, number> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changes = names.map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const)
  return Object.fromEntries(changes.filter(([, change]) => change !== 0))
}

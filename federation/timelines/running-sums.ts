import type { Running } from '../store/nouns/stock.ts'
import type { Tally } from '../store/nouns/timelines.ts'
import type { StoreWrites } from '../store/store.ts'
import { runningOf } from './life-counts.ts'

/** What was added to sums since they were written last: by day, then by figure and code. */
export type RunningSums = Map<string, Map<string, Running>>

/** Days, all included, whose sums became others. No `to`: and all after them. */
export type Shifted = { from: string; to: string | undefined }

type Of = { running: RunningSums; station: string; writes: StoreWrites; shifted: Shifted[] }

export function addRunning(
  { running }: Of,
  day: string,
  { figure, code, amount }: { figure: string; code: string; amount: number },
): void {
  const added = runningOf(figure, code, amount)
  if (!added) return
  const ofDay = running.get(day) ?? new Map<string, Running>()
  running.set(day, ofDay)
  const key = `${added.figure} ${added.code}`
  const sum = ofDay.get(key)
  if (sum) sum.amount += added.amount
  else ofDay.set(key, added)
}

/** A tally is dropped: what it added is taken out. */
export function takeRunningOut(of: Of, day: string, { counts = {}, lots = {} }: Tally): void {
  for (const [code, amount] of Object.entries(lots))
    addRunning(of, day, { figure: 'lots', code, amount: -amount })
  for (const [name, amount] of Object.entries(counts)) {
    const slash = name.indexOf('/')
    addRunning(of, day, { figure: name.slice(0, slash), code: name.slice(slash + 1), amount: -amount })
  }
}

/** Writes what was added, and notes from which day to which a sum up to a day is another than before. */
export async function saveRunning(of: Of): Promise<void> {
  const { running, station, writes, shifted } = of
  if (running.size === 0) return
  for (const [day, ofDay] of running)
    for (const each of ofDay.values())
      if (each.amount !== 0) await writes.stock.addRunning(station, day, each)
  shifted.push(...shiftsOf(running))
  running.clear()
}

/** What moves from one day to another changes the sums of the days between, and none after them. */
function shiftsOf(running: RunningSums): Shifted[] {
  const days = [...running.keys()].sort()
  const sums = new Map<string, number>()
  const shifts: Shifted[] = []
  for (const [index, day] of days.entries()) {
    for (const [key, { amount }] of running.get(day) ?? []) {
      const sum = (sums.get(key) ?? 0) + amount
      if (sum === 0) sums.delete(key)
      else sums.set(key, sum)
    }
    if (sums.size > 0) shifts.push({ from: day, to: days[index + 1] })
  }
  return shifts
}

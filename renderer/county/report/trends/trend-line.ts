import type { TrendFigure, TrendPoint } from '../../../../federation/contract/report-trends.ts'

/** `gap`: never frozen, not counted then, or no station was there to count. `hollow`: it still runs, or not all is in. */
export type Dot = {
  period: string
  value: number | null
  look: 'whole' | 'hollow' | 'gap'
  /** Station-days it is out of, where known. */
  days: number | null
}

/** A month has up to a tenth more days than another; with a fifth fewer stations or days a change says nothing of the stations. */
const leastShare = 0.8

export function dotsOf(points: readonly TrendPoint[], figure: TrendFigure): Dot[] {
  return points.map(({ period, told }) => {
    const counted = told?.figures[figure] ?? null
    const value = counted === 0 && told?.completeness.stations === 0 ? null : counted
    const look = !told || value === null ? 'gap' : isWhole(told) ? 'whole' : 'hollow'
    return { period, value, look, days: told?.coveredDays ?? null }
  })
}

function isWhole({ revision, completeness }: NonNullable<TrendPoint['told']>): boolean {
  const { stations, complete, lost } = completeness
  return revision > 0 && complete === stations && lost === 0
}

/** Runs of neighbours that have a value: a line is broken at a gap, never drawn across it. */
export function runsOf(dots: readonly Dot[]): { index: number; value: number }[][] {
  const runs: { index: number; value: number }[][] = [[]]
  for (const [index, { value }] of dots.entries()) {
    if (value === null) runs.push([])
    else runs.at(-1)?.push({ index, value })
  }
  return runs.filter((run) => run.length > 0)
}

/** In whole per cent against the one before; only of two that are whole and out of about as many days of stations, and not from nought. */
export function changeOf(dots: readonly Dot[], index: number): number | undefined {
  const [now, before] = [dots[index], dots[index - 1]]
  if (now?.look !== 'whole' || before?.look !== 'whole' || !before.value) return undefined
  if (!isAsLarge(now, before)) return undefined
  return Math.round((100 * ((now.value ?? 0) - before.value)) / before.value)
}

/** A period in which half of the stations joined on its last day is no measure for the next. */
function isAsLarge({ days }: Dot, { days: before }: Dot): boolean {
  return days === null || before === null || Math.min(days, before) >= leastShare * Math.max(days, before)
}

/** The end of an axis: a round figure that can be halved, at or above the highest value. */
export function axisEnd(highest: number): number {
  if (highest <= 4) return 4
  const power = 10 ** Math.floor(Math.log10(highest))
  return [1, 2, 3, 4, 6, 8, 10].map((step) => step * power).find((end) => end >= highest) ?? highest
}

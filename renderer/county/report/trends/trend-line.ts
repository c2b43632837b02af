import type { TrendFigure, TrendPoint } from '../../../../federation/contract/report-trends.ts'

/** `gap`: never frozen, not counted then, or no station was there to count. `hollow`: it still runs, or not all is in. */
export type Dot = { period: string; value: number | null; look: 'whole' | 'hollow' | 'gap' }

export function dotsOf(points: readonly TrendPoint[], figure: TrendFigure): Dot[] {
  return points.map(({ period, told }) => {
    const counted = told?.figures[figure] ?? null
    const value = counted === 0 && told?.completeness.stations === 0 ? null : counted
    const look = !told || value === null ? 'gap' : isWhole(told) ? 'whole' : 'hollow'
    return { period, value, look }
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

/** In whole per cent against the one before; only of two that are whole, and not from nought. */
export function changeOf(dots: readonly Dot[], index: number): number | undefined {
  const [now, before] = [dots[index], dots[index - 1]]
  if (now?.look !== 'whole' || before?.look !== 'whole' || !before.value) return undefined
  return Math.round((100 * ((now.value ?? 0) - before.value)) / before.value)
}

/** The end of an axis: a round figure that can be halved, at or above the highest value. */
export function axisEnd(highest: number): number {
  if (highest <= 4) return 4
  const power = 10 ** Math.floor(Math.log10(highest))
  return [1, 2, 3, 4, 6, 8, 10].map((step) => step * power).find((end) => end >= highest) ?? highest
}

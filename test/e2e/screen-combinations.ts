// What the screens are looked at in: languages, themes, glasses. A day sees every glass, and another language and theme on each than the
// day before; WAYSTATION_SEED is the day to be looked at instead of today, and WAYSTATION_ALL_SCREENS=1 (`npm run test:screens`) sees
// all of them.

export type Ease = 'warm' | 'sunlight' | 'low'
export type Combination = { code: string; glass: Glass; ease: Ease; name: string }
type Glass = { width: number; height: number; diagonal: number }

const upright: Glass = { width: 1080, height: 1920, diagonal: 21.5 }
const tablet: Glass = { width: 1280, height: 800, diagonal: 10.1 }
const lying: Glass = { width: 1920, height: 1080, diagonal: 21.5 }
export const kioskGlasses: readonly Glass[] = [upright, tablet, lying]
export const managerGlasses: readonly Glass[] = [upright, tablet]

/** The day's number: the same in each of the runner's processes, another one tomorrow. */
const seed = Number(process.env['WAYSTATION_SEED'] ?? Math.floor(Date.now() / 86_400_000))
export const wantsAllScreens = process.env['WAYSTATION_ALL_SCREENS'] !== undefined

/** `codes` and `eases` must have no common divisor: then every pair has its day. */
export function combinations(
  codes: readonly string[],
  eases: readonly Ease[],
  glasses: readonly Glass[],
): Combination[] {
  const make = (code: string, ease: Ease, glass: Glass) => ({
    ...{ code, ease, glass },
    name: `${code} ${glass.width} ${ease}${wantsAllScreens ? '' : ` (WAYSTATION_SEED=${seed})`}`,
  })
  if (wantsAllScreens)
    return glasses.flatMap((glass) => codes.flatMap((code) => eases.map((ease) => make(code, ease, glass))))
  return glasses.map((glass, at) =>
    make(nth(codes, seed + 2 * at, 'zh-CN'), nth(eases, seed + at, 'warm'), glass),
  )
}

function nth<T>(of: readonly T[], at: number, otherwise: T): T {
  return of[at % of.length] ?? otherwise
}

/** A screen in CSS pixels, with its diagonal in inches where somebody has said it. */
export type ScreenSize = { width: number; height: number; diagonalInches: number | null }

/** What a page draws itself by. */
export type Measures = {
  /** CSS pixels to a millimetre of glass. */
  pxPerMm: number
  /** One 1,080th of the short side: text sizes are said in it (40 of them at least). */
  unitPx: number
}

const mmPerInch = 25.4

/** The two usual kiosks: a 10.1" tablet (800 lines) and a 21.5" column (1,080 and more). */
const tabletInches = 10.1
const columnInches = 21.5
const tabletLines = 800

export function measureScreen({ width, height, diagonalInches }: ScreenSize): Measures {
  const short = Math.min(width, height)
  const inches = diagonalInches ?? (short <= tabletLines ? tabletInches : columnInches)
  return { pxPerMm: Math.hypot(width, height) / (inches * mmPerInch), unitPx: short / 1080 }
}

/** How a page of tiles is laid out: columns and rows as the eye sees them, whatever the writing direction. */
export type TileGrid = { columns: number; rows: number }

/** Above this height of glass the upper tiles are out of reach from a wheelchair (EN 301 549: 1.2 m from the floor at most). */
const reachableMm = 300

/** A screen lower than this many millimetres has no room for three rows of words that stand. */
const standingWordsMm = 300

/** Twelve tiles a page where they fit; six in the lower half, for who sits, and for upright words on a low screen. */
export function chooseTileGrid(size: ScreenSize, { lowReach = false, vertical = false }): TileGrid {
  const low = vertical && size.height / measureScreen(size).pxPerMm < standingWordsMm
  if (lowReach || low) return { columns: 3, rows: 2 }
  return size.height >= size.width ? { columns: 3, rows: 4 } : { columns: 4, rows: 3 }
}

/** Whether the low-reach key makes a difference on this glass. */
export function hasLowReach(size: ScreenSize): boolean {
  return size.height / measureScreen(size).pxPerMm > reachableMm
}

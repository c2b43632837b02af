import type { TileGrid } from '../ui/screen-size.ts'
import type { Shape } from '../ui/use-screen.ts'

type Glass = { grid: TileGrid; shape: Shape; vertical: boolean }

/** How many cards of several lines a page holds: about half of what it holds in tiles. `grid`: the page's own. */
export function cardGrid({ grid, shape, vertical }: Glass): TileGrid {
  if (vertical) return { columns: 3, rows: 2 }
  if (shape !== 'column') return { columns: 2, rows: 3 }
  // Two rows of tiles: the lower half of the glass is all there is.
  return grid.rows === 2 ? { columns: 1, rows: 3 } : { columns: 1, rows: 6 }
}

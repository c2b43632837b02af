import type { Units } from '../../../federation/contract/fleet.ts'
import type { FleetRow } from './fleet-filters.ts'

/** A county on the map: a block of squares, one a station, the silent first. In squares of the drawing. */
export type Block = { unit: string; x: number; y: number; width: number; height: number; stations: Placed[] }
type Placed = { station: FleetRow; x: number; y: number }

/** As many squares as an office's window is wide in letters. */
const columns = 56
/** Squares beside each other in a block: as long as a county's name. */
const across = 10
/** Above a block's squares stands its name, below there is air. */
const nameRows = 1.4
const gap = 0.9

/**
 * The stations as a map without a map: a block for each unit that has some, in the order of the tree, so that neighbours stand near each
 * other; flowed in rows as long as the drawing is wide.
 */
export function countyGrid(
  rows: readonly FleetRow[],
  units: Units['units'],
): { width: number; height: number; blocks: Block[] } {
  const byUnit = Map.groupBy(rows, ({ unit }) => unit)
  const order = treeOrder(units).filter((unit) => byUnit.has(unit))
  const blocks: Block[] = []
  let [x, y, tallest] = [0, 0, 0]
  for (const unit of order) {
    const stations = byUnit.get(unit) ?? []
    const height = nameRows + Math.ceil(stations.length / across)
    if (x > 0 && x + across > columns) [x, y, tallest] = [0, y + tallest + gap, 0]
    const placed = stations.map((station, index) => ({
      station,
      x: x + (index % across),
      y: y + nameRows + Math.floor(index / across),
    }))
    blocks.push({ unit, x, y, width: across, height, stations: placed })
    tallest = Math.max(tallest, height)
    x += across + gap * 1.5
  }
  return { width: columns, height: y + tallest, blocks }
}

/** Each unit, then what is below it. */
function treeOrder(units: Units['units']): string[] {
  const known = new Set(units.map(({ unit }) => unit))
  const below = Map.groupBy(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : null))
  const walk = (parent: string | null): string[] =>
    (below.get(parent) ?? []).flatMap(({ unit }) => [unit, ...walk(unit)])
  return walk(null)
}

/** A point of the drawing; y grows downwards. */
export type RadarPoint = { x: number; y: number }

/** Points of a star of as many rays as there are shares (0 to 1), the first upwards, then clockwise. An unknown share lies in the middle. */
export function radarPoints(
  shares: readonly (number | null)[],
  { centre, radius }: { centre: number; radius: number },
): RadarPoint[] {
  return shares.map((share, at) => {
    const angle = (2 * Math.PI * at) / shares.length - Math.PI / 2
    const length = radius * (share ?? 0)
    return { x: centre + length * Math.cos(angle), y: centre + length * Math.sin(angle) }
  })
}

/** As SVG's `points`. */
export function writePoints(points: readonly RadarPoint[]): string {
  return points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
}

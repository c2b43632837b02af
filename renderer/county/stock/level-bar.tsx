import type { Shelf } from './shelves.ts'

// Units of the drawing.
const width = 120
const height = 12

type LevelBarProps = Pick<Shelf, 'usable' | 'par' | 'level'>

/** What may be used, against a mark where it should be. The figures stand beside it. */
export function LevelBar({ usable, par, level }: LevelBarProps) {
  const most = Math.max(usable, par ?? 0, 1) * 1.08
  const filled = (width * Math.max(0, usable)) / most
  const mark = par ? (width * par) / most : undefined
  return (
    <svg
      className={`level-bar level-${level}`}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <rect className="track" x="0" y="2" width={width} height={height - 4} rx="4" />
      <rect className="filled" x="0" y="2" width={filled} height={height - 4} rx="4" />
      {mark ? <path className="par" d={`M${mark} 0v${height}`} /> : null}
    </svg>
  )
}

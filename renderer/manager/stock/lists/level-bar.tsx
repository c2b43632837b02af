type Props = { onHand: number; usable: number; par: number | null }

/** Length of the bar in its own units. */
const full = 100

/** On hand as a bar against what should be there: full colour for what may be given out, hatched for what is set aside, a line at par. */
export function LevelBar({ onHand, usable, par }: Props) {
  const most = Math.max(par ?? 0, onHand, usable, 1) * ((par ?? 0) >= onHand ? 1 : 1.05)
  const at = (qty: number) => (full * Math.max(0, qty)) / most
  const low = par !== null && usable < par
  return (
    <svg className="level-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="ground" x="0" y="1" width={full} height="8" />
      {onHand > usable ? <rect className="aside" x="0" y="1" width={at(onHand)} height="8" /> : null}
      <rect className={low ? 'usable low' : 'usable'} x="0" y="1" width={at(usable)} height="8" />
      {par === null || par === 0 ? null : (
        <line className="par" x1={at(par)} x2={at(par)} y1="-1" y2="11" vectorEffect="non-scaling-stroke" />
      )}
    </svg>
  )
}

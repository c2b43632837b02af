import type { Lag } from '../../../federation/contract/fleet.ts'
import { useWords } from '../words/use-words.ts'
import { LagMark } from './lag-mark.tsx'

const order: readonly Lag[] = ['never', 'red', 'amber', 'recent', 'fresh', 'closed']

type LagBarProps = {
  stations: readonly { state: Lag }[]
  /** Where the words of the states are. */
  words?: 'stations.state' | 'stock.cover'
}

/** How many stations are in which state: a bar to see it, and the counts in words. */
export function LagBar({ stations, words = 'stations.state' }: LagBarProps) {
  const { t, number } = useWords()
  const counts = order
    .map((state) => ({ state, count: stations.filter((each) => each.state === state).length }))
    .filter(({ count }) => count > 0)
  return (
    <div className="lag">
      <div className="bar" aria-hidden="true">
        {counts.map(({ state, count }) => (
          <span key={state} className={`bar-part bar-${state}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className="lag-counts">
        {counts.map(({ state, count }) => (
          <li key={state}>
            <LagMark state={state} />
            <b>{number(count)}</b> {t(`${words}.${state}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}

import { useId } from 'react'
import { Link } from 'wouter'
import { useUnits } from '../hub/queries.ts'
import { useWords } from '../words/use-words.ts'
import { countyGrid } from './county-grid.ts'
import type { FleetRow } from './fleet-filters.ts'

type CountyMapProps = { rows: readonly FleetRow[]; unit: string }

/** Every station as a square by county. Each is a way to its page; the list below says the same in words. */
export function CountyMap({ rows, unit }: CountyMapProps) {
  const { t, text } = useWords()
  const titleId = useId()
  const units = useUnits().data?.units ?? []
  const { width, height, blocks } = countyGrid(rows, units)
  if (blocks.length < 2) return null
  const nameOf = (id: string) => {
    const found = units.find((each) => each.unit === id)
    return found ? text(found.name) : id
  }
  return (
    <section className="card county-map no-print" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('fleet.map')}</h2>
      <svg viewBox={`-0.2 -0.2 ${width + 0.4} ${height + 0.4}`}>
        <title>{t('fleet.map')}</title>
        {blocks.map(({ unit: county, x, y, stations }) => (
          <g key={county}>
            <text x={x} y={y + 0.9} className="county-name">
              {shortened(nameOf(county))}
            </text>
            {stations.map(({ station, ...at }) => (
              <Link
                key={station.station}
                href={`/${unit}/stations/${station.station}`}
                aria-label={`${station.name}: ${t(`stations.state.${station.state}`)}`}
              >
                <title>{`${station.name}: ${t(`stations.state.${station.state}`)}`}</title>
                <rect
                  className={`square square-${station.state}`}
                  x={at.x + 0.06}
                  y={at.y + 0.06}
                  width={0.88}
                  height={0.88}
                  rx={0.16}
                />
                {station.state === 'red' || station.state === 'never' ? (
                  <path className="square-cross" d={`M${at.x + 0.32} ${at.y + 0.32}l.36.36m0-.36l-.36.36`} />
                ) : station.state === 'amber' ? (
                  <path className="square-cross" d={`M${at.x + 0.5} ${at.y + 0.26}v.28m0 .16v.04`} />
                ) : null}
              </Link>
            ))}
          </g>
        ))}
      </svg>
    </section>
  )
}

/** A name as long as its block: a Chinese character is about two letters wide. */
function shortened(name: string): string {
  const most = /[^\p{Script=Latin}\s]/u.test(name) ? 13 : 24
  return name.length > most ? `${name.slice(0, most - 1)}…` : name
}

import { useWords } from '../../words/use-words.ts'
import type { Dot } from './trend-line.ts'
import { axisEnd, runsOf } from './trend-line.ts'

type TrendChartProps = { dots: readonly Dot[]; nameOf: (period: string) => string }

// Units of the drawing, which scales with its card.
const [height, top, below, start] = [240, 26, 34, 64]
const inner = 1080
/** Room for the half of the last name. */
const after = 20
/** More stand too close together as columns. */
const mostColumns = 26

/** Columns, or a line where there are many. Its table says the same to whoever does not see it. */
export function TrendChart({ dots, nameOf }: TrendChartProps) {
  const { number } = useWords()
  const end = axisEnd(Math.max(0, ...dots.map(({ value }) => value ?? 0)))
  const step = inner / dots.length
  const x = (index: number) => start + step * (index + 0.5)
  const y = (value: number) => top + height - (height * value) / end
  // Names stand 90 apart at least; of the last one there is always room.
  const every = Math.ceil(90 / step)
  const isLine = dots.length > mostColumns
  return (
    <svg
      className="trend"
      viewBox={`0 0 ${start + inner + after} ${top + height + below}`}
      aria-hidden="true"
      focusable="false"
      preserveAspectRatio="xMidYMid meet"
    >
      {[0, end / 2, end].map((value) => (
        <g key={value}>
          <path className={value === 0 ? 'ground' : 'grid'} d={`M${start} ${y(value)}h${inner}`} />
          <text className="tick" x={start - 10} y={y(value) + 5}>
            {number(value)}
          </text>
        </g>
      ))}
      {isLine ? <Line dots={dots} x={x} y={y} /> : <Columns dots={dots} step={step} x={x} y={y} />}
      {dots.map(({ period }, index) =>
        (dots.length - 1 - index) % every === 0 ? (
          <text key={period} className="name" x={x(index)} y={top + height + 24}>
            {nameOf(period)}
          </text>
        ) : null,
      )}
    </svg>
  )
}

type Places = { dots: readonly Dot[]; x: (index: number) => number; y: (value: number) => number }

function Columns({ dots, step, x, y }: Places & { step: number }) {
  const { number } = useWords()
  const width = Math.min(56, step * 0.62)
  return dots.map(({ period, value, look }, index) =>
    value === null ? (
      <path key={period} className="gap" d={`M${x(index) - width / 2} ${y(0)}h${width}`} />
    ) : (
      <g key={period} className={look}>
        <rect
          x={x(index) - width / 2}
          y={Math.min(y(value), y(0) - (value > 0 ? 3 : 0))}
          width={width}
          height={value > 0 ? Math.max(3, y(0) - y(value)) : 0}
          rx="4"
        />
        {step > 40 ? (
          <text className="value" x={x(index)} y={y(value) - 8}>
            {number(value)}
          </text>
        ) : null}
      </g>
    ),
  )
}

function Line({ dots, x, y }: Places) {
  return (
    <>
      {runsOf(dots).map((run) => (
        <path
          key={run[0]?.index}
          className="run"
          d={`M${run.map(({ index, value }) => `${x(index)} ${y(value)}`).join('L')}`}
        />
      ))}
      {dots.map(({ period, value, look }, index) =>
        value === null ? (
          <path key={period} className="gap" d={`M${x(index) - 7} ${y(0)}h14`} />
        ) : (
          <circle key={period} className={look} cx={x(index)} cy={y(value)} r="5" />
        ),
      )}
    </>
  )
}

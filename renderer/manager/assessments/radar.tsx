import type { AssessmentForm } from '../../../station/contract/sessions.ts'
import { useDayWords } from '../words/use-day-words.ts'
import { radarPoints, writePoints } from './radar-points.ts'
import type { Answers } from './share-of.ts'
import { shareOf } from './share-of.ts'

type Props = { form: AssessmentForm; now: Answers; before: Answers | null }

/** Units of the drawing. */
const side = 400
const place = { centre: side / 2, radius: 150 }
const rings = [0.25, 0.5, 0.75, 1]

/** Five strengths as a star, this time over last time, and the same as numbers beside it. */
export function Radar({ form, now, before }: Props) {
  const { t, name } = useDayWords()
  const shares = form.sections.map((section) => shareOf(section, now))
  const old = before === null ? null : form.sections.map((section) => shareOf(section, before))
  const ends = radarPoints(
    form.sections.map(() => 1),
    place,
  )
  const numbers = radarPoints(
    form.sections.map(() => 1.17),
    place,
  )
  const percent = (share: number | null | undefined) =>
    share === null || share === undefined ? '–' : `${Math.round(share * 100)} %`
  return (
    <section className="panel radar" aria-labelledby="radar-title">
      <h2 id="radar-title">{t('assess.compared')}</h2>
      <div className="radar-both">
        <svg viewBox={`0 0 ${side} ${side}`} aria-hidden="true" focusable="false">
          {rings.map((ring) => (
            <polygon
              key={ring}
              className="radar-ring"
              points={writePoints(
                radarPoints(
                  form.sections.map(() => ring),
                  place,
                ),
              )}
            />
          ))}
          {ends.map(({ x, y }) => (
            <line
              key={`${x} ${y}`}
              className="radar-ring"
              x1={place.centre}
              y1={place.centre}
              x2={x}
              y2={y}
            />
          ))}
          {old === null ? null : (
            <polygon className="radar-before" points={writePoints(radarPoints(old, place))} />
          )}
          <polygon className="radar-now" points={writePoints(radarPoints(shares, place))} />
          {numbers.map(({ x, y }, at) => (
            <text key={`${x} ${y}`} x={x} y={y} className="radar-number">
              {at + 1}
            </text>
          ))}
        </svg>
        <table className="answers">
          <thead>
            <tr>
              <th scope="col">{t('column.name')}</th>
              <th scope="col">{t('column.now')}</th>
              {old === null ? null : <th scope="col">{t('column.before')}</th>}
            </tr>
          </thead>
          <tbody>
            {form.sections.map(({ section, name: called }, at) => (
              <tr key={section}>
                <th scope="row">
                  <bdi className="digits">{at + 1}</bdi> {name(called).text}
                </th>
                <td>
                  <strong className="digits">{percent(shares[at])}</strong>
                </td>
                {old === null ? null : <td className="soft digits">{percent(old[at])}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft">{t('assess.radarWords')}</p>
    </section>
  )
}

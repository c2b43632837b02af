import type { Piece } from '../../../station/contract/equipment.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { useMoments } from '../words/use-moments.ts'
import { piecePictogram } from './piece-pictogram.ts'

type Props = { pieces: readonly Piece[]; timeZone: string; onPiece: (equipment: string) => void }

/** What waits to be repaired, the oldest first. */
export function OpenFaults({ pieces, timeZone, onPiece }: Props) {
  const { t, name, sayCode } = useDayWords()
  const { moment, daysSince } = useMoments(timeZone)
  const faults = pieces
    .flatMap((piece) => piece.faults.map((fault) => ({ piece, fault })))
    .sort((a, b) => (a.fault.since < b.fault.since ? -1 : 1))
  return (
    <section className="panel" aria-labelledby="faults-title">
      <h2 id="faults-title">{t('equipment.faultsTitle')}</h2>
      {faults.length === 0 ? (
        <p className="soft">{t('equipment.noFaults')}</p>
      ) : (
        <ul className="lines">
          {faults.map(({ piece, fault }) => (
            <li key={`${fault.name.epoch} ${fault.name.seq}`}>
              <Pictogram name={piecePictogram(piece)} />
              <span className="line-words">
                <strong>{piece.name === null ? piece.equipment : name(piece.name).text}</strong>
                <span>
                  {sayCode('fault', fault.fault)} ·{' '}
                  <bdi dir="ltr" className="digits">
                    {moment(fault.since)}
                  </bdi>
                </span>
                {fault.note === null ? null : <bdi className="soft">{fault.note}</bdi>}
              </span>
              <span className="mark bad">
                {daysSince(fault.since) === 0
                  ? t('equipment.today')
                  : t('equipment.daysOpen', { count: daysSince(fault.since) })}
              </span>
              <PressButton className="key small" onPress={() => onPiece(piece.equipment)}>
                <Pictogram name="tools" />
                <span>{t('equipment.settled')}</span>
              </PressButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

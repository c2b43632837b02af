import type { Piece } from '../../../station/contract/equipment.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { piecePictogram } from './piece-pictogram.ts'

type Props = { piece: Piece; mark: boolean | undefined; onMark: (ok: boolean) => void }

/** One piece of the round: in order or not. */
export function RoundRow({ piece, mark, onMark }: Props) {
  const { t, name } = useDayWords()
  const called = piece.name === null ? piece.equipment : name(piece.name).text
  const isHere = piece.state === 'ok' || piece.state === 'faulted'
  const ok = isHere ? t('checks.ok') : t('equipment.here')
  return (
    <li className="check-row">
      <Pictogram name={piecePictogram(piece)} />
      <span className="check-name">
        {called}
        {piece.state === 'faulted' ? <span className="mark bad">{t('state.faulted')}</span> : null}
      </span>
      <PressButton
        className="key verdict-key ok"
        aria-label={`${called}: ${ok}`}
        aria-pressed={mark === true}
        onPress={() => onMark(true)}
      >
        <Pictogram name="done" />
        <span>{ok}</span>
      </PressButton>
      <PressButton
        className="key verdict-key bad"
        aria-label={`${called}: ${t('checks.bad')}`}
        aria-pressed={mark === false}
        onPress={() => onMark(false)}
      >
        <Pictogram name="warning" />
        <span>{t('checks.bad')}</span>
      </PressButton>
    </li>
  )
}

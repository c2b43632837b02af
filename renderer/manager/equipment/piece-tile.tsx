import type { Piece } from '../../../station/contract/equipment.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { useMoments } from '../words/use-moments.ts'
import { piecePictogram } from './piece-pictogram.ts'

const marks: Record<Piece['state'], string> = {
  ok: 'mark',
  faulted: 'mark bad',
  retired: 'mark calm',
  absent: 'mark calm',
}

/** One piece: picture, name, how it is, and when somebody last looked. */
export function PieceTile({
  piece,
  timeZone,
  onPress,
}: {
  piece: Piece
  timeZone: string
  onPress: () => void
}) {
  const { t, name } = useDayWords()
  const { moment } = useMoments(timeZone)
  return (
    <PressButton className="pick piece" data-state={piece.state} onPress={onPress}>
      <Pictogram name={piecePictogram(piece)} />
      <span>{piece.name === null ? piece.equipment : name(piece.name).text}</span>
      <span className={marks[piece.state]}>{t(`state.${piece.state}`)}</span>
      <span className="soft piece-when">
        {piece.lastCheckedAt === null ? (
          t('equipment.never')
        ) : (
          <bdi dir="ltr" className="digits">
            {moment(piece.lastCheckedAt)}
          </bdi>
        )}
      </span>
    </PressButton>
  )
}

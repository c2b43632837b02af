import { Pictogram } from '../../ui/pictogram.tsx'
import { PressButton } from '../../ui/press-button.tsx'
import { rolePictogram } from '../words/role-pictogram.ts'
import { useDayWords } from '../words/use-day-words.ts'
import type { StaffCard } from './signed-in.ts'

/** One card: whose it is, what it may be used for, and whether it can be used. */
export function CardTile({ card, onPick }: { card: StaffCard; onPick: () => void }) {
  const { t } = useDayWords()
  const { name, role, state, lockedUntil } = card
  const mark = state !== 'valid' ? state : lockedUntil !== null ? 'locked' : null
  return (
    <PressButton className="card-tile" data-state={mark ?? 'valid'} onPress={onPick}>
      <Pictogram name={rolePictogram[role]} />
      <span className="card-words">
        <strong>
          <bdi>{name ?? card.card}</bdi>
        </strong>
        <span>{t(`role.${role}`)}</span>
      </span>
      {mark === null ? null : (
        <span className="card-mark">
          <Pictogram name={mark === 'locked' ? 'lock' : 'warning'} />
          <span>{t(`card.${mark}`)}</span>
        </span>
      )}
    </PressButton>
  )
}

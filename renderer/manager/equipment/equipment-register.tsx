import type { OutputOf } from '../../../station/contract/calls.ts'
import type { Asked } from '../ask/use-asked.ts'
import type { Desk } from '../desk.ts'
import { ListKeys } from '../export/list-keys.tsx'
import { ActKey } from '../page/act-key.tsx'
import { DayPage } from '../page/day-page.tsx'
import { DoneSaid } from '../page/done-said.tsx'
import { Nothing } from '../page/nothing.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { useMoments } from '../words/use-moments.ts'
import { OpenFaults } from './open-faults.tsx'
import { PieceTile } from './piece-tile.tsx'
import { useEquipmentTable } from './use-equipment-table.ts'

type Props = {
  desk: Desk
  asked: Asked<OutputOf<'equipment.list'>>
  timeZone: string
  said: string | null
  onSaidOver: () => void
  onRound: () => void
  onPiece: (equipment: string) => void
}

/** All that has ever been looked at here: the faulted first, then the rest with its pictures. */
export function EquipmentRegister({ desk, asked, timeZone, said, onSaidOver, onRound, onPiece }: Props) {
  const { t } = useDayWords()
  const { today } = useMoments(timeZone)
  const tableOf = useEquipmentTable(timeZone)
  const pieces = (asked.value?.pieces ?? []).filter(({ state }) => state !== 'absent')
  const mayAct = desk.rights.includes('equipment')
  return (
    <DayPage
      title={t('equipment.title')}
      keys={
        pieces.length === 0 ? null : <ListKeys file={`equipment-${today()}`} table={() => tableOf(pieces)} />
      }
      foot={
        mayAct && asked.value !== null ? (
          <ActKey pictogram="rules-on-wall" words={t('equipment.round')} onPress={onRound} />
        ) : undefined
      }
    >
      {said === null ? null : <DoneSaid key={said} words={said} onOver={onSaidOver} />}
      <TroubleSaid trouble={asked.trouble} again={asked.again} />
      {asked.value === null ? null : pieces.length === 0 ? (
        <Nothing pictogram="tools">{t('equipment.empty')}</Nothing>
      ) : (
        <>
          <OpenFaults pieces={pieces} timeZone={timeZone} onPiece={onPiece} />
          <section className="panel" aria-labelledby="register-title">
            <h2 id="register-title">{t('equipment.registerTitle')}</h2>
            <div className="picks pieces">
              {pieces.map((piece) => (
                <PieceTile
                  key={piece.equipment}
                  piece={piece}
                  timeZone={timeZone}
                  onPress={() => onPiece(piece.equipment)}
                />
              ))}
            </div>
          </section>
        </>
      )}
    </DayPage>
  )
}

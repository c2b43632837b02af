import { useState } from 'react'
import type { Piece } from '../../../station/contract/equipment.ts'
import { useAct } from '../ask/use-act.ts'
import type { Desk } from '../desk.ts'
import { ActKey } from '../page/act-key.tsx'
import { DayPage } from '../page/day-page.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import type { RoundMarks } from './round-marks.ts'
import { markAllOk, markPiece, roundLines } from './round-marks.ts'
import { RoundRow } from './round-row.tsx'

type Props = { desk: Desk; pieces: readonly Piece[]; onBack: () => void; onDone: (words: string) => void }

/** All in one go: everything in order, then what is not; below it what this station has had no entry of yet. */
export function EquipmentRound({ desk, pieces, onBack, onDone }: Props) {
  const { t } = useDayWords()
  const [marks, setMarks] = useState<RoundMarks>({})
  const { run, busy, trouble } = useAct(desk, 'equipment.check')
  const here = pieces.filter(({ state }) => state === 'ok' || state === 'faulted')
  const others = pieces.filter(({ state }) => state === 'absent' || state === 'retired')
  const lines = roundLines(pieces, marks)
  const save = async () => {
    if ((await run({ lines })) !== null) onDone(t('equipment.roundDone', { count: lines.length }))
  }
  const row = (piece: Piece) => (
    <RoundRow
      key={piece.equipment}
      piece={piece}
      mark={marks[piece.equipment]}
      onMark={(ok) => setMarks(markPiece(marks, piece.equipment, ok))}
    />
  )
  return (
    <DayPage
      title={t('equipment.roundTitle')}
      onBack={onBack}
      foot={
        <ActKey
          words={t('equipment.save', { count: lines.length })}
          busy={busy}
          disabled={lines.length === 0}
          onPress={() => void save()}
        />
      }
    >
      <TroubleSaid trouble={trouble} />
      {here.length === 0 ? null : (
        <>
          <p className="soft">{t('equipment.roundWords')}</p>
          <div className="panel-keys">
            <ActKey words={t('equipment.allOk')} onPress={() => setMarks(markAllOk(pieces, marks))} />
          </div>
          <ul className="check-rows">{here.map(row)}</ul>
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <h2 className="round-more">{t('equipment.more')}</h2>
          <ul className="check-rows">{others.map(row)}</ul>
        </>
      )}
    </DayPage>
  )
}

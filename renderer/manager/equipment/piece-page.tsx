import { useState } from 'react'
import type { Piece } from '../../../station/contract/equipment.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import type { Desk } from '../desk.ts'
import { ActKey } from '../page/act-key.tsx'
import { DayPage } from '../page/day-page.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import { useMoments } from '../words/use-moments.ts'
import { FaultPanel } from './fault-panel.tsx'
import { piecePictogram } from './piece-pictogram.ts'
import { ReportFault } from './report-fault.tsx'

type Props = {
  desk: Desk
  piece: Piece
  timeZone: string
  onBack: () => void
  onDone: (words: string) => void
}

/** One piece: its open faults and how each was settled, or a new one. */
export function PiecePage({ desk, piece, timeZone, onBack, onDone }: Props) {
  const { t, name } = useDayWords()
  const { moment } = useMoments(timeZone)
  const [reporting, setReporting] = useState(false)
  const called = piece.name === null ? piece.equipment : name(piece.name).text
  const mayAct = desk.rights.includes('equipment')
  if (reporting)
    return (
      <ReportFault
        desk={desk}
        piece={piece}
        called={called}
        onBack={() => setReporting(false)}
        onDone={onDone}
      />
    )
  return (
    <DayPage
      title={called}
      onBack={onBack}
      foot={
        mayAct ? (
          <ActKey
            look=""
            pictogram="warning"
            words={t('equipment.report')}
            onPress={() => setReporting(true)}
          />
        ) : undefined
      }
    >
      <div className="shift-who">
        <Pictogram name={piecePictogram(piece)} />
        <p>
          <span className={piece.state === 'faulted' ? 'mark bad' : 'mark'}>{t(`state.${piece.state}`)}</span>{' '}
          <span className="soft">
            {piece.lastCheckedAt === null
              ? t('equipment.never')
              : t('equipment.checked', { when: moment(piece.lastCheckedAt) })}
          </span>
        </p>
      </div>
      {piece.faults.map((fault) => (
        <FaultPanel
          key={`${fault.name.epoch} ${fault.name.seq}`}
          desk={desk}
          fault={fault}
          timeZone={timeZone}
          onDone={onDone}
        />
      ))}
    </DayPage>
  )
}

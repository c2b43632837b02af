import { useState } from 'react'
import type { Piece } from '../../../station/contract/equipment.ts'
import { faultKinds } from '../../../station/contract/equipment.ts'
import { useAct } from '../ask/use-act.ts'
import type { Desk } from '../desk.ts'
import { ActKey } from '../page/act-key.tsx'
import { DayPage } from '../page/day-page.tsx'
import { NoteField } from '../page/note-field.tsx'
import { Pick } from '../page/pick.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'

type Props = {
  desk: Desk
  piece: Piece
  called: string
  onBack: () => void
  onDone: (words: string) => void
}
type Fault = (typeof faultKinds)[number]

const pictograms: Record<Fault, string> = {
  broken: 'broken',
  unsafe: 'power',
  missing: 'missing',
  dirty: 'hygiene',
  other: 'other',
}

/** As the host takes it. */
const mostLetters = 200

/** What is wrong with a piece, by picture; a few words if need be. */
export function ReportFault({ desk, piece, called, onBack, onDone }: Props) {
  const { t } = useDayWords()
  const [fault, setFault] = useState<Fault | null>(null)
  const [note, setNote] = useState('')
  const { run, busy, trouble } = useAct(desk, 'equipment.reportFault')
  const report = async () => {
    if (fault === null) return
    const said = note.trim()
    const act = { equipment: piece.equipment, fault, ...(said === '' ? {} : { note: said }) }
    if ((await run(act)) !== null) onDone(`${called}: ${t('equipment.reported')}`)
  }
  return (
    <DayPage
      title={called}
      onBack={onBack}
      foot={
        <ActKey
          pictogram="warning"
          words={t('equipment.report')}
          busy={busy}
          disabled={fault === null}
          onPress={() => void report()}
        />
      }
    >
      <TroubleSaid trouble={trouble} />
      <h2>{t('equipment.whatFault')}</h2>
      <div className="picks">
        {faultKinds.map((kind) => (
          <Pick
            key={kind}
            pictogram={pictograms[kind]}
            chosen={kind === fault}
            onPress={() => setFault(kind)}
          >
            {t(`fault.${kind}`)}
          </Pick>
        ))}
      </div>
      <NoteField label={t('equipment.note')} value={note} most={mostLetters} onChange={setNote} />
    </DayPage>
  )
}

import type { OutputOf } from '../../../station/contract/calls.ts'
import { PressButton } from '../../ui/press-button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useAct } from '../ask/use-act.ts'
import type { Desk } from '../desk.ts'
import { ActKey } from '../page/act-key.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'

type Props = {
  desk: Desk
  loan: OutputOf<'loans.shelf'>['out'][number]
  called: string
  onClose: () => void
  onDone: () => void
}

const reasons = ['mistake', 'twice', 'lost', 'other'] as const

/** A loan that was none: why, by one press. */
export function VoidLoan({ desk, loan, called, onClose, onDone }: Props) {
  const { t } = useDayWords()
  const { run, busy, trouble } = useAct(desk, 'loans.void')
  const voidIt = async (reason: (typeof reasons)[number]) => {
    if ((await run({ loan: loan.loan, reason })) !== null) onDone()
  }
  return (
    <Sheet labelledBy="void-title" onClose={onClose} className="day-sheet">
      <h2 id="void-title" className="sheet-title">
        {t('loans.why')}
      </h2>
      <p>
        <bdi>{called}</bdi>
      </p>
      <TroubleSaid trouble={trouble} />
      <div className="phrases">
        {reasons.map((reason) => (
          <PressButton key={reason} className="key" disabled={busy} onPress={() => void voidIt(reason)}>
            <span>{t(`voided.${reason}`)}</span>
          </PressButton>
        ))}
      </div>
      <div className="panel-keys">
        <ActKey look="" pictogram="back" words={t('page.cancel')} onPress={onClose} />
      </div>
    </Sheet>
  )
}

import type { OutputOf } from '../../../station/contract/calls.ts'
import { useAct } from '../ask/use-act.ts'
import type { Desk } from '../desk.ts'
import { WhyVoid } from '../page/why-void.tsx'
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
    <WhyVoid
      title={t('loans.why')}
      {...{ called, reasons, busy, trouble, onClose }}
      onReason={(reason) => void voidIt(reason)}
    />
  )
}

import type { InputOf } from '../../../station/contract/calls.ts'
import { useAct } from '../ask/use-act.ts'
import type { Desk } from '../desk.ts'
import { WhyVoid } from '../page/why-void.tsx'
import { useDayWords } from '../words/use-day-words.ts'

type Props = {
  desk: Desk
  visit: InputOf<'visits.void'>['visit']
  called: string
  onClose: () => void
  onDone: () => void
}

const reasons = ['mistake', 'twice', 'other'] as const

/** A visit that was none: why, by one press. */
export function VoidVisit({ desk, visit, called, onClose, onDone }: Props) {
  const { t } = useDayWords()
  const { run, busy, trouble } = useAct(desk, 'visits.void')
  const voidIt = async (reason: (typeof reasons)[number]) => {
    if ((await run({ visit, reason })) !== null) onDone()
  }
  return (
    <WhyVoid
      title={t('visits.why')}
      {...{ called, reasons, busy, trouble, onClose }}
      onReason={(reason) => void voidIt(reason)}
    />
  )
}

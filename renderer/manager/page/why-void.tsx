import { PressButton } from '../../ui/press-button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { Trouble } from '../ask/use-asked.ts'
import { useDayWords } from '../words/use-day-words.ts'
import { ActKey } from './act-key.tsx'
import { TroubleSaid } from './trouble-said.tsx'

type Reason = 'mistake' | 'twice' | 'lost' | 'other'
type Props<R extends Reason> = {
  title: string
  /** What is to be void, as the page calls it. */
  called: string
  reasons: readonly R[]
  busy: boolean
  trouble: Trouble | null
  onReason: (reason: R) => void
  onClose: () => void
}

/** Asks why something was none; the reason is the press that voids it. */
export function WhyVoid<R extends Reason>(props: Props<R>) {
  const { title, called, reasons, busy, trouble, onReason, onClose } = props
  const { t, sayCode } = useDayWords()
  return (
    <Sheet labelledBy="void-title" onClose={onClose} className="day-sheet">
      <h2 id="void-title" className="sheet-title">
        {title}
      </h2>
      <p>
        <bdi>{called}</bdi>
      </p>
      <TroubleSaid trouble={trouble} />
      <div className="phrases">
        {reasons.map((reason) => (
          <PressButton key={reason} className="key" disabled={busy} onPress={() => onReason(reason)}>
            <span>{sayCode('voided', reason)}</span>
          </PressButton>
        ))}
      </div>
      <div className="panel-keys">
        <ActKey look="" pictogram="back" words={t('page.cancel')} onPress={onClose} />
      </div>
    </Sheet>
  )
}

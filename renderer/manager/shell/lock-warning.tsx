import { Key } from '../../ui/key.tsx'
import { Ring } from '../../ui/ring.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useDayWords } from '../words/use-day-words.ts'

type Props = { ms: number; onStay: () => void; onLock: () => void }

/** Over everything else: in so many seconds these pages lock themselves. */
export function LockWarning({ ms, onStay, onLock }: Props) {
  const { say, t } = useDayWords()
  return (
    <Sheet labelledBy="lock-warning-title" onClose={onStay} className="lock-warning">
      <h2 id="lock-warning-title" className="sheet-title">
        {t('shell.warning')}
      </h2>
      <Ring ms={ms} onEnd={onLock} large />
      <div className="panel-keys">
        <Key pictogram="lock" words={say('shell.lock')} onPress={onLock} />
        <Key pictogram="done" words={say('shell.stay')} look="act" onPress={onStay} />
      </div>
    </Sheet>
  )
}

import { PressButton } from '../../ui/press-button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useAct } from '../ask/use-act.ts'
import type { Desk } from '../desk.ts'
import { ActKey } from '../page/act-key.tsx'
import { TroubleSaid } from '../page/trouble-said.tsx'
import { useDayWords } from '../words/use-day-words.ts'
import type { OwnPosting } from './own-posting.ts'
import { usePostingWords } from './use-posting-words.ts'

type Props = { desk: Desk; posting: OwnPosting; onClose: () => void; onDone: () => void }

const reasons = ['filled', 'mistake', 'other'] as const

/** Takes a posting down: why, by one press. */
export function WithdrawPosting({ desk, posting, onClose, onDone }: Props) {
  const { t } = usePostingWords()
  const { t: day } = useDayWords()
  const { run, busy, trouble } = useAct(desk, 'listings.withdraw')
  const withdraw = async (reason: (typeof reasons)[number]) => {
    if ((await run({ listing: posting.listing, reason })) !== null) onDone()
  }
  return (
    <Sheet labelledBy="withdraw-title" onClose={onClose} className="day-sheet">
      <h2 id="withdraw-title" className="sheet-title">
        {t('why')}
      </h2>
      <p>
        <bdi>{posting.title}</bdi>
      </p>
      <TroubleSaid trouble={trouble} />
      <div className="phrases">
        {reasons.map((reason) => (
          <PressButton key={reason} className="key" disabled={busy} onPress={() => void withdraw(reason)}>
            <span>{t(`reason.${reason}`)}</span>
          </PressButton>
        ))}
      </div>
      <div className="panel-keys">
        <ActKey look="" pictogram="back" words={day('page.cancel')} onPress={onClose} />
      </div>
    </Sheet>
  )
}

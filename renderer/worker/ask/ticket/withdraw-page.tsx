import { useWords } from '../../../i18n/use-say.ts'
import { Key } from '../../../ui/key.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageKeys } from '../../page-keys.tsx'
import { AskHead } from '../ask-head.tsx'

/** Asked once, for it cannot be undone: what was said is deleted. */
export function WithdrawPage({ onNo, onYes }: { onNo: () => void; onYes: () => void }) {
  const words = useWords('ask')
  return (
    <>
      <AskHead title={words('withdraw.title')} />
      <Notice pictogram="undo" title={words('withdraw.more')} />
      <PageKeys>
        <Key pictogram="back" words={words('withdraw.no')} onPress={onNo} />
        <Key
          className="done withdraw-yes"
          pictogram="undo"
          words={words('withdraw.yes')}
          look="act"
          onPress={onYes}
        />
      </PageKeys>
    </>
  )
}

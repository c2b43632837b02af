import { useState } from 'react'
import { FeaturePictogram } from '../../../ui/feature-pictogram.tsx'
import { Ring } from '../../../ui/ring.tsx'
import { useAfter } from '../../../ui/use-after.ts'
import { TroubleSaid } from '../../page/trouble-said.tsx'
import type { Done } from './stock-desk.ts'
import { useStockDesk } from './stock-desk.ts'
import { StockKey } from './stock-key.tsx'
import { useAct } from './use-act.ts'
import { useStockWords } from './use-stock-words.ts'

/** Undo for ten seconds after an act (UX), milliseconds; later it is voided from the list of movements. */
const undoWithinMs = 10_000

/** Long enough to be read (milliseconds). */
const readWithinMs = 8_000

/** What was done, said only after the commit, and ten seconds to take it back for whoever may void. */
export function DoneBar({ done, onOver }: { done: Done; onOver: () => void }) {
  const { t, bilingual } = useStockWords()
  const { desk } = useStockDesk()
  const voiding = useAct('stock.void')
  const [state, setState] = useState<'done' | 'undoing' | 'undone'>('done')
  const mayUndo = done.movements.length > 0 && desk.rights.includes('void')

  useAfter(mayUndo && state === 'done' ? null : voiding.trouble === null ? readWithinMs : null, onOver)

  const undo = async () => {
    setState('undoing')
    // The last first: so long as one fails, the earlier ones stand as they were said.
    for (const movement of [...done.movements].reverse())
      if ((await voiding.run({ movement, reason: 'mistake' })) === null) return
    setState('undone')
  }

  return (
    <div className="done-bar" role="status">
      <FeaturePictogram name={state === 'undone' ? 'undo' : 'done'} />
      <p>{state === 'undone' ? t('undone') : done.words}</p>
      <TroubleSaid trouble={voiding.trouble} />
      {mayUndo && state === 'done' ? (
        <StockKey pictogram="undo" words={bilingual('undo')} onPress={() => void undo()}>
          <Ring ms={undoWithinMs} onEnd={onOver} />
        </StockKey>
      ) : (
        <StockKey pictogram="close" words={bilingual('close')} wordless onPress={onOver} />
      )}
    </div>
  )
}

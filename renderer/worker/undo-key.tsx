import { useSay } from '../i18n/use-say.ts'
import { Key } from '../ui/key.tsx'
import { Ring } from '../ui/ring.tsx'
import type { Act } from './act-flow.ts'
import { undoWithinMs } from './timings.ts'

type Props = { act: Act; onUndo: () => void; onOver: () => void }

/** "A mistake? Take it back", as long as the host would take it back; nothing before there is something to take back. */
export function UndoKey({ act, onUndo, onOver }: Props) {
  const { say } = useSay()
  const mayUndo = act.progress.is === 'recorded' || act.progress.is === 'kept'
  if (act.undo.is !== 'offered' || !mayUndo) return null
  return (
    <Key pictogram="undo" words={say('thanks.undo')} onPress={onUndo} className="undo">
      <Ring key={act.progress.is} ms={undoWithinMs} onEnd={onOver} />
    </Key>
  )
}

import { useSay } from '../i18n/use-say.ts'
import { Key } from '../ui/key.tsx'
import { Ring } from '../ui/ring.tsx'
import type { Flow, FlowEvent } from './flow.ts'
import { doneAfterMs, undoWithinMs } from './timings.ts'

type Page = { page: number; pages: number; next: number }
type Props = {
  flow: Flow
  page: Page
  dispatch: (event: FlowEvent) => void
  onDone: () => void
  onUndo: (act: string) => void
}

/** The keys that belong to the page: back, more, done, take it back. */
export function WorkerKeys({ flow, page, dispatch, onDone, onUndo }: Props) {
  const { say, sayPage } = useSay()
  const { stage } = flow
  const covered = flow.help || flow.askingStillHere

  const more =
    page.pages === 1 ? null : (
      <Key
        pictogram={page.next === 0 ? 'back' : 'more'}
        words={page.next === 0 ? say('keys.back') : say('keys.more')}
        onPress={() => dispatch({ type: 'turned-page', page: page.next })}
        className="more"
      >
        <span className="unseen">{sayPage(page.page + 1, page.pages).text}</span>
      </Key>
    )

  if (stage.at === 'start') return more
  if (stage.at === 'needs')
    return (
      <>
        <Key
          pictogram="back"
          words={say('keys.back')}
          onPress={() => dispatch({ type: 'went-back' })}
          wordless
        />
        {more}
        <Key
          pictogram="done"
          words={say('needs.done')}
          look="act"
          className="done"
          disabled={stage.services.length === 0}
          onPress={onDone}
        >
          {stage.services.length === 0 || covered || !stage.byFinger ? null : (
            <Ring key={`${stage.page} ${stage.services.join()}`} ms={doneAfterMs} onEnd={onDone} />
          )}
        </Key>
      </>
    )
  const mayUndo = stage.progress.is === 'recorded' || stage.progress.is === 'kept'
  if (stage.undo.is !== 'offered' || !mayUndo) return null
  return (
    <Key pictogram="undo" words={say('thanks.undo')} onPress={() => onUndo(stage.act)} className="undo">
      <Ring key={stage.progress.is} ms={undoWithinMs} onEnd={() => dispatch({ type: 'undo-over' })} />
    </Key>
  )
}

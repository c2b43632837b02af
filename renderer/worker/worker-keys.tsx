import { useSay } from '../i18n/use-say.ts'
import { Key } from '../ui/key.tsx'
import { Ring } from '../ui/ring.tsx'
import type { Shape } from '../ui/use-screen.ts'
import { Doors } from './doors.tsx'
import type { FeatureAbout, FeatureName } from './feature-names.ts'
import type { Flow, FlowEvent } from './flow.ts'
import { MoreKey } from './more-key.tsx'
import { doneAfterMs } from './timings.ts'
import { UndoKey } from './undo-key.tsx'

type Page = { page: number; pages: number; next: number }
type Props = {
  flow: Flow
  page: Page
  shape: Shape
  dispatch: (event: FlowEvent) => void
  onDone: () => void
  onUndo: (act: string) => void
}

/** The keys that belong to a page of the check-in: doors, back, more, done, take it back. */
export function WorkerKeys({ flow, page, shape, dispatch, onDone, onUndo }: Props) {
  const { say } = useSay()
  const { stage } = flow
  const covered = flow.help || flow.askingStillHere
  const onOpen = (feature: FeatureName, about: FeatureAbout = {}) =>
    dispatch({ type: 'opened', feature, about })
  const besideDoors = stage.at === 'start'
  const more = (
    <MoreKey
      {...page}
      wordless={besideDoors && shape === 'tablet'}
      onTurn={(next) => dispatch({ type: 'turned-page', page: next })}
    />
  )

  if (besideDoors)
    return (
      <>
        <Doors onOpen={onOpen} />
        {more}
      </>
    )
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
  const { act } = stage
  // Whoever walks on to a door leaves the page that says whether the visit has been recorded.
  const mayWalkOn = act.undo.is !== 'done' && (act.progress.is === 'recorded' || act.progress.is === 'kept')
  return (
    <>
      <UndoKey act={act} onUndo={() => onUndo(act.id)} onOver={() => dispatch({ type: 'undo-over' })} />
      {mayWalkOn ? <Doors onOpen={onOpen} wordless /> : null}
    </>
  )
}

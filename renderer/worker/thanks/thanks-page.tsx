import { useSay } from '../../i18n/use-say.ts'
import { ActSaid } from '../act-said.tsx'
import type { Score, Stage } from '../flow.ts'
import { Rating } from './rating.tsx'

type Props = { stage: Stage & { at: 'thanks' }; onRate: (score: Score) => void }

/** What became of the visit, and three faces to rate the station by. */
export function ThanksPage({ stage, onRate }: Props) {
  const { say } = useSay()
  const { progress, undo } = stage.act
  return (
    <div className="act-page">
      <ActSaid act={stage.act} title={say('thanks.title')} more={say('thanks.recorded')} />
      {progress.is === 'refused' || undo.is === 'done' ? null : (
        <Rating score={stage.score} onRate={onRate} />
      )}
    </div>
  )
}

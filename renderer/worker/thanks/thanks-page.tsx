import './thanks-page.css'
import type { KioskKey } from '../../i18n/use-say.ts'
import { useSay } from '../../i18n/use-say.ts'
import { Pictogram } from '../../ui/pictogram.tsx'
import { Said } from '../../ui/said.tsx'
import type { Bilingual } from '../../ui/two-lines.tsx'
import type { Progress, Score, Stage, Undo } from '../flow.ts'
import { Rating } from './rating.tsx'

type Props = { stage: Stage & { at: 'thanks' }; onRate: (score: Score) => void }
type Said_ = { pictogram: string; title: Bilingual; more: Bilingual | null }

/** What became of the visit, in the words the host's answer allows, and nothing warmer. */
export function ThanksPage({ stage, onRate }: Props) {
  const { say, sayProblem } = useSay()
  const { pictogram, title, more } = saying(stage.progress, stage.undo)

  function saying(progress: Progress, undo: Undo): Said_ {
    const word = (key: KioskKey & `thanks.${string}`) => say(key)
    if (undo.is === 'done')
      return { pictogram: 'undo', title: word('thanks.undoneTitle'), more: word('thanks.undone') }
    if (undo.is === 'asked') return { pictogram: 'undo', title: word('thanks.undoing'), more: null }
    const undoProblem = undo.is === 'refused' ? sayProblem(undo.problem) : null
    switch (progress.is) {
      case 'sending':
        return { pictogram: 'waiting', title: word('thanks.sending'), more: undoProblem }
      case 'kept': {
        const more_ = progress.problem === null ? word('thanks.keptMore') : sayProblem(progress.problem)
        return { pictogram: 'waiting', title: word('thanks.kept'), more: undoProblem ?? more_ }
      }
      case 'unkept':
        return {
          pictogram: 'waiting',
          title: word('thanks.unkept'),
          more: undoProblem ?? word('thanks.unkeptMore'),
        }
      case 'refused':
        return { pictogram: 'warning', title: word('thanks.refused'), more: sayProblem(progress.problem) }
      case 'recorded':
        return {
          pictogram: 'done',
          title: word('thanks.title'),
          more: undoProblem ?? word('thanks.recorded'),
        }
    }
  }

  return (
    <div className="thanks">
      <div className="thanks-said" role="status" data-progress={stage.progress.is} data-undo={stage.undo.is}>
        <span className="thanks-mark">
          <Pictogram name={pictogram} />
        </span>
        <div className="page-words">
          <h1 tabIndex={-1}>
            <Said words={title} />
          </h1>
          {more === null ? null : (
            <p>
              <Said words={more} />
            </p>
          )}
        </div>
      </div>
      {stage.progress.is === 'refused' || stage.undo.is === 'done' ? null : (
        <Rating score={stage.score} onRate={onRate} />
      )}
    </div>
  )
}

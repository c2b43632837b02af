import './act-said.css'
import type { KioskKey } from '../i18n/use-say.ts'
import { useSay } from '../i18n/use-say.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import { Said } from '../ui/said.tsx'
import type { Bilingual } from '../ui/two-lines.tsx'
import type { Act } from './act-flow.ts'

/** `title` and `more`: what is said once the host has recorded the act. */
type Props = { act: Act; title: Bilingual; more: Bilingual }
type Saying = { pictogram: string; title: Bilingual; more: Bilingual | null }

/** What became of an act, in the words the host's answer allows, and nothing warmer. */
export function ActSaid({ act, title, more }: Props) {
  const { say, sayProblem } = useSay()
  const said = saying(act)

  function saying({ progress, undo }: Act): Saying {
    const word = (key: KioskKey & `thanks.${string}`) => say(key)
    if (undo.is === 'done')
      return { pictogram: 'undo', title: word('thanks.undoneTitle'), more: word('thanks.undone') }
    if (undo.is === 'asked') return { pictogram: 'undo', title: word('thanks.undoing'), more: null }
    const undoProblem = undo.is === 'refused' ? sayProblem(undo.problem) : null
    switch (progress.is) {
      case 'sending':
        return { pictogram: 'waiting', title: word('thanks.sending'), more: undoProblem }
      case 'kept': {
        const keptMore = progress.problem === null ? word('thanks.keptMore') : sayProblem(progress.problem)
        return { pictogram: 'waiting', title: word('thanks.kept'), more: undoProblem ?? keptMore }
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
        return { pictogram: 'done', title, more: undoProblem ?? more }
    }
  }

  return (
    <div className="act-said" role="status" data-progress={act.progress.is} data-undo={act.undo.is}>
      <span className="act-mark">
        <Pictogram name={said.pictogram} />
      </span>
      <div className="page-words">
        <h1 tabIndex={-1}>
          <Said words={said.title} />
        </h1>
        {said.more === null ? null : (
          <p>
            <Said words={said.more} />
          </p>
        )}
      </div>
    </div>
  )
}

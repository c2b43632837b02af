import type { CallProblem } from '../../station/contract/problems.ts'
import { useSay, useWords } from '../i18n/use-say.ts'
import { Notice } from '../ui/notice.tsx'
import type { Bilingual } from '../ui/two-lines.tsx'

type Props = {
  pictogram: string
  /** Why there has been no answer; null where there is one, and it holds nothing, or where it is still awaited. */
  problem: CallProblem | 'unreachable' | null
  answered?: boolean
  none: Bilingual
  more: Bilingual
}

/** In the place of listings that are not there: why, and what one can do meanwhile. */
export function NoListings({ pictogram, problem, answered = false, none, more }: Props) {
  const { sayProblem } = useSay()
  const words = useWords('listings')
  if (answered) return <Notice pictogram={pictogram} title={none} more={more} />
  if (problem === null) return <Notice pictogram="waiting" title={words('asking')} />
  return (
    <Notice
      pictogram="warning"
      title={words('away')}
      more={problem === 'unreachable' ? words('awayMore') : sayProblem(problem)}
    />
  )
}

import { useUnits } from '../hub/queries.ts'
import type { Moments } from './moments.ts'
import { momentsIn } from './moments.ts'
import { usePaper } from './use-paper.ts'
import { useWords } from './use-words.ts'

/** Until the hub has said what its zone is. */
export const usualZone = 'Asia/Shanghai'

/** Moments by the hub's clock and zone: the computer the console runs on may be wrong about either. */
export function useMoments(): Moments {
  const { t } = useWords()
  const { data } = useUnits()
  const onPaper = usePaper()
  const nowMs = Date.now() + (data?.hubAheadMs ?? 0)
  return momentsIn({ t, timeZone: data?.timeZone ?? usualZone, nowMs, onPaper })
}

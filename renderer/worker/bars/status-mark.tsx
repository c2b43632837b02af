import './status-mark.css'
import type { Delivery } from '../../../station/contract/delivery.ts'
import type { KioskKey } from '../../i18n/use-say.ts'
import { useSay } from '../../i18n/use-say.ts'
import { Pictogram } from '../../ui/pictogram.tsx'

type Props = { reachable: boolean | null; delivery: Delivery | null }
type Mark = { pictogram: string; key: KioskKey & `status.${string}` }

/** A small mark, for whoever cares: to a worker being offline is no error. Nothing when all is as usual. */
export function StatusMark({ reachable, delivery }: Props) {
  const { say } = useSay()
  const mark = markOf(reachable, delivery?.state)
  const words = mark === null ? null : say(mark.key)
  return (
    <p className="status-mark" role="status">
      {mark === null || words === null ? null : (
        <>
          <Pictogram name={mark.pictogram} />
          <span lang={words.lang} className="words">
            {words.text}
          </span>
        </>
      )}
    </p>
  )
}

function markOf(reachable: boolean | null, state: Delivery['state'] | undefined): Mark | null {
  if (reachable === false) return { pictogram: 'waiting', key: 'status.hostAway' }
  if (state === 'not-enrolled') return { pictogram: 'offline', key: 'status.notEnrolled' }
  if (state === 'offline' || state === 'refused' || state === 'revoked')
    return { pictogram: 'offline', key: 'status.offline' }
  return null
}

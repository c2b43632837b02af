import { lowerLine } from '../../db/delivery.ts'
import { setOfferAgain } from '../../db/enrolment.ts'
import { listEpochs } from '../../db/epochs.ts'
import { epochsAnswerSchema } from '../../protocol/answers.ts'
import { askAsStation, setbackIn } from './ask-as-station.ts'
import { readJson } from './read-answer.ts'
import type { Setback, SyncParts } from './sync-parts.ts'

/**
 * The hub was restored: lowers every epoch's line to what the hub says it holds, so that the loop offers all above. The list is not
 * signed; it is only ever believed downwards, which costs at most bytes.
 */
export async function offerAgain(parts: SyncParts): Promise<Setback | undefined> {
  const { journal } = parts
  const answer = await askAsStation(parts, '/v1/epochs')
  if ('fault' in answer) return answer
  const listed = answer.status === 200 ? readJson(answer, epochsAnswerSchema) : undefined
  if (!listed) return setbackIn(answer)
  const held = new Map(listed.epochs.map(({ epoch, acked }) => [epoch, acked]))
  journal.within(() => {
    for (const { no, epoch } of listEpochs(journal.db)) lowerLine(journal.db, no, held.get(epoch) ?? 0)
    setOfferAgain(journal.db, false)
  })
  return undefined
}

import type { EpochsAnswer } from '../../protocol/answers.ts'
import { epochsAnswerSchema } from '../../protocol/answers.ts'
import { toInstant } from '../../protocol/instants.ts'
import { endpoint, json } from '../http/endpoint.ts'

export const getEpochs = endpoint({
  method: 'get',
  path: '/v1/epochs',
  summary: 'What is held of each of the station’s epochs.',
  who: 'station',
  answers: { 200: { what: 'Epochs, oldest first.', type: 'application/json', schema: epochsAnswerSchema } },
  problems: ['bad-token', 'stale-token', 'revoked'],
  async handle({ hub, caller }) {
    const epochs = await hub.store.read((r) => r.epochs.list(caller.station))
    const answer: EpochsAnswer = {
      epochs: epochs.flatMap(({ id, acked, head, openedMs }) =>
        openedMs === undefined ? [] : { epoch: id, acked, head, openedAt: toInstant(openedMs) },
      ),
    }
    return json(answer)
  },
})

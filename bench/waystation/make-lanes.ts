import { batchMediaType, sealBatch } from '../../protocol/batch.ts'
import { chainNext, chainStart, toDigest } from '../../protocol/chain.ts'
import { enrolmentAnswerSchema } from '../../protocol/enrolment.ts'
import type { Signer } from '../../protocol/keys.ts'
import { makePrivateKey, toSigner } from '../../protocol/keys.ts'
import type { Hub, LaneSize, Request } from '../systems.ts'
import { visitLine } from '../workload/visit-line.ts'
import { visitsBetween } from '../workload/visits-between.ts'

/** Small signed batches of many stations, each enrolled with `hub`, as the wire has them. */
export async function makeLanes(hub: Hub, size: LaneSize): Promise<Request[][]> {
  const made: Request[][] = []
  for (let lane = 0; lane < size.lanes; lane += 1) made.push(await makeLane(hub, size, lane))
  return made
}

async function makeLane(hub: Hub, size: LaneSize, lane: number): Promise<Request[]> {
  // Any epoch will do, as long as the lanes' differ.
  const epoch = `0197b3a0-0000-7000-8000-${String(lane).padStart(12, '0')}`
  const signer = await toSigner(await makePrivateKey())
  const station = await enrol(hub, epoch, signer)
  const { batches, batchSize, firstDay } = size
  const visits = visitsBetween({ from: 0, count: batches * batchSize, firstDay, seed: lane })
  const requests: Request[] = []
  let prev: Buffer = chainStart(epoch)
  for (let batch = 0; batch < batches; batch += 1) {
    const before = batch * batchSize
    const ofBatch = visits.slice(before, before + batchSize)
    const lines = ofBatch.map((visit, index) => Buffer.from(visitLine(before + index + 1, visit)))
    let head = prev
    for (const line of lines) head = chainNext(head, line)
    const to = before + lines.length
    // The last visit has just happened: a batch of a station that is up to date.
    const through = new Date(ofBatch.at(-1)?.at ?? firstDay).toISOString()
    const range = { from: before + 1, to, prev: toDigest(prev), head: toDigest(head), tip: to }
    const body = await sealBatch({ station, epoch, ...range, through, cursor: 0, lines }, signer)
    requests.push({ path: '/v1/batches', contentType: batchMediaType, body })
    prev = head
  }
  return requests
}

async function enrol(hub: Hub, epoch: string, signer: Signer): Promise<string> {
  const asked = { code: await hub.newCode(), key: signer.publicKey, epoch, app: '0.1.0' }
  const response = await fetch(`${hub.url}/v1/enrolments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  })
  if (response.status !== 201) throw new Error(`enrolment answered ${response.status}`)
  return enrolmentAnswerSchema.parse(await response.json()).station.id
}

import { zstdCompressSync } from 'node:zlib'
import type { LaneSize, Request } from '../systems.ts'
import { visitLine } from '../workload/visit-line.ts'
import { visitsBetween } from '../workload/visits-between.ts'

/** Small batches of many stations, as the bare hub takes them. */
export function makeLanes({ lanes, batches, batchSize }: LaneSize): Request[][] {
  const perLane = batches * batchSize
  const visits = visitsBetween(0, lanes * perLane)
  return Array.from({ length: lanes }, (_lane, lane) =>
    Array.from({ length: batches }, (_batch, batch) => {
      const first = batch * batchSize
      const lines = visits
        .slice(lane * perLane + first, lane * perLane + first + batchSize)
        .map((visit, index) => `${visitLine(first + index + 1, visit)}\n`)
      return {
        path: `/batches/${lane + 100}/${first + 1}`,
        contentType: 'application/zstd',
        body: zstdCompressSync(lines.join('')),
      }
    }),
  )
}

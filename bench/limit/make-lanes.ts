import { zstdCompressSync } from 'node:zlib'
import type { LaneSize, Request } from '../systems.ts'
import { visitLine } from '../workload/visit-line.ts'
import { visitsBetween } from '../workload/visits-between.ts'

/** Small batches of many stations, as the bare hub takes them. */
export function makeLanes({ lanes, batches, batchSize, firstDay }: LaneSize): Request[][] {
  return Array.from({ length: lanes }, (_lane, lane) => {
    const visits = visitsBetween({ from: 0, count: batches * batchSize, firstDay, seed: lane })
    const lines = visits.map((visit, index) => `${visitLine(index + 1, visit)}\n`)
    return Array.from({ length: batches }, (_batch, batch) => ({
      path: `/batches/${lane + 100}/${batch * batchSize + 1}`,
      contentType: 'application/zstd',
      body: zstdCompressSync(lines.slice(batch * batchSize, (batch + 1) * batchSize).join('')),
    }))
  })
}

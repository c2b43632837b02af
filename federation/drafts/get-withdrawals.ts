import * as z from 'zod'
import { toInstant } from '../../protocol/instants.ts'
import type { DraftType, Withdrawals } from '../contract/drafts.ts'
import { draftTypes, withdrawalsSchema } from '../contract/drafts.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { nameOf } from '../rights/name-of.ts'
import type { StoreReads } from '../store/store.ts'
import { reaches } from './near-units.ts'
import { titleOf } from './title-of.ts'

const shown = 50
type Row = Withdrawals['withdrawals'][number]

export const getWithdrawals = endpoint<unknown, { unit?: string | undefined }, unknown, 'reader'>({
  method: 'get',
  path: '/v1/withdrawals',
  summary: 'What a unit’s stations show no more, of every type, and who withdrew it; the last 50.',
  who: 'reader',
  reach: 'unit',
  query: z.object({ unit: z.string().max(64).optional() }),
  answers: { 200: { what: 'The last first.', type: 'application/json', schema: withdrawalsSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, query, caller }) {
    return hub.store.read(async (reads) => {
      const reach = await unitInReach(reads, { reader: caller.unit, asked: query.unit })
      if ('problem' in reach) return reach
      const isNear = reaches(reach.unit.id, reach.units)
      const rows: Row[] = []
      for (const type of draftTypes) rows.push(...(await rowsOf(reads, type)))
      const near = rows.filter(({ unit }) => isNear(unit))
      const withdrawals: Withdrawals = {
        unit: reach.unit.id,
        withdrawals: near
          .toSorted((one, other) => (other.at ?? '').localeCompare(one.at ?? ''))
          .slice(0, shown),
      }
      return json(withdrawals)
    })
  },
})

async function rowsOf(reads: Pick<StoreReads, 'revisions'>, type: DraftType): Promise<Row[]> {
  const newest = new Map((await reads.revisions.newest(type)).map((each) => [each.document, each]))
  return (await reads.revisions.withdrawn(type)).flatMap((last) => {
    const gone = newest.get(last.document)
    if (!gone) return []
    return {
      ...{ type, document: last.document, unit: last.unit ?? null, rev: gone.rev },
      title: titleOf(JSON.parse(last.body ?? 'null')),
      by: gone.author ? nameOf(gone.author) : null,
      at: gone.atMs === undefined ? null : toInstant(gone.atMs),
    }
  })
}

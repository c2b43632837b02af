import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { toDigest } from '../../protocol/chain.ts'
import { daySchema } from '../../protocol/days.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { AuditEntry } from '../contract/audit.ts'
import { auditEntrySchema, auditKindSchema, auditSchema, auditWholeSchema } from '../contract/audit.ts'
import { csvTable } from '../contract/csv-table.ts'
import { countTextSchema } from '../http/count-text.ts'
import type { Endpoint, Refusal } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import type { Hub } from '../hub.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import type { AuditRow } from '../store/nouns/audit.ts'
import { verifyAudit } from './verify-audit.ts'

const onPage = 100
/** What a spreadsheet still opens with ease. */
const inTable = 50_000

/** Days are the federation's, both included. */
const querySchema = z.object({
  unit: z.string().max(64).optional(),
  before: countTextSchema.optional(),
  kind: auditKindSchema.optional(),
  who: z.string().max(60).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
})
type Query = z.infer<typeof querySchema>

const getAudit = endpoint<unknown, Query, unknown, 'auditor'>({
  method: 'get',
  path: '/v1/audit',
  summary: 'Who read or changed what in a unit and below it, the newest first, a hundred at a time.',
  who: 'auditor',
  reach: 'unit',
  query: querySchema,
  answers: { 200: { what: 'The entries.', type: 'application/json', schema: auditSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  async handle({ hub, query, caller, nowMs }) {
    const found = await search(hub, { query, reader: caller.unit, limit: onPage + 1 })
    if ('problem' in found) return found
    const entries = found.rows.slice(0, onPage).map(entryOf)
    return json({ unit: found.unit, at: toInstant(nowMs), entries, more: found.rows.length > onPage })
  },
})

const headings = ['序号', '时间', '类别', '身份', '编号', '姓名', '单位', '事项', '内容', '链值']

const getAuditTable = endpoint<unknown, Query, unknown, 'auditor'>({
  method: 'get',
  path: '/v1/audit.csv',
  summary: 'The same as a table for a spreadsheet, 50,000 entries at most, each with its chain value.',
  who: 'auditor',
  reach: 'unit',
  query: querySchema,
  answers: {
    200: { what: 'CSV, UTF-8 with a byte order mark, headings in Chinese.', type: 'text/csv; charset=utf-8' },
  },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  async handle({ hub, query, caller, nowMs }) {
    const found = await search(hub, { query, reader: caller.unit, limit: inTable })
    if ('problem' in found) return found
    const rows = found.rows.map((row) => {
      const { n, at, kind, who, unit, what, about } = entryOf(row)
      return [n, at, kind, who.kind, who.id, who.name, unit, what, JSON.stringify(about), toDigest(row.chain)]
    })
    const file = `waystation-audit-${found.unit}-${hub.days.placeOf(nowMs).day}.csv`
    return {
      ...{ status: 200, type: 'text/csv; charset=utf-8', body: csvTable([headings, ...rows]) },
      headers: { 'content-disposition': `attachment; filename="${file}"` },
    }
  },
})

const getWhole = endpoint<unknown, unknown, unknown, 'auditor'>({
  method: 'get',
  path: '/v1/audit/whole',
  summary:
    'Walks the chain of the whole log: whether each entry is as it was written and follows the one before.',
  who: 'auditor',
  reach: 'own',
  answers: { 200: { what: 'What was found.', type: 'application/json', schema: auditWholeSchema } },
  problems: ['bad-token', 'forbidden', 'busy'],
  handle: async ({ hub, nowMs }) => json(await verifyAudit(hub.store, nowMs)),
})

type Sought = { query: Query; reader: string; limit: number }

async function search(
  hub: Hub,
  { query, reader, limit }: Sought,
): Promise<{ unit: string; rows: AuditRow[] } | Refusal> {
  await hub.readNotes.flush()
  return hub.store.read(async (reads) => {
    const reach = await unitInReach(reads, { reader, asked: query.unit })
    if ('problem' in reach) return reach
    const { unit, units } = reach
    const timeZone = (await reads.hub.get())?.timeZone ?? 'UTC'
    const { before, kind, who, from, to } = query
    const sought = {
      ...{ units: [...scopeOf(unit.id, units)], all: unit.parent === null, before, kind, who },
      fromMs: from === undefined ? undefined : startOf(from, timeZone),
      toMs: to === undefined ? undefined : startOf(to, timeZone, 1),
    }
    return { unit: unit.id, rows: await reads.audit.search(sought, limit) }
  })
}

function startOf(day: string, timeZone: string, daysOn = 0): number {
  return Temporal.PlainDate.from(day).add({ days: daysOn }).toZonedDateTime(timeZone).epochMilliseconds
}

/** What the line says: it is what the chain holds. */
function entryOf({ line }: AuditRow): AuditEntry {
  return auditEntrySchema.parse(JSON.parse(line))
}

export const auditEndpoints: readonly Endpoint[] = [getAudit, getAuditTable, getWhole]

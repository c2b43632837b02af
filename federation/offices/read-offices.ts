import type { DocumentBody } from '../../protocol/documents/index.ts'
import { officeDocument } from '../../protocol/documents/office.ts'
import { recipientDocument } from '../../protocol/documents/recipient.ts'
import { peekJws } from '../../protocol/jws.ts'
import { thumbprintOf } from '../../protocol/keys.ts'
import { monthOf } from '../../protocol/months.ts'
import type { Destruction } from '../../protocol/sealing/destruction.ts'
import { destructionSchema } from '../../protocol/sealing/destruction.ts'
import type { OfficeMonth, OfficeRow } from '../contract/requests.ts'
import { toLogEntry } from '../requests/log-entry.ts'
import type { StoreReads } from '../store/store.ts'

type Reads = Pick<StoreReads, 'documents' | 'requests' | 'casework'>
type Office = { office: string; rev: number; body: DocumentBody<'office'> }

/** The offices of these units, by their ids. */
export async function officesInScope(
  reads: Pick<StoreReads, 'documents'>,
  scope: ReadonlySet<string>,
): Promise<Office[]> {
  const documents = await reads.documents.ofType('office')
  return documents
    .flatMap(({ id, rev, body }) => {
      const office = officeDocument.body.safeParse(JSON.parse(body ?? 'null'))
      return office.success && scope.has(office.data.unit) ? [{ office: id, rev, body: office.data }] : []
    })
    .sort((one, other) => one.office.localeCompare(other.office))
}

/** Months published for an office, by month; those that are gone from the feed are gone here. */
export async function recipientsOf(
  reads: Pick<StoreReads, 'documents'>,
  office: string,
): Promise<{ id: string; body: DocumentBody<'recipient'> }[]> {
  const documents = await reads.documents.ofType('recipient')
  return documents
    .flatMap(({ id, body }) => {
      const recipient = recipientDocument.body.safeParse(JSON.parse(body ?? 'null'))
      return recipient.success && recipient.data.office === office ? [{ id, body: recipient.data }] : []
    })
    .sort((one, other) => one.body.validFrom.localeCompare(other.body.validFrom))
}

const openShown = 1_000
const logShown = 50

export async function officeRow(
  reads: Reads,
  { office, rev, body }: Office,
  today: string,
): Promise<OfficeRow> {
  const recipients = await recipientsOf(reads, office)
  const newest = recipients.at(-1)?.body
  const open = await reads.requests.queue({ offices: [office], isOpen: true, limit: openShown })
  const published = recipients.map(
    ({ body: each }): OfficeMonth => ({
      month: monthOf(each.validFrom),
      state: each.validUntil < today ? 'past' : 'published',
      age: each.age,
      destroyed: null,
    }),
  )
  const destroyed = (await reads.casework.destroyed(office)).flatMap(({ statement }): OfficeMonth[] => {
    const said = peekDestruction(statement)
    if (!said) return []
    const { month, age, at, by } = said
    return [{ month, state: 'destroyed', age, destroyed: { at, by, statement } }]
  })
  return {
    ...{ ...body, office, rev, open: open.length, key: newest ? await thumbprintOf(newest.key) : null },
    log: (await reads.casework.logOfOffice(office, logShown)).map(toLogEntry),
    months: [...published, ...destroyed].sort((one, other) => one.month.localeCompare(other.month)),
  }
}

/** Its signature was checked before it was kept. */
function peekDestruction(statement: string): Destruction | undefined {
  return destructionSchema.safeParse(peekJws(statement)?.payload).data
}

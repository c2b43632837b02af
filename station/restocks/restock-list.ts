import { findDocument } from '../../db/documents.ts'
import type { ReadHandle } from '../../db/handles.ts'
import { arrivedFor } from '../../db/movements.ts'
import type { RestockRow } from '../../db/restocks.ts'
import { listRestocks } from '../../db/restocks.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { Restock } from '../contract/restocks.ts'

/** Those that are settled are shown for a while. */
const settledShown = 100

/** Requests for goods, newest first: all that are open, and the last that are not. */
export function restockList(db: ReadHandle): Restock[] {
  let settled = 0
  return listRestocks(db)
    .map((row) => toRestock(db, row))
    .filter((restock) => isOpen(restock) || ++settled <= settledShown)
}

/** The county has neither refused it, nor has anything come. */
export function isOpen({ state }: Pick<Restock, 'state'>): boolean {
  return state !== 'refused' && state !== 'received'
}

/** The county's answer is the document that bears the request's name; what came are receipts that name it. */
function toRestock(db: ReadHandle, { name, atMs, lines }: RestockRow): Restock {
  const answer = findDocument(db, 'restock', `${name.epoch}-${name.seq}`)?.body
  const arrived = arrivedFor(db, name)
  const { expectedOn, note } = answer ?? {}
  return {
    ...{ name, lines, arrived },
    at: toInstant(atMs),
    state: arrived.length > 0 ? 'received' : (answer?.state ?? 'requested'),
    ...(answer && { granted: answer.lines }),
    ...(expectedOn !== undefined && { expectedOn }),
    ...(note !== undefined && { note }),
  }
}

import type { DocumentBody } from '../../protocol/documents/index.ts'
import { officeDocument } from '../../protocol/documents/office.ts'
import type { StoreReads } from '../store/store.ts'

/** An office as it was published last. */
export async function findOffice(
  reads: Pick<StoreReads, 'documents'>,
  office: string,
): Promise<{ rev: number; body: DocumentBody<'office'> } | undefined> {
  const document = await reads.documents.find('office', office)
  const body = officeDocument.body.safeParse(JSON.parse(document?.body ?? 'null'))
  return document && body.success ? { rev: document.rev, body: body.data } : undefined
}

/** The unit whose people handle a request: its office's; of an office nobody published, the unit of its station. */
export async function unitsOfRequest(
  reads: Pick<StoreReads, 'documents' | 'requests' | 'stations'>,
  finger: string,
): Promise<string[]> {
  const request = await reads.requests.find(finger)
  if (!request) return []
  const office = await findOffice(reads, request.office)
  const unit = office?.body.unit ?? (await reads.stations.find(request.station))?.unit
  return unit === undefined ? [] : [unit]
}

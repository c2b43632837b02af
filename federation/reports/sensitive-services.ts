import type { DocumentBody } from '../../protocol/documents/index.ts'
import type { StoreReads } from '../store/store.ts'

/** Sensitive whatever a document says of them. */
const alwaysSensitive = ['legal', 'counselling']

/** Services whose mere count could tell on somebody. */
export async function sensitiveServices(reads: Pick<StoreReads, 'documents'>): Promise<Set<string>> {
  // One that was withdrawn was counted while it was there.
  const services = await reads.documents.everOfType('service')
  const marked = services.filter(({ body }) => {
    const service: Partial<DocumentBody<'service'>> = JSON.parse(body ?? '{}')
    return service.sensitive === true
  })
  return new Set([...alwaysSensitive, ...marked.map((each) => each.id)])
}

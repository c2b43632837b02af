import type { DocumentBody } from '../../../protocol/documents/index.ts'
import { knownForms } from '../../requests/known-forms.ts'
import type { StoreReads } from '../../store/store.ts'
import { itemsApart } from '../read-life.ts'
import { sensitiveServices } from '../sensitive-services.ts'

type Form = DocumentBody<'form'>

/** What is sensitive, each by its codes. Every one of them stands in every report, whether or not anybody had anything to do with it. */
export type SensitiveCodes = { forms: string[]; services: string[]; sessions: string[]; items: string[] }

/** Consultations in person are a kind of session that no service is named after. */
const sensitiveSessions = ['legal-desk']

export async function sensitiveCodes(reads: Pick<StoreReads, 'documents'>): Promise<SensitiveCodes> {
  const forms: Map<string, Form> = await knownForms(reads)
  const services = [...(await sensitiveServices(reads))].sort()
  return {
    forms: [...forms].filter(([, { sensitive }]) => sensitive).map(([form]) => form),
    services,
    sessions: [...sensitiveSessions, ...services],
    items: [...(await itemsApart(reads)).sensitiveItems].sort(),
  }
}

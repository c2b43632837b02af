import type { Texts } from '../../protocol/ids.ts'
import { knownForms } from '../requests/known-forms.ts'
import type { Unit } from '../store/nouns/documents.ts'
import type { StoreReads } from '../store/store.ts'
import type { ReportNames } from './report-csv.ts'

type Reads = Pick<StoreReads, 'documents'>

/** Chinese names for a unit's report, from the published documents; a code without one stands for itself. */
export async function reportNames(reads: Reads, unit: Unit): Promise<ReportNames> {
  return {
    unit: unit.name['zh-CN'],
    category: await namesOf(reads, 'category'),
    service: await namesOf(reads, 'service'),
    item: await namesOf(reads, 'item'),
    form: await formNames(reads),
  }
}

async function namesOf(
  reads: Reads,
  type: 'category' | 'service' | 'item',
): Promise<(code: string) => string> {
  const documents = await reads.documents.ofType(type)
  const names = new Map(
    documents.map(({ id, body }) => [id, (JSON.parse(body ?? '{}') as { name?: Texts }).name?.['zh-CN']]),
  )
  return (code) => names.get(code) ?? code
}

async function formNames(reads: Reads): Promise<(code: string) => string> {
  const forms = await knownForms(reads)
  return (code) => forms.get(code)?.name['zh-CN'] ?? code
}

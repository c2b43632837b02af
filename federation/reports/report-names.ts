import type { Texts } from '../../protocol/ids.ts'
import { knownForms } from '../requests/known-forms.ts'
import type { Unit } from '../store/nouns/documents.ts'
import type { StoreReads } from '../store/store.ts'

/** Chinese names of codes; a code without one stands for itself. */
export type ReportNames = {
  unit: string
  /** Of the units below. */
  unitOf: (unit: string) => string
  category: (code: string) => string
  service: (code: string) => string
  item: (code: string) => string
  form: (code: string) => string
}

type Reads = Pick<StoreReads, 'documents'>

/** What the codes of reports are called. */
export type CodeNames = Pick<ReportNames, 'category' | 'service' | 'item' | 'form'>

/** Chinese names for a unit's report, from the documents published now or once; a code without one stands for itself. */
export async function reportNames(reads: Reads, unit: Unit): Promise<ReportNames> {
  const units = new Map((await reads.documents.units()).map(({ id, name }) => [id, name['zh-CN']]))
  const unitOf = (id: string) => units.get(id) ?? id
  return { unit: unit.name['zh-CN'], unitOf, ...(await codeNames(reads)) }
}

/** Names in a language, Chinese where there is none. */
export async function codeNames(reads: Reads, language: keyof Texts = 'zh-CN'): Promise<CodeNames> {
  const nameIn = (name: Texts | undefined) => name?.[language] || name?.['zh-CN']
  const namesOf = async (type: 'category' | 'service' | 'item') => {
    const documents = await reads.documents.everOfType(type)
    const names = new Map(
      documents.map(({ id, body }) => [id, nameIn((JSON.parse(body ?? '{}') as { name?: Texts }).name)]),
    )
    return (code: string) => names.get(code) ?? code
  }
  const forms = await knownForms(reads)
  return {
    category: await namesOf('category'),
    service: await namesOf('service'),
    item: await namesOf('item'),
    form: (code) => nameIn(forms.get(code)?.name) ?? code,
  }
}

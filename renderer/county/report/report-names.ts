import type { Catalogue } from '../../../federation/contract/catalogue.ts'
import type { Words } from '../words/use-words.ts'

/** What a code is called, and which pictogram shows it. */
export type CodeNames = (code: string) => { name: string; pictogram: string }

export type ReportNames = {
  categories: CodeNames
  services: CodeNames
  items: CodeNames
  /** Where an item stands in the catalogue; what is not in it comes last. */
  order: (item: string) => number
  session: (kind: string) => string
  form: (form: string) => string
}

/** Names for the codes of a report; a code the county never published stands for itself. */
export function reportNames(words: Words, catalogue: Catalogue | undefined): ReportNames {
  const categories = namesFrom(catalogue?.categories ?? [], words)
  const services = namesFrom(catalogue?.services ?? [], words)
  const items = namesFrom(catalogue?.items ?? [], words)
  const orders = new Map((catalogue?.items ?? []).map(({ code, order }) => [code, order]))
  const { t } = words

  const session = (kind: string) => t(`session.${kind as 'haircut'}`, { defaultValue: kind })
  const forms = namesFrom(catalogue?.forms ?? [], words)
  const form = (code: string) => forms(code).name
  const order = (item: string) => orders.get(item) ?? Number.MAX_SAFE_INTEGER
  return { categories, services, items, order, session, form }
}

type Named = Pick<Catalogue['categories'][number], 'code' | 'name' | 'pictogram'>

function namesFrom(published: readonly Named[], words: Words): CodeNames {
  const byCode = new Map(published.map((each) => [each.code, each]))
  return (code) => {
    const found = byCode.get(code)
    return { name: found ? words.text(found.name) : code, pictogram: found?.pictogram ?? code }
  }
}

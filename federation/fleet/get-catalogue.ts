import type { DocumentBody } from '../../protocol/documents/index.ts'
import type { Catalogue } from '../contract/catalogue.ts'
import { catalogueSchema } from '../contract/catalogue.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { sensitiveServices } from '../reports/read-facts.ts'

export const getCatalogue = endpoint({
  method: 'get',
  path: '/v1/catalogue',
  summary: 'What the codes of a report are called.',
  who: 'reader',
  answers: { 200: { what: 'Names by code.', type: 'application/json', schema: catalogueSchema } },
  problems: ['bad-token', 'busy'],
  handle({ hub }) {
    return hub.store.read(async (reads) => {
      const sensitive = await sensitiveServices(reads)
      const categories = named(await reads.documents.ofType('category'))
      const services = named(await reads.documents.ofType('service'))
      const catalogue: Catalogue = {
        categories,
        services: services.filter((each) => !sensitive.has(each.code)),
      }
      return json(catalogue)
    })
  },
})

function named(documents: readonly { id: string; body: string | null }[]): Catalogue['categories'] {
  return documents.map(({ id, body }) => {
    const { name, pictogram }: DocumentBody<'category' | 'service'> = JSON.parse(body ?? '{}')
    return { code: id, name, ...(pictogram === undefined ? {} : { pictogram }) }
  })
}

import type { DocumentBody } from '../../protocol/documents/index.ts'
import type { Catalogue } from '../contract/catalogue.ts'
import { catalogueSchema } from '../contract/catalogue.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { knownForms } from '../requests/known-forms.ts'

export const getCatalogue = endpoint({
  method: 'get',
  path: '/v1/catalogue',
  summary: 'What the codes of reports and stock are called, and what stations should keep.',
  who: 'reader',
  reach: 'own',
  answers: { 200: { what: 'Names by code.', type: 'application/json', schema: catalogueSchema } },
  problems: ['bad-token', 'busy'],
  handle({ hub }) {
    return hub.store.read(async (reads) => {
      const categories = named(await reads.documents.ofType('category'))
      const catalogue: Catalogue = {
        categories,
        services: named(await reads.documents.ofType('service')),
        items: items(await reads.documents.ofType('item')),
        forms: [...(await knownForms(reads))].map(([code, { name }]) => ({ code, name })),
        kits: kits(await reads.documents.ofType('kit')),
      }
      return json(catalogue)
    })
  },
})

type Held = readonly { id: string; body: string | null }[]

function named(documents: Held): Catalogue['categories'] {
  return documents.map(({ id, body }) => {
    const { name, pictogram }: DocumentBody<'category' | 'service'> = JSON.parse(body ?? '{}')
    return { code: id, name, ...(pictogram === undefined ? {} : { pictogram }) }
  })
}

function items(documents: Held): Catalogue['items'] {
  return documents
    .map(({ id, body }) => {
      const item: DocumentBody<'item'> = JSON.parse(body ?? '{}')
      const { name, pictogram, unit, group, order, par, packSize, access, sensitive } = item
      return { code: id, name, pictogram, unit, group, order, par, packSize, access, sensitive }
    })
    .sort((a, b) => a.order - b.order)
}

function kits(documents: Held): Catalogue['kits'] {
  return documents.map(({ id, body }) => {
    const { name, months, pars }: DocumentBody<'kit'> = JSON.parse(body ?? '{}')
    return { code: id, name, months, pars }
  })
}

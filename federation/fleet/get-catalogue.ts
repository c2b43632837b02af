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
      const categories = named(await reads.documents.everOfType('category'))
      const catalogue: Catalogue = {
        categories,
        services: named(await reads.documents.everOfType('service')),
        items: items(await reads.documents.everOfType('item')),
        forms: [...(await knownForms(reads))].map(([code, { name }]) => ({ code, name })),
        kits: kits(await reads.documents.ofType('kit')),
      }
      return json(catalogue)
    })
  },
})

type Held = readonly { id: string; body: string | null; isGone?: boolean }[]

function named(documents: Held): Catalogue['categories'] {
  return documents.map(({ id, body, isGone }) => {
    const { name, pictogram }: DocumentBody<'category' | 'service'> = JSON.parse(body ?? '{}')
    return {
      ...{ code: id, name, ...(pictogram === undefined ? {} : { pictogram }) },
      ...(isGone ? { withdrawn: true } : {}),
    }
  })
}

function items(documents: Held): Catalogue['items'] {
  return documents
    .map(({ id, body, isGone }) => {
      const item: DocumentBody<'item'> = JSON.parse(body ?? '{}')
      const { name, pictogram, unit, group, order, par, packSize, access, sensitive } = item
      const shown = { code: id, name, pictogram, unit, group, order, par, packSize, access, sensitive }
      return { ...shown, ...(isGone ? { withdrawn: true } : {}) }
    })
    .sort((a, b) => a.order - b.order)
}

function kits(documents: Held): Catalogue['kits'] {
  return documents.map(({ id, body }) => {
    const { name, months, pars }: DocumentBody<'kit'> = JSON.parse(body ?? '{}')
    return { code: id, name, months, pars }
  })
}

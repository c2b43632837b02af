import type { DocumentBody } from '../../../../protocol/documents/index.ts'
import type { PreviewPage } from '../../../preview/preview-order.ts'

/** Pages on which a worker meets the thing; none where workers never see it. */
export type Shown = {
  name: 'tile' | 'card' | 'alcohol' | 'menu' | 'form' | 'page' | 'door'
  page: PreviewPage
}

/** Which door of the kiosk an item's group stands behind. */
const featureOf = {
  'first-aid': 'box',
  consumable: 'daily',
  meal: 'daily',
  pack: 'daily',
  donated: 'share',
} as const

type Item = Pick<DocumentBody<'item'>, 'access' | 'group' | 'containsEthanol'>

export function pagesOfItem(id: string, { access, group, containsEthanol }: Item): Shown[] {
  if (group === 'loan') return [{ name: 'tile', page: { at: 'feature', feature: 'shelf', about: {} } }]
  if (access !== 'self-service') return []
  const feature = featureOf[group]
  const card = (warned: boolean): PreviewPage => ({
    at: 'feature',
    feature,
    about: { item: { id, containsEthanol: warned } },
  })
  return [
    { name: 'card', page: card(false) },
    { name: 'tile', page: { at: 'feature', feature, about: {} } },
    ...(containsEthanol ? [{ name: 'alcohol', page: card(true) } as const] : []),
  ]
}

export const pagesOfCategory = (id: string): Shown[] => [{ name: 'tile', page: { at: 'door', category: id } }]

export const pagesOfService = (id: string): Shown[] => [{ name: 'tile', page: { at: 'needs', service: id } }]

export const pagesOfForm = (id: string): Shown[] => [
  { name: 'form', page: { at: 'feature', feature: 'ask', about: { form: id } } },
  { name: 'menu', page: { at: 'feature', feature: 'ask', about: {} } },
]

export function pagesOfListing(id: string, { kind }: Pick<DocumentBody<'listing'>, 'kind'>): Shown[] {
  // Its title travels with the document: here it would begin the page anew with every letter.
  const about = { listing: { id, title: { 'zh-CN': '' } }, seen: true }
  const page: Shown = {
    name: 'page',
    page: { at: 'feature', feature: kind === 'job' ? 'jobs' : 'services', about },
  }
  return kind === 'story' ? [page, { name: 'door', page: { at: 'door' } }] : [page]
}

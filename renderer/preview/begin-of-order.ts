import type { chooseTileGrid } from '../ui/screen-size.ts'
import type { Begin } from '../worker/begin.ts'
import { tilesOf } from './preview-answers.ts'
import type { PreviewOrder } from './preview-order.ts'

/**
 * What the kiosk's page knows: where a turn begins, and how many tiles a glass holds. Given, so that this file shares no code with the
 * page itself, whose weight is counted.
 */
export type KioskRules = { fresh: Begin; chooseTileGrid: typeof chooseTileGrid }

/** Where the kiosk's turn begins for an order: on the page on which the thing stands. */
export function beginOfOrder(order: PreviewOrder, { fresh, chooseTileGrid }: KioskRules): Begin {
  const { page, language, sunlight, vertical } = order
  const { categories, services } = tilesOf(order)
  const screen = { width: window.innerWidth, height: window.innerHeight, diagonalInches: null }
  const { columns, rows } = chooseTileGrid(screen, { vertical })
  const pageOf = (list: readonly { code: string }[], wanted: string | undefined) =>
    Math.max(0, Math.floor(list.findIndex(({ code }) => code === wanted) / (columns * rows)))
  const at = { language, ease: { sunlight, lowReach: false } }
  const { flow } = fresh
  switch (page.at) {
    case 'door':
      return { ...at, flow: { ...flow, stage: { at: 'start', page: pageOf(categories, page.category) } } }
    case 'needs': {
      const category = categories[0]?.code ?? 'public'
      const stage = { at: 'needs', page: pageOf(services, page.service), category } as const
      return { ...at, flow: { ...flow, stage: { ...stage, services: [], byFinger: true } } }
    }
    case 'feature':
      return { ...at, flow: { ...flow, open: { feature: page.feature, about: page.about, from: null } } }
  }
}

/** Where goods come from, as `stock.received` says it. */
export const sources = ['union', 'purchase', 'donation', 'transfer'] as const
export type Source = (typeof sources)[number]

export function isSource(slug: string): slug is Source {
  return (sources as readonly string[]).includes(slug)
}

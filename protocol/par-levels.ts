// What a station should keep of an item: one rule for the station's shelf and the county's page.

/** A kit as its document has it. */
export type Kit = { months: readonly number[]; pars: readonly { item: string; qty: number }[] }

/**
 * The par level of an item in a month (1–12): a kit of the season goes before the item's own, the higher of two kits; null when nobody
 * has said. 0 says that none is to be kept.
 */
export function parLevel(
  ask: { item: string; ownPar: number | undefined; month: number },
  kits: readonly Kit[],
) {
  const inSeason = kits
    .filter(({ months }) => months.includes(ask.month))
    .flatMap(({ pars }) => pars)
    .filter(({ item }) => item === ask.item)
    .map(({ qty }) => qty)
  return inSeason.length > 0 ? Math.max(...inSeason) : (ask.ownPar ?? null)
}

/** How what may be used stands to what should be there. */
export function stockLevel(usable: number, par: number | null): 'none' | 'low' | 'enough' | 'unknown' {
  if (par === null) return 'unknown'
  if (par > 0 && usable <= 0) return 'none'
  return usable < par ? 'low' : 'enough'
}

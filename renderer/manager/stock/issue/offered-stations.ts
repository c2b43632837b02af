/** `name`: null for one of another unit, which goes by its number. */
export type KnownStation = { id: string; name: string | null }

/** More than these are found by typing. */
export const mostOffered = 12

/**
 * Which stations are offered for picking: those that something went to before come first, the latest of them foremost, then the others
 * of the unit. What is typed narrows them by number or name; one that is typed in full is still among the others.
 */
export function offeredStations(
  known: readonly KnownStation[],
  { usual, typed }: { usual: readonly string[]; typed: string },
): KnownStation[] {
  const named = new Map(known.map((station) => [station.id, station]))
  const first = [...new Set(usual)].map((id) => named.get(id) ?? { id, name: null })
  const all = [...first, ...known.filter(({ id }) => !usual.includes(id))]
  const wanted = typed.trim().toLowerCase()
  const isChosen = all.some(({ id }) => id.toLowerCase() === wanted)
  return all
    .filter(({ id, name }) => isChosen || `${id}\n${name ?? ''}`.toLowerCase().includes(wanted))
    .slice(0, mostOffered)
}

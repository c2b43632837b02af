/** Which item a product's code stands for at this station, and how many units one package of it holds. */
export type KnownProduct = { item: string; units: number }

/**
 * Where it is remembered. On this machine only: a code says nothing of a person, and a wrong answer must not become every station's.
 * What all stations should know belongs into the county's catalogue.
 */
const place = 'waystation-products'

/** The most that are remembered; the ones scanned longest ago go first. */
const most = 1_000

export function recallProduct(product: string): KnownProduct | null {
  return readAll().find(([known]) => known === product)?.[1] ?? null
}

export function rememberProduct(product: string, known: KnownProduct): void {
  const others = readAll().filter(([one]) => one !== product)
  try {
    localStorage.setItem(place, JSON.stringify([...others, [product, known]].slice(-most)))
  } catch {
    // No room, or a browser that keeps nothing: it will ask again next time.
  }
}

function readAll(): [string, KnownProduct][] {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(all) ? all.filter(isEntry) : []
  } catch {
    return []
  }
}

/** Another version of this page may have left something else behind. */
function isEntry(entry: unknown): entry is [string, KnownProduct] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false
  const { item, units } = (entry[1] ?? {}) as Partial<KnownProduct>
  return typeof item === 'string' && Number.isInteger(units)
}

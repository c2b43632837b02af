/** The items of one page; the page after the last is the first. */
export function tilePage<T>(items: readonly T[], perPage: number, page: number) {
  const pages = Math.max(1, Math.ceil(items.length / perPage))
  const current = Math.min(page, pages - 1)
  return {
    items: items.slice(current * perPage, (current + 1) * perPage),
    page: current,
    pages,
    next: (current + 1) % pages,
  }
}

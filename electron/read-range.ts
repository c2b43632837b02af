export type Range = { first: number; last: number }

/**
 * The one byte range asked for, both ends included, within a file of `size` bytes. `undefined`: none asked, several asked, or
 * another unit, all of which are answered with the whole file; `'unsatisfiable'`: it lies outside.
 */
export function readRange(header: string | null, size: number): Range | 'unsatisfiable' | undefined {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  const [from = '', to = ''] = found?.slice(1) ?? []
  if (from === '' && to === '') return undefined
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 }
  }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < first) return undefined
  return first >= size ? 'unsatisfiable' : { first, last }
}

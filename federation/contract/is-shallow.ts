/** Documents have six floors; what looks through one goes down them by calling itself. */
const floors = 32

/** Whether a value of JSON is nested no deeper than anything that is ever published. */
export function isShallow(value: unknown): boolean {
  let floor = [value]
  for (let depth = 0; depth <= floors; depth++) {
    floor = floor.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
    if (floor.length === 0) return true
  }
  return false
}

/**
 * A part of the double that throws when asked for anything it does not model: a shell that starts to use more of Electron must
 * first say here how that behaves.
 */
export function guard<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    get(target, property) {
      // `await` and the test runner's printing look for these on anything.
      if (typeof property === 'symbol' || property === 'then' || property === 'toJSON') return undefined
      if (!(property in target)) throw new Error(`The double does not model ${name}.${property}.`)
      const value: unknown = Reflect.get(target, property, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
    set(_target, property) {
      throw new Error(`Nothing may be set on ${name}, as ${String(property)} was.`)
    },
  })
}

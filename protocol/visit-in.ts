import type { Entry } from './entry.ts'
import { byPattern, instantPattern, slugPattern } from './ids.ts'

/**
 * The visit in a line's JSON, or undefined where the schemas have to say what it is: any other kind or version, a copy, and whatever
 * is not right. Nearly every line of every journal is a visit, and the schemas take four times as long over it. What this says of a
 * visit is what they say: a test holds the two against each other.
 */
export function visitIn(value: unknown): Entry<'visit.checked-in'> | undefined {
  if (!isObject(value)) return undefined
  const { seq, at, kind, v, by, body, was } = value
  if (kind !== 'visit.checked-in' || v !== 1 || was !== undefined || !isObject(body)) return undefined
  const { category, services, people } = body
  if (!isCount(seq) || !isInstant(at) || !matches(by, byPattern)) return undefined
  if (!matches(category, slugPattern) || !isCount(people) || people > 999) return undefined
  if (!Array.isArray(services) || services.length > 32) return undefined
  for (const service of services) if (!matches(service, slugPattern)) return undefined
  return { seq, at, kind, v, by, body: { category, services, people } }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A whole number from 1 that JavaScript holds exactly. */
function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1
}

function isInstant(value: unknown): value is string {
  return matches(value, instantPattern) && !Number.isNaN(Date.parse(value))
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value)
}

import type { Visit } from './visits.ts'

/** The journal line of a visit, without its line break: what a station stores and sends. */
export function visitLine(seq: number, visit: Visit): string {
  const { category, services, people } = visit
  const at = new Date(visit.at).toISOString()
  return JSON.stringify({
    seq,
    at,
    kind: 'visit.checked-in',
    v: 1,
    by: 'worker',
    body: { category, services, people },
  })
}

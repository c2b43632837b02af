import type * as z from 'zod'

/**
 * One entry kind: `noun.past-participle` and the schema of its body in every version ever written.
 * A version once released is never changed or removed: old journals are read for ever.
 */
export type Kind = { kind: string; versions: Readonly<Record<number, z.ZodType>> }

export function defineKind<const K extends Kind>(kind: K): K {
  return kind
}
